package io.zonewatch.indicator.obligation;

import io.zonewatch.indicator.form.FormVersion;
import io.zonewatch.reporting.Due;
import io.zonewatch.reporting.MissingCalendarYear;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.ReportingZone;
import io.zonewatch.reporting.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * The lines of obligations by their forms' rules and the calendars known at one moment.
 *
 * @param calendar the working days
 * @param returnWorkingDays working days from a return to the due day of its round
 * @param returnTime hour on that day
 */
record DueTimes(WorkingCalendar calendar, int returnWorkingDays, LocalTime returnTime) {

    /** From when a report can be submitted: the start of the day after the period ends. */
    static Instant openAt(Period period) {
        return ReportingZone.instantOf(period.end().plusDays(1), LocalTime.MIDNIGHT);
    }

    /** The lines of a first round. */
    Schedule byRule(FormVersion form, Period period) {
        return Schedule.of(
                form.dueRule().dueAt(period, calendar), form.lockRule().dueAt(period, calendar));
    }

    /** The lines of a round that began with a return. */
    Schedule afterReturn(FormVersion form, Period period, Instant returnedAt) {
        return Schedule.of(dueAfterReturn(returnedAt), form.lockRule().dueAt(period, calendar))
                .lockedNotBeforeDue();
    }

    /** The lines of the round an obligation is in. */
    Schedule of(FormVersion form, Period period, Instant returnedAt) {
        return returnedAt == null ? byRule(form, period) : afterReturn(form, period, returnedAt);
    }

    private Due dueAfterReturn(Instant returnedAt) {
        try {
            LocalDate day = calendar.plusWorkingDays(ReportingZone.dateOf(returnedAt), returnWorkingDays);
            return new Due.At(ReportingZone.instantOf(day, returnTime));
        } catch (MissingCalendarYear missing) {
            return new Due.CalendarMissing(missing.year());
        }
    }
}
