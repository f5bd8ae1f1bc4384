package io.zonewatch.reporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When the report on a period falls due: a day of a month after the one in which the period ends, to the minute, in {@link ReportingZone}. Practice: monthly
 * by day 10 to 18 of the next month, often 12:00; quarters by day 5 to 10; annual by 31 January to 31 March.
 *
 * @param monthsAfter months after the month in which the period ends, 0 to 24
 * @param day of that month, 1 to 31; a shorter month is due on its last day
 * @param time to the minute
 * @param holidayPolicy what becomes of a day on which people do not work
 * @param quarters days of their own for single quarters (1 to 4) of a quarterly form; mostly empty and then left out in JSON
 */
public record DueRule(
        @JsonProperty(required = true) int monthsAfter,
        int day,

        @JsonSerialize(using = ToStringSerializer.class) @JsonDeserialize(using = TimeJson.TimeReader.class)
        LocalTime time,

        HolidayPolicy holidayPolicy,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedMap<Integer, Deadline> quarters) {

    /** Checks the ranges; throws {@link UnfitMember}. */
    public DueRule {
        Deadline.check(monthsAfter, day, time);
        UnfitMember.require("holidayPolicy", holidayPolicy);
        quarters = quarters == null ? Collections.emptySortedMap() : ownCopy(quarters);
    }

    /** A rule without exceptions for single quarters. */
    public DueRule(int monthsAfter, int day, LocalTime time, HolidayPolicy holidayPolicy) {
        this(monthsAfter, day, time, holidayPolicy, Collections.emptySortedMap());
    }

    /**
     * When the report on {@code period} falls due.
     *
     * @return the instant, or the year whose calendar must be published before anybody can say
     */
    public Due dueAt(Period period, WorkingCalendar calendar) {
        Deadline deadline = deadlineOf(period);
        try {
            LocalDate rolled = holidayPolicy.roll(deadline.dayFor(period), calendar);
            return new Due.At(ReportingZone.instantOf(rolled, deadline.time()));
        } catch (MissingCalendarYear missing) {
            return new Due.CalendarMissing(missing.year());
        }
    }

    private Deadline deadlineOf(Period period) {
        Deadline usual = new Deadline(monthsAfter, day, time);
        return period.frequency() == Frequency.QUARTERLY ? quarters.getOrDefault(period.number(), usual) : usual;
    }

    private static SortedMap<Integer, Deadline> ownCopy(Map<Integer, Deadline> quarters) {
        quarters.forEach((quarter, deadline) -> {
            UnfitMember.requireWithin("quarters", quarter, 1, 4);
            UnfitMember.require("quarters", deadline);
        });
        return Collections.unmodifiableSortedMap(new TreeMap<>(quarters));
    }

    /**
     * The day and time of a single quarter, with the meaning they have in the rule.
     *
     * @param monthsAfter months after the month in which the quarter ends, 0 to 24
     * @param day of that month, 1 to 31; a shorter month is due on its last day
     * @param time to the minute
     */
    public record Deadline(
            @JsonProperty(required = true) int monthsAfter,
            int day,

            @JsonSerialize(using = ToStringSerializer.class) @JsonDeserialize(using = TimeJson.TimeReader.class)
            LocalTime time) {

        /** Checks the ranges; throws {@link UnfitMember}. */
        public Deadline {
            check(monthsAfter, day, time);
        }

        private LocalDate dayFor(Period period) {
            YearMonth month = period.endMonth().plusMonths(monthsAfter);
            return month.atDay(Math.min(day, month.lengthOfMonth()));
        }

        private static void check(int monthsAfter, int day, LocalTime time) {
            UnfitMember.requireWithin("monthsAfter", monthsAfter, 0, 24);
            UnfitMember.requireWithin("day", day, 1, 31);
            UnfitMember.require("time", time);
            if (time.getSecond() != 0 || time.getNano() != 0) {
                throw UnfitMember.of("time", UnfitMember.Fault.NOT_TO_THE_MINUTE);
            }
        }
    }
}
