package io.zonewatch.assessment.task;

import io.zonewatch.reporting.Due;
import io.zonewatch.reporting.DueRule;
import io.zonewatch.reporting.HolidayPolicy;
import io.zonewatch.reporting.MissingCalendarYear;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.ReportingZone;
import io.zonewatch.reporting.WorkingCalendar;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * By when a task has to be finished. Its moment follows from the working calendar, as that of a report does; while the calendar of a year is missing there is none.
 *
 * @param day the day that is named
 * @param time to the minute, in the reporting zone
 * @param holidayPolicy what becomes of a day on which people do not work
 * @param remindBefore how many working days before it the responsible are told; 0 for not at all
 */
record TaskDue(
        @NotNull LocalDate day,

        @NotNull @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]")
        String time,

        @NotNull HolidayPolicy holidayPolicy,
        @Min(0) @Max(60) int remindBefore) {

    /** The moment, or the year whose calendar has to be published before anybody can say. */
    Due at(WorkingCalendar calendar) {
        Period month = Period.month(day.getYear(), day.getMonthValue());
        return new DueRule(0, day.getDayOfMonth(), LocalTime.parse(time), holidayPolicy).dueAt(month, calendar);
    }

    /** When the responsible are told that it will fall due; empty if they are not, or while nobody can say. */
    Optional<Instant> remindAt(WorkingCalendar calendar) {
        return remindBefore == 0 ? Optional.empty() : at(calendar).instant().flatMap(due -> before(due, calendar));
    }

    private Optional<Instant> before(Instant due, WorkingCalendar calendar) {
        try {
            LocalDate told = calendar.plusWorkingDays(ReportingZone.dateOf(due), -remindBefore);
            return Optional.of(ReportingZone.instantOf(told, LocalTime.parse(time)));
        } catch (MissingCalendarYear missing) {
            return Optional.empty();
        }
    }
}
