package io.zonewatch.indicator.submission;

import io.zonewatch.chassis.digest.Sha256;
import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.sql.StoredJson;
import io.zonewatch.indicator.IndicatorProblem;
import io.zonewatch.indicator.catalogue.IndicatorSet;
import io.zonewatch.indicator.catalogue.IndicatorSets;
import io.zonewatch.indicator.obligation.Obligation;
import io.zonewatch.indicator.precomputed.Precomputed;
import io.zonewatch.indicator.precomputed.Precomputing;
import io.zonewatch.indicator.validation.Finding;
import io.zonewatch.indicator.validation.Issue;
import io.zonewatch.indicator.validation.Validation;
import io.zonewatch.indicator.validation.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Looks at a report before it is taken: the same for who only asks and for who submits. */
@ApplicationScoped
class Examination {

    private final Validation validation;
    private final IndicatorSets indicators;
    private final Precomputing precomputing;
    private final NamedFiles files;
    private final StoredJson json;

    @Inject
    Examination(
            Validation validation,
            IndicatorSets indicators,
            Precomputing precomputing,
            NamedFiles files,
            StoredJson json) {
        this.validation = validation;
        this.indicators = indicators;
        this.precomputing = precomputing;
        this.files = files;
        this.json = json;
    }

    /**
     * The outcome.
     *
     * @param catalogueVersion by which it was looked at
     * @param content digest of exactly what was looked at
     * @param precomputed what its figures were held against
     * @param found errors and warnings, each with its explanation if it has one
     * @param wording in which it is said
     */
    record Outcome(
            int catalogueVersion,
            String content,
            List<Precomputed> precomputed,
            List<Explained> found,
            Wording wording) {

        boolean isAcceptable() {
            return found.stream().noneMatch(Explained::blocks);
        }

        /** What was found, in the caller's language. */
        List<Issue> issues(Messages messages) {
            return found.stream().map(one -> one.issue(wording, messages)).toList();
        }

        boolean hasErrors() {
            return found.stream().anyMatch(one -> one.finding().fatal());
        }

        /**
         * Why the report is not taken, with all that was found about it, whatever of it is to blame: who mends one thing does not
         * learn of the next only then.
         */
        Problem refusal(SubmissionProblem why, Object... arguments) {
            Problem problem = Problem.of(why, arguments);
            found.forEach(one -> problem.at(
                    one.finding().pointer(), one.facts(), one.finding().rule(), wording.details(one.finding())));
            return problem;
        }
    }

    /** The indicators that hold for the obligation's period; without a catalogue nothing can be reported. */
    IndicatorSet indicators(Obligation obligation) {
        return indicators.at(obligation.period()).orElseThrow(() -> Problem.of(SubmissionProblem.REPORT_INVALID)
                .at("/cells", IndicatorProblem.NO_CATALOGUE));
    }

    /**
     * Looks at a report.
     *
     * @param prefix JSON pointer of the report in its body, empty if it is the body
     */
    Outcome of(Obligation obligation, Report report, String prefix) {
        IndicatorSet known = indicators(obligation);
        List<Precomputed> precomputed = precomputing.of(obligation, known);
        List<Finding> findings =
                new ArrayList<>(validation.findings(obligation, known, report.cells(), precomputed, prefix));
        findings.addAll(validation.narrative(obligation, report.narrative(), prefix));
        findings.addAll(files.unknown(obligation, report, prefix));
        return new Outcome(
                known.catalogueVersion(),
                content(report),
                precomputed,
                findings.stream()
                        .map(finding -> Explained.of(finding, report.explanations()))
                        .toList(),
                validation.wording(obligation.form(), obligation.formVersion(), known));
    }

    /** The same; throws a refusal if it is not acceptable. */
    Outcome require(Obligation obligation, Report report, String prefix) {
        Outcome outcome = of(obligation, report, prefix);
        if (outcome.isAcceptable()) {
            return outcome;
        }
        throw outcome.refusal(
                outcome.hasErrors() ? SubmissionProblem.REPORT_INVALID : SubmissionProblem.REPORT_UNEXPLAINED);
    }

    /** Names what a report says: two reports with the same name say the same, to the last zero. */
    String content(Report report) {
        return Sha256.hex(json.write(report).getBytes(StandardCharsets.UTF_8));
    }
}
