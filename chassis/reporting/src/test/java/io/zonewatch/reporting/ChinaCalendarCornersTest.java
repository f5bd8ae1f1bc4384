package io.zonewatch.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days that amendments, year ends and new rules make hard, and days on which published data sets contradict the notices. */
class ChinaCalendarCornersTest {

    private final WorkingCalendar calendar = ChinaCalendars.ALL;

    @ParameterizedTest
    @CsvSource(textBlock = """
        2015-09-03, off,    victory day by its own notice
        2015-09-04, off,    exchanged for Sunday
        2015-09-06, worked, the Sunday
        2015-09-07, worked, an ordinary Monday
        2016-05-02, off,    Labour day fell on Sunday
        2016-04-02, off,    an ordinary Saturday that one data set works
        2018-12-29, worked, make-up day of New Year 2019
        2018-12-31, off,    New Year 2019 begins in 2018
        2018-06-16, off,    an ordinary Saturday that one data set works
        2019-04-28, worked, the notice of March 2019
        2019-04-30, worked, the day before
        2019-05-02, off,    the notice of March 2019
        2019-05-03, off,    the notice of March 2019
        2019-05-05, worked, the notice of March 2019
        2020-01-19, worked, make-up day that had passed when the holiday was extended
        2020-01-31, off,    the extension
        2020-02-01, off,    the extension took the make-up day back
        2020-02-02, off,    the extension
        2020-02-03, worked, as the extension says
        2022-12-31, off,    New Year 2023 begins in 2022
        2023-01-02, off,    New Year fell on Sunday
        2023-01-03, worked, which one data set has off
        2024-02-09, worked, New Year's Eve is recommended leave and no day off
        2025-01-27, worked, the Monday before New Year's Eve
        2025-01-28, off,    New Year's Eve by the rules of 2024
        2025-05-02, off,    2 May by the rules of 2024
        2026-02-14, worked, a Saturday before nine days off
        2026-02-23, off,    the ninth of them
        2026-09-20, worked, make-up day of National Day before Mid-Autumn
        """)
    void theKnownCornersAreAsTheNoticesSay(LocalDate day, String expected, String why) {
        assertThat(calendar.isWorkingDay(day)).as("%s: %s", day, why).isEqualTo(expected.equals("worked"));
    }

    @Test
    void newYearIsCrossedByTheNoticeOfTheNextYear() {
        assertThat(calendar.plusWorkingDays(LocalDate.of(2018, 12, 28), 2)).isEqualTo(LocalDate.of(2019, 1, 2));
        assertThat(calendar.plusWorkingDays(LocalDate.of(2020, 1, 23), 1)).isEqualTo(LocalDate.of(2020, 2, 3));
    }
}
