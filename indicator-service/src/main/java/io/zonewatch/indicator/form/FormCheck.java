package io.zonewatch.indicator.form;

import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.indicator.IndicatorProblem;
import io.zonewatch.indicator.catalogue.Indicator;
import io.zonewatch.indicator.catalogue.IndicatorSet;
import io.zonewatch.reporting.Frequency;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What must be right about a form, all faults named at once; what must be right about a later version besides, {@link
 * Succession} says.
 */
final class FormCheck {

    private final FormVersion form;
    private final Problem problem = Problem.of(FormProblem.FORM_INVALID);

    private FormCheck(FormVersion form) {
        this.form = form;
    }

    /** Periods must have the form's frequency; throws an invalid-body problem. */
    static void requireFrequencies(FormVersion form) {
        Problem malformed = Problem.of(ChassisProblem.INVALID_BODY);
        if (form.validFrom().frequency() != form.frequency()) {
            malformed.at("/validFrom", IndicatorProblem.WRONG_FREQUENCY);
        }
        if (form.validTo() != null && form.validTo().frequency() != form.frequency()) {
            malformed.at("/validTo", IndicatorProblem.WRONG_FREQUENCY);
        }
        for (int i = 0; i < form.skippedPeriods().size(); i++) {
            if (form.skippedPeriods().get(i).frequency() != form.frequency()) {
                malformed.at("/skippedPeriods/" + i, IndicatorProblem.WRONG_FREQUENCY);
            }
        }
        if (malformed.hasPlaces()) {
            throw malformed;
        }
    }

    /**
     * Throws a problem that names every fault.
     *
     * @param begins whether a catalogue is in force when the form begins
     * @param indicators what holds at any time while the form is owed, as far as catalogues were published
     * @param sources the versions of other forms, by code
     * @param latest the form's latest version, if it has one
     */
    static void require(
            FormVersion form,
            boolean begins,
            List<IndicatorSet> indicators,
            Function<String, List<FormVersion>> sources,
            Optional<FormVersion> latest,
            LocalDate today) {
        FormCheck check = new FormCheck(form);
        check.itself();
        if (!begins) {
            check.problem.at("/validFrom", IndicatorProblem.NO_CATALOGUE);
        }
        check.cells(indicators);
        check.wholes(indicators);
        SourceCheck.check(form, indicators, sources, check.problem);
        SectionCheck.check(form.narrative(), check.problem);
        latest.ifPresent(previous -> Succession.check(form, previous, today, check.problem));
        if (check.problem.hasPlaces()) {
            throw check.problem;
        }
    }

    private void itself() {
        if (form.validTo() != null && form.validTo().compareTo(form.validFrom()) < 0) {
            problem.at("/validTo", IndicatorProblem.VALIDITY_REVERSED);
        }
        if (form.owedBy().setsConditionsOnNoZones()) {
            problem.at("/owedBy", FormProblem.CONDITION_WITHOUT_ZONES);
        }
        skips();
        LineCheck.check(form, problem);
    }

    private void skips() {
        if (form.frequency() != Frequency.MONTHLY && !form.skippedMonths().isEmpty()) {
            problem.at("/skippedMonths", FormProblem.SKIPPED_NOT_MONTHLY);
        }
        if (form.frequency() != Frequency.QUARTERLY && !form.skippedQuarters().isEmpty()) {
            problem.at("/skippedQuarters", FormProblem.SKIPPED_NOT_QUARTERLY);
        }
        if (new HashSet<>(form.skippedNumbers()).size() == form.frequency().periodsPerYear()) {
            problem.at(
                    form.frequency() == Frequency.MONTHLY ? "/skippedMonths" : "/skippedQuarters",
                    FormProblem.NOTHING_OWED);
        }
    }

    /** A part and its whole in one catalogue. */
    private record Pair(Optional<Indicator> part, Optional<Indicator> whole) {

        boolean inOtherUnits() {
            return part.isPresent() && whole.isPresent() && !part.get().measuredAs(whole.get());
        }

        void refuse(Problem problem, String pointer) {
            Indicator one = part.orElseThrow();
            Indicator all = whole.orElseThrow();
            problem.at(pointer, FormProblem.PART_IN_OTHER_UNIT, one.code(), one.unit(), all.code(), all.unit());
        }
    }

    private void cells(List<IndicatorSet> indicators) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < form.cells().size(); i++) {
            FormCell cell = form.cells().get(i);
            String pointer = "/cells/" + i;
            if (!seen.add(cell.indicator())) {
                problem.at(pointer + "/indicator", IndicatorProblem.DUPLICATE, cell.indicator());
            }
            List<Optional<Indicator>> meant =
                    indicators.stream().map(set -> set.find(cell.indicator())).toList();
            if (meant.stream().anyMatch(Optional::isEmpty)) {
                problem.at(pointer + "/indicator", IndicatorProblem.UNKNOWN_INDICATOR, cell.indicator());
            } else if (meant.stream().flatMap(Optional::stream).anyMatch(Indicator::derived)) {
                problem.at(pointer + "/indicator", FormProblem.DERIVED_INDICATOR, cell.indicator());
            }
            if (cell.parts() != null
                    && cell.parts() != Parts.NOT_ASKED
                    && meant.stream().flatMap(Optional::stream).anyMatch(indicator -> indicator.breakdown() == null)) {
                problem.at(pointer + "/parts", FormProblem.PARTS_WITHOUT_BREAKDOWN, cell.indicator());
            }
            if (!form.owedBy().kinds().containsAll(cell.owedBy())) {
                problem.at(pointer + "/owedBy", FormProblem.KIND_NOT_OWING);
            }
        }
    }

    private void wholes(List<IndicatorSet> indicators) {
        Set<String> asked = form.cells().stream().map(FormCell::indicator).collect(Collectors.toSet());
        List<FormVersion.PartAndWhole> pairs = form.partsOfWholes();
        for (int i = 0; i < pairs.size(); i++) {
            FormVersion.PartAndWhole pair = pairs.get(i);
            String pointer = "/wholes/" + i;
            if (!asked.contains(pair.part())) {
                problem.at(pointer + "/part", FormProblem.NOT_ON_FORM, pair.part());
            }
            if (!asked.contains(pair.whole())) {
                problem.at(pointer + "/whole", FormProblem.NOT_ON_FORM, pair.whole());
            }
            if (pair.part().equals(pair.whole())) {
                problem.at(pointer, FormProblem.PART_IS_WHOLE, pair.part());
            }
            indicators.stream()
                    .map(set -> new Pair(set.find(pair.part()), set.find(pair.whole())))
                    .filter(Pair::inOtherUnits)
                    .findFirst()
                    .ifPresent(found -> found.refuse(problem, pointer));
        }
    }
}
