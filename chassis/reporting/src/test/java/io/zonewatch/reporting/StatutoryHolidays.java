package io.zonewatch.reporting;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statutory holidays 法定节假日 of all citizens: 全国年节及纪念日放假办法, article 2, as amended by State Council decree 644 (from 2014: eleven days) and decree
 * 795 (from 2025: thirteen, with lunar New Year's Eve 除夕 and 2 May). 3 September 2015 is one by the State Council's notice 国发明电〔2015〕1号.
 */
final class StatutoryHolidays {

    /** First day of the first lunar month, 清明, 端午 and 中秋, computed by two lunar calendars that agree. */
    private static final Map<Integer, String> MOVABLE = Map.ofEntries(
            Map.entry(2015, "02-19 04-05 06-20 09-27"),
            Map.entry(2016, "02-08 04-04 06-09 09-15"),
            Map.entry(2017, "01-28 04-04 05-30 10-04"),
            Map.entry(2018, "02-16 04-05 06-18 09-24"),
            Map.entry(2019, "02-05 04-05 06-07 09-13"),
            Map.entry(2020, "01-25 04-04 06-25 10-01"),
            Map.entry(2021, "02-12 04-04 06-14 09-21"),
            Map.entry(2022, "02-01 04-05 06-03 09-10"),
            Map.entry(2023, "01-22 04-05 06-22 09-29"),
            Map.entry(2024, "02-10 04-04 06-10 09-17"),
            Map.entry(2025, "01-29 04-04 05-31 10-06"),
            Map.entry(2026, "02-17 04-05 06-19 09-25"));

    private StatutoryHolidays() {}

    /** The days themselves; fewer than the law counts where two fall on one day, as 中秋 and National Day did in 2020. */
    static SortedSet<LocalDate> of(int year) {
        String[] movable = MOVABLE.get(year).split(" ", -1);
        LocalDate newYear = LocalDate.parse(year + "-" + movable[0]);
        Stream<LocalDate> ofEveryYear = Stream.concat(
                Stream.of("01-01", movable[1], "05-01", movable[2], movable[3], "10-01", "10-02", "10-03")
                        .map(day -> LocalDate.parse(year + "-" + day)),
                Stream.of(newYear, newYear.plusDays(1), newYear.plusDays(2)));
        Stream<LocalDate> added = year >= 2025
                ? Stream.of(newYear.minusDays(1), LocalDate.of(year, 5, 2))
                : year == 2015 ? Stream.of(LocalDate.of(2015, 9, 3)) : Stream.empty();
        return Stream.concat(ofEveryYear, added).collect(Collectors.toCollection(TreeSet::new));
    }
}
