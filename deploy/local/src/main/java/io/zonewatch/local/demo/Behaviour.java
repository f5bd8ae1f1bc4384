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
 * @param returned exceptions: the reviewer returns the first revision, in which one figure is wrong; the right one follows a working day later
 * @param wrapUps when zones wrap up unless an exception names the report, and with which words
 * @param acceptance who accepts, and how long that takes
 * @param mergers at which hour the registry is told of a merger, on the first day on which it holds
 * @param outage during which notification-service is down
 */
record Behaviour(
        boolean synthetic,
        Earliest earliest,
        List<Usual> usual,
        List<Late> late,
        List<Never> never,
        List<Returned> returned,
        WrapUps wrapUps,
        Acceptance acceptance,
        Mergers mergers,
        Outage outage) {

    record Earliest(int workingDaysAfterPeriodEnd) {}

    record Usual(String unit, int workingDaysBeforeDue, String time) {}

    record Late(String unit, String form, Period period, int workingDaysAfterDue, String time) {}

    record Never(String unit, String form, Period period) {}

    record Returned(String unit, String form, Period period, String indicator, String wrongValue, String words) {}

    record WrapUps(int workingDaysBeforeDue, String time, String words, String score) {}

    record Acceptance(String reviewer, int workingDaysAfterSubmission, String time) {}

    record Mergers(String time) {}

    record Outage(String from, String to) {

        LocalDateTime begin() {
            return LocalDateTime.parse(from);
        }

        LocalDateTime end() {
            return LocalDateTime.parse(to);
        }
    }

    /** A report that is owed. */
    record Owed(String unit, String form, Period period, LocalDate dueDay) {

        String obligation() {
            return unit + "_" + form + "_" + period;
        }

        private boolean is(String otherUnit, String otherForm, Period otherPeriod) {
            return unit.equals(otherUnit) && form.equals(otherForm) && period.equals(otherPeriod);
        }
    }

    /** When the unit submits the report, in local time; empty if it never does. */
    Optional<LocalDateTime> submission(Owed owed, WorkingCalendar calendar) {
        if (isNeverSubmitted(owed)) {
            return Optional.empty();
        }
        return late(owed, calendar).or(() -> usually(owed, calendar));
    }

    private boolean isNeverSubmitted(Owed owed) {
        return never.stream().anyMatch(entry -> owed.is(entry.unit(), entry.form(), entry.period()));
    }

    private Optional<LocalDateTime> late(Owed owed, WorkingCalendar calendar) {
        return late.stream()
                .filter(entry -> owed.is(entry.unit(), entry.form(), entry.period()))
                .findFirst()
                .map(entry -> calendar.plusWorkingDays(owed.dueDay(), entry.workingDaysAfterDue())
                        .atTime(LocalTime.parse(entry.time())));
    }

    private Optional<LocalDateTime> usually(Owed owed, WorkingCalendar calendar) {
        return usual.stream()
                .filter(entry -> entry.unit().equals(owed.unit()))
                .findFirst()
                .map(entry -> {
                    var early = calendar.plusWorkingDays(owed.dueDay(), -entry.workingDaysBeforeDue());
                    var first = calendar.plusWorkingDays(owed.period().end(), earliest.workingDaysAfterPeriodEnd());
                    return (early.isBefore(first) ? first : early).atTime(LocalTime.parse(entry.time()));
                });
    }

    /** What is wrong with the first revision, if anything. */
    Optional<Returned> returned(Owed owed) {
        return returned.stream()
                .filter(entry -> owed.is(entry.unit(), entry.form(), entry.period()))
                .findFirst();
    }

    /** When the unit submits anew what was returned at that time. */
    LocalDateTime again(LocalDateTime returned, LocalDateTime first, WorkingCalendar calendar) {
        return calendar.plusWorkingDays(returned.toLocalDate(), 1).atTime(first.toLocalTime());
    }

    /** When the zone wraps up. */
    LocalDateTime wrapUp(Owed owed, WorkingCalendar calendar) {
        return late(owed, calendar)
                .orElseGet(() -> calendar.plusWorkingDays(owed.dueDay(), -wrapUps.workingDaysBeforeDue())
                        .atTime(LocalTime.parse(wrapUps.time())));
    }

    /** When the reviewer decides about what was submitted on that day. */
    LocalDateTime decision(LocalDate submitted, WorkingCalendar calendar) {
        return calendar.plusWorkingDays(submitted, acceptance.workingDaysAfterSubmission())
                .atTime(LocalTime.parse(acceptance.time()));
    }
}
