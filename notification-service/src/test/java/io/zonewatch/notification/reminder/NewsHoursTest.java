package io.zonewatch.notification.reminder;

import static io.zonewatch.notification.reminder.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.notification.PublishedCalendars;
import io.zonewatch.reporting.WorkingCalendar;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When news is told that can wait. */
class NewsHoursTest {

    private static final WorkingCalendar CALENDAR = PublishedCalendars.all();
    private static final NewsHours HOURS = new NewsHours(LocalTime.of(9, 0), LocalTime.of(17, 30), CALENDAR);

    @Test
    void newYearsMidnightWaitsForTheFirstMorningOfWork() {
        assertThat(HOURS.next(at("2016-01-01T00:00"))).isEqualTo(at("2016-01-04T09:00"));
    }

    @Test
    void inTheHoursOfAWorkingDayItIsToldAtOnce() {
        assertThat(HOURS.next(at("2016-01-04T09:00"))).isEqualTo(at("2016-01-04T09:00"));
        assertThat(HOURS.next(at("2016-01-04T17:29"))).isEqualTo(at("2016-01-04T17:29"));
    }

    @Test
    void beforeThemAndAfterThemItWaits() {
        assertThat(HOURS.next(at("2016-01-04T08:59"))).isEqualTo(at("2016-01-04T09:00"));
        assertThat(HOURS.next(at("2016-01-04T17:30"))).isEqualTo(at("2016-01-05T09:00"));
    }

    @Test
    void aSaturdayThatMakesUpForAHolidayIsWorkedAndTheHolidayIsNot() {
        assertThat(HOURS.next(at("2016-02-06T10:00"))).isEqualTo(at("2016-02-06T10:00"));
        assertThat(HOURS.next(at("2016-02-06T18:00"))).isEqualTo(at("2016-02-14T09:00"));
    }

    @Test
    void whereTheCalendarIsNotPublishedEveryDayCountsAsWorked() {
        NewsHours unknown = new NewsHours(LocalTime.of(9, 0), LocalTime.of(17, 30), WorkingCalendar.of(List.of()));

        assertThat(unknown.next(at("2016-01-01T00:00"))).isEqualTo(at("2016-01-01T09:00"));
    }

    @Test
    void aLadderThatSpeaksAfterWorkSpeaksUntilMidnight() {
        NewsHours evening = new NewsHours(LocalTime.of(20, 0), LocalTime.of(17, 30), CALENDAR);

        assertThat(evening.next(at("2016-01-04T18:00"))).isEqualTo(at("2016-01-04T20:00"));
        assertThat(evening.next(at("2016-01-04T23:00"))).isEqualTo(at("2016-01-04T23:00"));
    }
}
