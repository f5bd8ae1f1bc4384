package io.zonewatch.notification.reminder;

import io.zonewatch.reporting.MissingCalendarYear;
import io.zonewatch.reporting.ReportingZone;
import io.zonewatch.reporting.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * When news is told that can wait: on working days, from its ladder's hour until the end of work. A day of a year whose calendar is not
 * published counts as worked: what cannot be judged delays nothing.
 *
 * @param from hour of the ladder, Asia/Shanghai
 * @param until end of work on the same day; where the ladder's hour is not before it, until midnight
 */
record NewsHours(LocalTime from, LocalTime until, WorkingCalendar calendar) {

    /** The moment itself, or the first one after it at which news is told. */
    Instant next(Instant moment) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, ReportingZone.ID);
        LocalDate day = local.toLocalDate();
        if (isWorked(day) && !isOver(local.toLocalTime())) {
            return local.toLocalTime().isBefore(from) ? ReportingZone.instantOf(day, from) : moment;
        }
        return ReportingZone.instantOf(workedAfter(day), from);
    }

    private boolean isOver(LocalTime time) {
        return from.isBefore(until) && !time.isBefore(until);
    }

    private LocalDate workedAfter(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isWorked(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private boolean isWorked(LocalDate day) {
        try {
            return calendar.isWorkingDay(day);
        } catch (MissingCalendarYear missing) {
            return true;
        }
    }
}
