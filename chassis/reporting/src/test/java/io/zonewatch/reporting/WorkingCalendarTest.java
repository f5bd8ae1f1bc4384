package io.zonewatch.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spring Festival 2016: off from Sunday 7 to Saturday 13 February; Saturday 6 and Sunday 14 are worked in exchange. */
class WorkingCalendarTest {

    private final WorkingCalendar calendar = Calendars.BOTH;

    @ParameterizedTest
    @CsvSource({
        "2016-02-05, true, false",
        "2016-02-06, true, false",
        "2016-02-07, false, true",
        "2016-02-08, false, true",
        "2016-02-12, false, true",
        "2016-02-13, false, true",
        "2016-02-14, true, false",
        "2016-02-15, true, false",
        "2016-02-20, false, false",
        "2016-02-29, true, false"
    })
    void knowsTheSpringFestival(LocalDate day, boolean working, boolean holiday) {
        assertThat(calendar.isWorkingDay(day)).isEqualTo(working);
        assertThat(calendar.isStatutoryHoliday(day)).isEqualTo(holiday);
    }

    @ParameterizedTest
    @CsvSource({
        "2016-02-05, 1, 2016-02-06",
        "2016-02-06, 1, 2016-02-14",
        "2016-02-10, 1, 2016-02-14",
        "2016-02-10, 2, 2016-02-15",
        "2016-02-10, 0, 2016-02-10",
        "2016-02-10, -1, 2016-02-06",
        "2016-02-14, -1, 2016-02-06",
        "2016-02-15, -3, 2016-02-05",
        "2016-12-30, 1, 2017-01-03",
        "2017-01-03, -1, 2016-12-30"
    })
    void countsWorkingDays(LocalDate day, int n, LocalDate expected) {
        assertThat(calendar.plusWorkingDays(day, n)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2016-02-06, 2016-02-06, 2016-02-06",
        "2016-02-07, 2016-02-14, 2016-02-14",
        "2016-03-12, 2016-03-14, 2016-03-12",
        "2016-06-11, 2016-06-12, 2016-06-12",
        "2016-09-10, 2016-09-12, 2016-09-10"
    })
    void rollsForward(LocalDate day, LocalDate toWorkingDay, LocalDate pastHolidays) {
        assertThat(calendar.rollForward(day)).isEqualTo(toWorkingDay);
        assertThat(calendar.rollPastHolidays(day)).isEqualTo(pastHolidays);
    }

    @ParameterizedTest
    @CsvSource({"2016, 250", "2017, 249"})
    void yearsHaveTheirOfficialNumberOfWorkingDays(int year, int expected) {
        LocalDate first = LocalDate.of(year, 1, 1);

        assertThat(first.datesUntil(first.plusYears(1)).filter(calendar::isWorkingDay))
                .hasSize(expected);
    }

    @Test
    void neverGuessesAYear() {
        assertThatExceptionOfType(MissingCalendarYear.class)
                .isThrownBy(() -> calendar.plusWorkingDays(LocalDate.of(2017, 12, 29), 1))
                .satisfies(missing -> assertThat(missing.year()).isEqualTo(2018));
        assertThatExceptionOfType(MissingCalendarYear.class)
                .isThrownBy(() -> calendar.isWorkingDay(LocalDate.of(2015, 6, 3)))
                .withMessage("no working calendar for 2015");
        assertThatExceptionOfType(MissingCalendarYear.class)
                .isThrownBy(() -> calendar.isStatutoryHoliday(LocalDate.of(2018, 1, 1)));
    }

    @Test
    void theHighestVersionOfAYearCounts() {
        CalendarYear amended =
                new CalendarYear(2016, 2, "amendment", Calendars.days("2016-03-16/2016-03-16"), Calendars.days());

        WorkingCalendar either = WorkingCalendar.of(amended, Calendars.Y2016);

        assertThat(either.year(2016)).contains(amended);
        assertThat(either.isWorkingDay(LocalDate.of(2016, 3, 16))).isFalse();
        assertThat(either.years()).containsExactly(2016);
    }
}
