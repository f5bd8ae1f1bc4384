package io.zonewatch.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped calendars against the State Council's notices; SOURCES.md beside the data names them and the data sets compared. */
class ChinaCalendarsTest {

    private final WorkingCalendar calendar = ChinaCalendars.ALL;

    static IntStream years() {
        return ChinaCalendars.years();
    }

    @Test
    void eachYearFrom2015To2026HasItsFileAndNoOtherHas() {
        assertThat(ChinaCalendars.files())
                .isEqualTo(years().mapToObj(year -> year + ".json").toList());
        assertThat(years().map(year -> ChinaCalendars.shipped(year).year()))
                .containsExactlyElementsOf(years().boxed().toList());
    }

    @ParameterizedTest
    @MethodSource("years")
    void aFileSaysNothingTwiceAndItsDaysInOrder(int year) throws JsonProcessingException {
        ObjectMapper plain = new ObjectMapper();

        assertThat(plain.readTree(plain.writeValueAsString(ChinaCalendars.shipped(year))))
                .isEqualTo(plain.readTree(ChinaCalendars.text(year)));
    }

    @ParameterizedTest
    @ValueSource(ints = {2015, 2016, 2017})
    void theChizhouPackHasTheSameYears(int year) {
        assertThat(ChinaCalendars.chizhouText(year)).isEqualTo(ChinaCalendars.text(year));
    }

    @ParameterizedTest
    @MethodSource("years")
    void theVersionCountsTheNoticesOfTheYear(int year) {
        CalendarYear shipped = ChinaCalendars.shipped(year);
        String[] notices = shipped.source().split(";");

        assertThat(notices).allMatch(notice -> notice.matches("国(办)?发明电〔20\\d\\d〕\\d+号\\(20\\d\\d-\\d\\d-\\d\\d\\)"));
        // 2015 was entered with both its notices at once
        assertThat(shipped.version()).isEqualTo(year == 2015 ? 1 : notices.length);
    }

    @ParameterizedTest
    @MethodSource("years")
    void peopleMakeUpOnSaturdaysAndSundaysOnly(int year) {
        assertThat(ChinaCalendars.shipped(year).makeUpWorkdays())
                .isNotEmpty()
                .allMatch(day -> isWeekend(day) && calendar.isWorkingDay(day));
    }

    @ParameterizedTest
    @MethodSource("years")
    void everyStatutoryHolidayIsOff(int year) {
        assertThat(ChinaCalendars.shipped(year).holidays()).containsAll(StatutoryHolidays.of(year));
    }

    @Test
    void everyDayOffLiesInARestAroundAStatutoryHoliday() {
        assertThat(rests())
                .filteredOn(rest -> rest.stream().anyMatch(calendar::isStatutoryHoliday))
                .isNotEmpty()
                .allMatch(rest -> rest.stream()
                        .anyMatch(day -> StatutoryHolidays.of(day.getYear()).contains(day)));
    }

    /** Weekdays off less make-up days are the days the law gives; 2020's two more are those the epidemic added. */
    @ParameterizedTest
    @CsvSource({
        "2015, 12, 249", "2016, 11, 250", "2017, 11, 249", "2018, 11, 250", "2019, 11, 250", "2020, 13, 249",
        "2021, 11, 250", "2022, 11, 249", "2023, 11, 249", "2024, 11, 251", "2025, 13, 248", "2026, 13, 248"
    })
    void aYearGivesItsStatutoryDaysAndExchangesTheRest(int year, int given, int workingDays) {
        CalendarYear shipped = ChinaCalendars.shipped(year);
        long weekdaysOff =
                shipped.holidays().stream().filter(day -> !isWeekend(day)).count();

        assertThat(weekdaysOff - shipped.makeUpWorkdays().size()).isEqualTo(given);
        assertThat(daysOf(year).filter(calendar::isWorkingDay)).hasSize(workingDays);
    }

    @ParameterizedTest
    @ValueSource(ints = {ChinaCalendars.FIRST - 1, ChinaCalendars.LAST + 1})
    void noOtherYearIsGuessed(int year) {
        assertThatExceptionOfType(MissingCalendarYear.class)
                .isThrownBy(() -> calendar.isWorkingDay(LocalDate.of(year, 1, 1)));
    }

    /** The runs of days on which nobody works, ordinary weekends among them. */
    private List<List<LocalDate>> rests() {
        List<List<LocalDate>> rests = new ArrayList<>();
        boolean resting = false;
        for (LocalDate day : years().boxed().flatMap(ChinaCalendarsTest::daysOf).toList()) {
            boolean off = !calendar.isWorkingDay(day);
            if (off && !resting) {
                rests.add(new ArrayList<>());
            }
            if (off) {
                rests.getLast().add(day);
            }
            resting = off;
        }
        return rests;
    }

    private static Stream<LocalDate> daysOf(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
