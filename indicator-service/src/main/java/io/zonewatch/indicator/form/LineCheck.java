package io.zonewatch.indicator.form;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.reporting.Due;
import io.zonewatch.reporting.DueRule;
import io.zonewatch.reporting.HolidayPolicy;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.ReportingZone;
import io.zonewatch.reporting.WorkingCalendar;
import java.time.Instant;
import java.time.LocalTime;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What must be right about a form's lines, whatever the holidays: nothing falls due before its period has ended, when nobody can have reported it yet;
 * neither the lock line nor the reviewer's lies before the on-time line.
 */
final class LineCheck {

    private static final int A_PLAIN_YEAR = 2015;

    private final FormVersion form;
    private final Problem problem;

    private LineCheck(FormVersion form, Problem problem) {
        this.form = form;
        this.problem = problem;
    }

    /** Names every fault in the problem, each with the first period that has it. */
    static void check(FormVersion form, Problem problem) {
        LineCheck check = new LineCheck(form, problem);
        check.refuse("/dueRule", FormProblem.DUE_BEFORE_END, check::isDueBeforeEnd);
        check.refuse("/lockRule", FormProblem.LOCK_BEFORE_DUE, period -> check.isBeforeDue(form.lockRule(), period));
        if (form.reviewDueRule() != null) {
            check.refuse(
                    "/reviewDueRule",
                    FormProblem.REVIEW_BEFORE_DUE,
                    period -> check.isBeforeDue(form.reviewDueRule(), period));
        }
    }

    private void refuse(String pointer, FormProblem fault, Predicate<Period> hasIt) {
        IntStream.rangeClosed(1, form.frequency().periodsPerYear())
                .mapToObj(number -> new Period(form.frequency(), A_PLAIN_YEAR, number))
                .filter(hasIt)
                .findFirst()
                .ifPresent(period -> problem.at(pointer, fault, period));
    }

    private boolean isDueBeforeEnd(Period period) {
        Instant end = ReportingZone.instantOf(period.end().plusDays(1), LocalTime.MIDNIGHT);
        return plainDay(form.dueRule(), period).isBefore(end);
    }

    private boolean isBeforeDue(DueRule later, Period period) {
        return plainDay(later, period).isBefore(plainDay(form.dueRule(), period));
    }

    /** The rule's line on a calendar without holidays. */
    private static Instant plainDay(DueRule rule, Period period) {
        DueRule plain = new DueRule(
                rule.monthsAfter(), rule.day(), rule.time(), HolidayPolicy.NONE, new TreeMap<>(rule.quarters()));
        return plain.dueAt(period, WorkingCalendar.of()) instanceof Due.At(Instant at) ? at : Instant.MAX;
    }
}
