package io.zonewatch.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DueRuleTest {

    private static final LocalTime NOON = LocalTime.of(12, 0);

    private final ObjectMapper plain = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({
        "2016-02, NEXT_WORKING_DAY, 2016-03-14T12:00:00+08:00",
        "2016-02, STATUTORY_HOLIDAYS_ONLY, 2016-03-12T12:00:00+08:00",
        "2016-02, NONE, 2016-03-12T12:00:00+08:00",
        "2016-01, NEXT_WORKING_DAY, 2016-02-14T12:00:00+08:00",
        "2016-01, STATUTORY_HOLIDAYS_ONLY, 2016-02-14T12:00:00+08:00",
        "2016-01, NONE, 2016-02-12T12:00:00+08:00",
        "2016-05, NEXT_WORKING_DAY, 2016-06-12T12:00:00+08:00",
        "2016-12, NEXT_WORKING_DAY, 2017-01-12T12:00:00+08:00"
    })
    void theTwelfthOfTheNextMonthAtNoon(Period period, HolidayPolicy policy, String expected) {
        DueRule rule = new DueRule(1, 12, NOON, policy);

        assertThat(rule.dueAt(period, Calendars.BOTH)).isEqualTo(at(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "2016-01, 2016-02-29T23:59:00+08:00",
        "2017-01, 2017-02-28T23:59:00+08:00",
        "2016-03, 2016-04-30T23:59:00+08:00",
        "2016-04, 2016-05-31T23:59:00+08:00"
    })
    void aDayThatAMonthLacksIsItsLast(Period period, String expected) {
        DueRule rule = new DueRule(1, 31, LocalTime.of(23, 59), HolidayPolicy.NONE);

        assertThat(rule.dueAt(period, Calendars.BOTH)).isEqualTo(at(expected));
    }

    @Test
    void anAnnualReportIsDueByTheEndOfMarch() {
        DueRule rule = new DueRule(3, 31, LocalTime.of(17, 0), HolidayPolicy.NEXT_WORKING_DAY);

        assertThat(rule.dueAt(Period.parse("2016"), Calendars.BOTH)).isEqualTo(at("2017-03-31T17:00:00+08:00"));
    }

    @Test
    void aSingleQuarterMayHaveADayOfItsOwn() {
        DueRule rule = new DueRule(
                1,
                10,
                LocalTime.of(17, 0),
                HolidayPolicy.NEXT_WORKING_DAY,
                new TreeMap<>(Map.of(4, new DueRule.Deadline(1, 20, NOON))));

        assertThat(rule.dueAt(Period.parse("2016-Q3"), Calendars.BOTH)).isEqualTo(at("2016-10-10T17:00:00+08:00"));
        assertThat(rule.dueAt(Period.parse("2016-Q4"), Calendars.BOTH)).isEqualTo(at("2017-01-20T12:00:00+08:00"));
        assertThat(rule.dueAt(Period.parse("2016-12"), Calendars.BOTH)).isEqualTo(at("2017-01-10T17:00:00+08:00"));
    }

    @Test
    void aYearWithoutCalendarIsNeverGuessed() {
        DueRule rule = new DueRule(1, 12, NOON, HolidayPolicy.NEXT_WORKING_DAY);

        Due due = rule.dueAt(Period.parse("2017-12"), Calendars.BOTH);

        assertThat(due).isEqualTo(new Due.CalendarMissing(2018));
        assertThat(due.instant()).isEmpty();
        assertThat(new DueRule(1, 12, NOON, HolidayPolicy.NONE)
                        .dueAt(Period.parse("2017-12"), Calendars.BOTH)
                        .instant())
                .contains(Instant.parse("2018-01-12T04:00:00Z"));
    }

    @Test
    void goesThroughJsonUnchanged() throws JsonProcessingException {
        DueRule rule = new DueRule(1, 12, NOON, HolidayPolicy.NEXT_WORKING_DAY);
        String json = "{\"monthsAfter\":1,\"day\":12,\"time\":\"12:00\",\"holidayPolicy\":\"NEXT_WORKING_DAY\"}";
        String quarterly = "{\"monthsAfter\":1,\"day\":10,\"time\":\"17:00\",\"holidayPolicy\":\"NONE\","
                + "\"quarters\":{\"4\":{\"monthsAfter\":2,\"day\":5,\"time\":\"12:30\"}}}";

        assertThat(plain.writeValueAsString(rule)).isEqualTo(json);
        assertThat(plain.readValue(json, DueRule.class)).isEqualTo(rule);
        assertThat(plain.writeValueAsString(plain.readValue(quarterly, DueRule.class)))
                .isEqualTo(quarterly);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"day\":12,\"time\":\"12:00\",\"holidayPolicy\":\"NONE\"}",
                "{\"monthsAfter\":1,\"day\":0,\"time\":\"12:00\",\"holidayPolicy\":\"NONE\"}",
                "{\"monthsAfter\":1,\"day\":32,\"time\":\"12:00\",\"holidayPolicy\":\"NONE\"}",
                "{\"monthsAfter\":25,\"day\":1,\"time\":\"12:00\",\"holidayPolicy\":\"NONE\"}",
                "{\"monthsAfter\":-1,\"day\":1,\"time\":\"12:00\",\"holidayPolicy\":\"NONE\"}",
                "{\"monthsAfter\":1,\"day\":12,\"time\":\"12:00:01\",\"holidayPolicy\":\"NONE\"}",
                "{\"monthsAfter\":1,\"day\":12,\"time\":\"noon\",\"holidayPolicy\":\"NONE\"}",
                "{\"monthsAfter\":1,\"day\":12,\"holidayPolicy\":\"NONE\"}",
                "{\"monthsAfter\":1,\"day\":12,\"time\":\"12:00\"}",
                "{\"monthsAfter\":1,\"day\":12,\"time\":\"12:00\",\"holidayPolicy\":\"NONE\",\"quarters\":{\"5\":{\"monthsAfter\":1,\"day\":1,\"time\":\"12:00\"}}}"
            })
    void refusesRulesWithoutMeaning(String json) {
        assertThatExceptionOfType(JsonProcessingException.class).isThrownBy(() -> plain.readValue(json, DueRule.class));
    }

    private static Due at(String offsetTime) {
        return new Due.At(OffsetDateTime.parse(offsetTime).toInstant());
    }
}
