package io.zonewatch.indicator.calendar;

import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.indicator.Names;
import io.zonewatch.reporting.CalendarYear;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The working calendar of a year as it is sent: days in a list, so that one that cannot be is named where it stands.
 *
 * @param year the calendar year
 * @param version from 1, raised by each amendment
 * @param source where it comes from, such as 国办发明电〔2015〕18号
 * @param holidays all days off of the notice, weekends among them or not
 * @param makeUpWorkdays Saturdays and Sundays on which people work in exchange 调休上班
 */
@Schema(name = "CalendarForm")
record CalendarForm(
        int year,
        @Min(1) int version,

        @NotNull @Size(min = 1, max = 1000) @Pattern(regexp = Names.WORDS)
        String source,

        @NotNull @Size(max = 400) List<@NotNull LocalDate> holidays,

        @NotNull @Size(max = 400) List<@NotNull LocalDate> makeUpWorkdays) {

    /**
     * The calendar of a year.
     *
     * @throws Problem invalid-body if it is another year's; calendar-invalid with each day that is of another year, comes twice, or is both a holiday and
     *     a workday or no weekend's
     */
    CalendarYear of(int asked) {
        if (year != asked) {
            throw Problem.of(ChassisProblem.INVALID_BODY).at("/year", CalendarProblem.YEAR_MISMATCH);
        }
        Problem problem = Problem.of(CalendarProblem.CALENDAR_INVALID);
        checkYear("/holidays/", holidays, problem);
        checkYear("/makeUpWorkdays/", makeUpWorkdays, problem);
        checkExchange(problem);
        if (problem.hasPlaces()) {
            throw problem;
        }
        return new CalendarYear(year, version, source, new TreeSet<>(holidays), new TreeSet<>(makeUpWorkdays));
    }

    private void checkYear(String pointer, List<LocalDate> days, Problem problem) {
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i);
            if (day.getYear() != year) {
                problem.at(pointer + i, CalendarProblem.OTHER_YEAR, day, year);
            } else if (!seen.add(day)) {
                problem.at(pointer + i, CalendarProblem.DUPLICATE, day);
            }
        }
    }

    private void checkExchange(Problem problem) {
        for (int i = 0; i < makeUpWorkdays.size(); i++) {
            LocalDate day = makeUpWorkdays.get(i);
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (holidays.contains(day)) {
                problem.at("/makeUpWorkdays/" + i, CalendarProblem.HOLIDAY_AND_WORKDAY, day);
            } else if (!weekend) {
                problem.at("/makeUpWorkdays/" + i, CalendarProblem.NOT_A_WEEKEND, day);
            }
        }
    }
}
