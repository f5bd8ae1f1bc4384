package io.zonewatch.indicator.form;

import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.indicator.IndicatorProblem;
import io.zonewatch.indicator.catalogue.Indicator;
import io.zonewatch.indicator.catalogue.IndicatorSet;
import io.zonewatch.reporting.Due;
import io.zonewatch.reporting.DueRule;
import io.zonewatch.reporting.Frequency;
import io.zonewatch.reporting.HolidayPolicy;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What must be right about a form, all faults named at once. A later version may ask for other cells, due times and names;
 * it begins with a period that has not ended, and takes nothing away that is already owed.
 */
final class FormCheck {

    private static final int A_PLAIN_YEAR = 2015;

    private final FormVersion form;
    private final Problem problem = Problem.of(IndicatorProblem.FORM_INVALID);

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
        if (malformed.hasPlaces()) {
            throw malformed;
        }
    }

    /**
     * Throws a problem that names every fault.
     *
     * @param begins whether a catalogue is in force when the form begins
     * @param indicators what holds at any time while the form is owed, as far as catalogues were published
     * @param latest the form's latest version, if it has one
     */
    static void require(
            FormVersion form,
            boolean begins,
            List<IndicatorSet> indicators,
            Optional<FormVersion> latest,
            LocalDate today) {
        FormCheck check = new FormCheck(form);
        check.itself();
        if (!begins) {
            check.problem.at("/validFrom", IndicatorProblem.NO_CATALOGUE);
        }
        check.cells(indicators);
        check.wholes();
        latest.ifPresent(previous -> check.follows(previous, today));
        if (check.problem.hasPlaces()) {
            throw check.problem;
        }
    }

    private void itself() {
        if (form.validTo() != null && form.validTo().compareTo(form.validFrom()) < 0) {
            problem.at("/validTo", IndicatorProblem.VALIDITY_REVERSED);
        }
        if (form.frequency() != Frequency.MONTHLY && !form.skippedMonths().isEmpty()) {
            problem.at("/skippedMonths", IndicatorProblem.SKIPPED_NOT_MONTHLY);
        }
        for (int number = 1; number <= form.frequency().periodsPerYear(); number++) {
            Period period = new Period(form.frequency(), A_PLAIN_YEAR, number);
            if (plainDay(form.lockRule(), period).isBefore(plainDay(form.dueRule(), period))) {
                problem.at("/lockRule", IndicatorProblem.LOCK_BEFORE_DUE, period);
                return;
            }
        }
    }

    /** The rule's line on a calendar without holidays. */
    private static Instant plainDay(DueRule rule, Period period) {
        DueRule plain = new DueRule(
                rule.monthsAfter(), rule.day(), rule.time(), HolidayPolicy.NONE, new TreeMap<>(rule.quarters()));
        return plain.dueAt(period, WorkingCalendar.of()) instanceof Due.At(Instant at) ? at : Instant.MAX;
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
                problem.at(pointer + "/indicator", IndicatorProblem.DERIVED_INDICATOR, cell.indicator());
            }
            if (!form.owedBy().kinds().containsAll(cell.owedBy())) {
                problem.at(pointer + "/owedBy", IndicatorProblem.KIND_NOT_OWING);
            }
        }
    }

    private void wholes() {
        Set<String> asked = form.cells().stream().map(FormCell::indicator).collect(Collectors.toSet());
        List<FormVersion.PartAndWhole> pairs = form.partsOfWholes();
        for (int i = 0; i < pairs.size(); i++) {
            FormVersion.PartAndWhole pair = pairs.get(i);
            String pointer = "/wholes/" + i;
            if (!asked.contains(pair.part())) {
                problem.at(pointer + "/part", IndicatorProblem.NOT_ON_FORM, pair.part());
            }
            if (!asked.contains(pair.whole())) {
                problem.at(pointer + "/whole", IndicatorProblem.NOT_ON_FORM, pair.whole());
            }
            if (pair.part().equals(pair.whole())) {
                problem.at(pointer, IndicatorProblem.PART_IS_WHOLE, pair.part());
            }
        }
    }

    private void follows(FormVersion previous, LocalDate today) {
        if (form.version() <= previous.version()) {
            problem.at("/version", IndicatorProblem.VERSION_NOT_HIGHER, previous.version());
        }
        if (form.validFrom().compareTo(previous.validFrom()) <= 0) {
            problem.at("/validFrom", IndicatorProblem.VALIDITY_OVERLAP, previous.version());
        }
        if (form.validFrom().end().isBefore(today)) {
            problem.at("/validFrom", IndicatorProblem.PAST_CHANGE);
        }
        if (form.frequency() != previous.frequency()) {
            problem.at("/frequency", IndicatorProblem.OBLIGATION_DROPPED);
        }
        if (!form.owedBy().kinds().containsAll(previous.owedBy().kinds())) {
            problem.at("/owedBy/kinds", IndicatorProblem.OBLIGATION_DROPPED);
        }
        if (!previous.skippedMonths().containsAll(form.skippedMonths())) {
            problem.at("/skippedMonths", IndicatorProblem.OBLIGATION_DROPPED);
        }
        if (endsBefore(previous)) {
            problem.at("/validTo", IndicatorProblem.OBLIGATION_DROPPED);
        }
    }

    private boolean endsBefore(FormVersion previous) {
        return form.validTo() != null
                && (previous.validTo() == null
                        || (previous.validTo().frequency() == form.validTo().frequency()
                                && form.validTo().compareTo(previous.validTo()) < 0));
    }
}
