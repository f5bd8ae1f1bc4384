package io.zonewatch.reporting;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The State Council's arrangements for 2016 and 2017, as published in December of the year before. */
final class Calendars {

    static final CalendarYear Y2016 = new CalendarYear(
            2016,
            1,
            "国办发明电〔2015〕18号",
            days(
                    "2016-01-01/2016-01-01",
                    "2016-02-07/2016-02-13",
                    "2016-04-04/2016-04-04",
                    "2016-05-01/2016-05-02",
                    "2016-06-09/2016-06-11",
                    "2016-09-15/2016-09-17",
                    "2016-10-01/2016-10-07"),
            days(
                    "2016-02-06/2016-02-06",
                    "2016-02-14/2016-02-14",
                    "2016-06-12/2016-06-12",
                    "2016-09-18/2016-09-18",
                    "2016-10-08/2016-10-09"));

    static final CalendarYear Y2017 = new CalendarYear(
            2017,
            1,
            "国办发明电〔2016〕17号",
            days(
                    "2017-01-01/2017-01-02",
                    "2017-01-27/2017-02-02",
                    "2017-04-02/2017-04-04",
                    "2017-05-01/2017-05-01",
                    "2017-05-28/2017-05-30",
                    "2017-10-01/2017-10-08"),
            days(
                    "2017-01-22/2017-01-22",
                    "2017-02-04/2017-02-04",
                    "2017-04-01/2017-04-01",
                    "2017-05-27/2017-05-27",
                    "2017-09-30/2017-09-30"));

    static final WorkingCalendar BOTH = WorkingCalendar.of(Y2016, Y2017);

    private Calendars() {}

    /** Ranges written {@code first/last}, both inclusive. */
    static SortedSet<LocalDate> days(String... ranges) {
        return Stream.of(ranges)
                .flatMap(range -> LocalDate.parse(range.substring(0, 10))
                        .datesUntil(LocalDate.parse(range.substring(11)).plusDays(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
