package io.zonewatch.local.demo;

import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.WorkingCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * Who submits when ({@code figures/behaviour.json}); everything in it is invented.
 *
 * @param synthetic always true
 * @param earliest nobody submits before that working day after the period's end
 * @param usual what a unit does unless an exception names the report
 * @param late exceptions: working days after the due day, 0 is the due day itself
 * @param never exceptions: not submitted at all
 * @param wrapUps when all zones wrap up, and with which words
 * @param acceptance who accepts, and how long that takes
 */
record Behaviour(
        boolean synthetic,
        Earliest earliest,
        List<Usual> usual,
        List<Late> late,
        List<Never> never,
        WrapUps wrapUps,
        Acceptance acceptance) {

    record Earliest(int workingDaysAfterPeriodEnd) {}

    record Usual(String unit, int workingDaysBeforeDue, String time) {}

    record Late(String unit, String form, Period period, int workingDaysAfterDue, String time) {}

    record Never(String unit, String form, Period period) {}

    record WrapUps(int workingDaysBeforeDue, String time, String words, String score) {}

    record Acceptance(String reviewer, int workingDaysAfterSubmission, String time) {}

    /** A report that is owed. */
    record Owed(String unit, String form, Period period, LocalDate dueDay) {}

    /** When the unit submits the report, in local time; empty if it never does. */
    Optional<LocalDateTime> submission(Owed owed, WorkingCalendar calendar) {
        boolean silent = never.stream()
                .anyMatch(entry -> entry.unit().equals(owed.unit())
                        && entry.form().equals(owed.form())
                        && entry.period().equals(owed.period()));
        if (silent) {
            return Optional.empty();
        }
        var exception = late.stream()
                .filter(entry -> entry.unit().equals(owed.unit())
                        && entry.form().equals(owed.form())
                        && entry.period().equals(owed.period()))
                .findFirst();
        if (exception.isPresent()) {
            var day = calendar.plusWorkingDays(owed.dueDay(), exception.get().workingDaysAfterDue());
            return Optional.of(day.atTime(LocalTime.parse(exception.get().time())));
        }
        return usual.stream()
                .filter(entry -> entry.unit().equals(owed.unit()))
                .findFirst()
                .map(entry -> {
                    var early = calendar.plusWorkingDays(owed.dueDay(), -entry.workingDaysBeforeDue());
                    var first = calendar.plusWorkingDays(owed.period().end(), earliest.workingDaysAfterPeriodEnd());
                    return (early.isBefore(first) ? first : early).atTime(LocalTime.parse(entry.time()));
                });
    }

    /** When every zone wraps up what falls due on that day. */
    LocalDateTime wrapUp(LocalDate dueDay, WorkingCalendar calendar) {
        return calendar.plusWorkingDays(dueDay, -wrapUps.workingDaysBeforeDue())
                .atTime(LocalTime.parse(wrapUps.time()));
    }

    /** When the reviewer accepts what was submitted on that day. */
    LocalDateTime acceptance(LocalDate submitted, WorkingCalendar calendar) {
        return calendar.plusWorkingDays(submitted, acceptance.workingDaysAfterSubmission())
                .atTime(LocalTime.parse(acceptance.time()));
    }
}
