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
 * @param returnWorkingDays working days a unit is left at least: from a return, or from when a line became known
 * @param returnTime hour on the last of them
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

    /** The earliest on-time line that becomes known at a moment, see ADR 0008. */
    Due foreseeable(Instant now) {
        return afterTerm(now);
    }

    /** A term's end that becomes known at a moment. */
    Due foreseeable(Due termEnd, Instant now) {
        return Schedule.foreseeable(termEnd, null, foreseeable(now));
    }

    /** The lines of a round that began with a return. */
    Schedule afterReturn(FormVersion form, Period period, Instant returnedAt) {
        return Schedule.of(afterTerm(returnedAt), form.lockRule().dueAt(period, calendar))
                .lockedNotBeforeDue();
    }

    /** The lines of the round an obligation is in. */
    Schedule of(FormVersion form, Period period, Instant returnedAt) {
        return returnedAt == null ? byRule(form, period) : afterReturn(form, period, returnedAt);
    }

    /**
     * The line by which a reviewer decides: the form's, but never before the reviewer could know of it (ADR 0008); null where the
     * form binds no reviewer.
     *
     * @param known the line as it was known until now, or null
     */
    Due review(FormVersion form, Period period, Instant known, Instant now) {
        return form.reviewDueRule() == null
                ? null
                : Schedule.foreseeable(form.reviewDueRule().dueAt(period, calendar), known, foreseeable(now));
    }

    private Due afterTerm(Instant start) {
        try {
            LocalDate day = calendar.plusWorkingDays(ReportingZone.dateOf(start), returnWorkingDays);
            return new Due.At(ReportingZone.instantOf(day, returnTime));
        } catch (MissingCalendarYear missing) {
            return new Due.CalendarMissing(missing.year());
        }
    }
}
