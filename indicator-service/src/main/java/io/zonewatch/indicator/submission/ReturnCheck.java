package io.zonewatch.indicator.submission;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.indicator.catalogue.IndicatorSets;
import io.zonewatch.indicator.form.FormVersion;
import io.zonewatch.indicator.narrative.Passage;
import io.zonewatch.indicator.narrative.Passages;
import io.zonewatch.indicator.obligation.Obligation;
import io.zonewatch.indicator.validation.ReportedCell;
import io.zonewatch.indicator.validation.Validation;
import io.zonewatch.indicator.validation.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether the reasons of a return name what the unit can do something about: a cell or an answer that the revision has, or one that its form asks for
 * and the revision leaves out.
 */
@ApplicationScoped
class ReturnCheck {

    private final CellStore cells;
    private final Passages passages;
    private final Validation validation;
    private final IndicatorSets indicators;

    @Inject
    ReturnCheck(CellStore cells, Passages passages, Validation validation, IndicatorSets indicators) {
        this.cells = cells;
        this.passages = passages;
        this.validation = validation;
        this.indicators = indicators;
    }

    /**
     * Refuses reasons that name anything else.
     *
     * @throws Problem return-invalid with each of them
     */
    void require(Obligation obligation, Submission submission, List<ReturnReason> reasons) {
        Wording wording = validation.wording(
                obligation.form(), submission.formVersion(), indicators.of(submission.catalogueVersion()));
        FormVersion form = wording.form();
        Set<ReportedCell.Place> places = places(obligation, submission, form);
        Set<Passage.Place> narrative = narrative(submission, form);
        Problem problem = Problem.of(SubmissionProblem.RETURN_INVALID);
        for (int i = 0; i < reasons.size(); i++) {
            ReturnReason reason = reasons.get(i);
            String pointer = "/reasons/" + i;
            if (!reason.namesOnePlace()) {
                problem.at(pointer, SubmissionProblem.RETURN_PLACE);
            } else if (reason.section() != null && narrative.stream().noneMatch(reason::isAbout)) {
                problem.at(pointer, SubmissionProblem.UNKNOWN_PASSAGE, wording.section(reason.section()));
            } else if (reason.indicator() != null && !places.contains(reason.cell())) {
                problem.at(pointer, SubmissionProblem.UNKNOWN_CELL, wording.cell(reason.indicator(), reason.part()));
            }
        }
        if (problem.hasPlaces()) {
            throw problem;
        }
    }

    private Set<ReportedCell.Place> places(Obligation obligation, Submission submission, FormVersion form) {
        return Stream.concat(
                        cells.of(submission.obligation(), submission.revision()).stream()
                                .map(ReportedCell::place),
                        form.askedOf(obligation.kind()).stream()
                                .map(cell -> new ReportedCell.Place(cell.indicator(), null)))
                .collect(Collectors.toSet());
    }

    private Set<Passage.Place> narrative(Submission submission, FormVersion form) {
        return Stream.concat(
                        passages.of(submission.obligation(), submission.revision()).stream()
                                .map(Passage::place),
                        form.narrative().stream().flatMap(section -> section.asks().stream()
                                .map(ask -> new Passage.Place(section.code(), ask.aspect()))))
                .collect(Collectors.toSet());
    }
}
