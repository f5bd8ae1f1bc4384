package io.zonewatch.reporting;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The days of one year that differ from the usual week, as the State Council's general office arranges them in its yearly notice 节假日安排的通知: versioned
 * data with its source. A day belongs to the year in which it falls, also when the notice for the following year sets it (as for New Year 2019: 2018-12-29).
 *
 * @param year the calendar year, 1949 to 2999
 * @param version from 1, raised by each amendment (2015 got a day off on 3 September in May)
 * @param source where it comes from, such as 国办发明电〔2015〕18号
 * @param holidays all days off of the notice, statutory holidays 法定节假日 and the rest days moved to them, weekends among them or not
 * @param makeUpWorkdays Saturdays and Sundays on which people work in exchange 调休上班
 */
public record CalendarYear(
        int year,
        int version,
        String source,

        @JsonSerialize(contentUsing = ToStringSerializer.class)
        @JsonDeserialize(contentUsing = TimeJson.DateReader.class)
        SortedSet<LocalDate> holidays,

        @JsonSerialize(contentUsing = ToStringSerializer.class)
        @JsonDeserialize(contentUsing = TimeJson.DateReader.class)
        SortedSet<LocalDate> makeUpWorkdays) {

    /** Checks that the data is one year's and free of contradiction; throws {@link IllegalArgumentException}. */
    public CalendarYear {
        Period.year(year);
        check(version >= 1, "version of calendar " + year + " must be 1 or more");
        check(source != null && !source.isBlank(), "calendar " + year + " needs a source");
        holidays = ownCopy(year, "holidays", holidays);
        makeUpWorkdays = ownCopy(year, "makeUpWorkdays", makeUpWorkdays);
        for (LocalDate day : makeUpWorkdays) {
            check(isWeekend(day), "make-up workday " + day + " is not a Saturday or Sunday");
            check(!holidays.contains(day), day + " is both holiday and make-up workday");
        }
    }

    /** Whether people work on {@code day}, which must lie in this year. */
    boolean isWorkingDay(LocalDate day) {
        return makeUpWorkdays.contains(day) || (!isWeekend(day) && !holidays.contains(day));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static SortedSet<LocalDate> ownCopy(int year, String name, SortedSet<LocalDate> days) {
        check(days != null, "calendar " + year + " needs " + name + ", be they empty");
        for (LocalDate day : days) {
            check(day != null && day.getYear() == year, name + " of calendar " + year + " contains " + day);
        }
        return Collections.unmodifiableSortedSet(new TreeSet<>(days));
    }

    private static void check(boolean right, String message) {
        if (!right) {
            throw new IllegalArgumentException(message);
        }
    }
}
