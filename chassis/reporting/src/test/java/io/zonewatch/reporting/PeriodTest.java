package io.zonewatch.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2016-02, MONTHLY, 2016-02-01, 2016-02-29",
        "2015-02, MONTHLY, 2015-02-01, 2015-02-28",
        "2016-12, MONTHLY, 2016-12-01, 2016-12-31",
        "2016-Q1, QUARTERLY, 2016-01-01, 2016-03-31",
        "2016-Q4, QUARTERLY, 2016-10-01, 2016-12-31",
        "1949, ANNUAL, 1949-01-01, 1949-12-31",
        "2999, ANNUAL, 2999-01-01, 2999-12-31"
    })
    void readsFrequencyAndDays(String text, Frequency frequency, LocalDate start, LocalDate end) {
        Period period = Period.parse(text);

        assertThat(period.frequency()).isEqualTo(frequency);
        assertThat(period.start()).isEqualTo(start);
        assertThat(period.end()).isEqualTo(end);
        assertThat(period).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "2016-13", "2016-00", "2016-1", "2016-001", "2016-Q0", "2016-Q5", "2016-q1", "2016Q1", "16",
                        "1948",
                "1948-12", "3000", "3000-Q1", "02016", "2016-", "2016-03-01", " 2016", "2016\n", "+2016", "-2016",
                        "２０１６", "2016-Q"
            })
    void refusesEverythingElse(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse(text))
                .withMessageContaining("'" + text + "'");
    }

    @Test
    void saysWhatIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse("2016-13"))
                .withMessage("'2016-13' is not a period: a monthly period has a number from 1 to 12, not 13");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse("1948-Q1"))
                .withMessage("'1948-Q1' is not a period: year of a period must be 1949 to 2999, not 1948");
    }

    @Test
    void stepsOverTheTurnOfTheYear() {
        assertThat(Period.parse("2015-12").next()).hasToString("2016-01");
        assertThat(Period.parse("2016-Q1").previous()).hasToString("2015-Q4");
        assertThat(Period.parse("2016").plus(4)).hasToString("2020");
        assertThat(Period.parse("2016-03").plus(-15)).hasToString("2014-12");
        assertThat(Period.parse("2016-02").yearAgo()).hasToString("2015-02");
    }

    @Test
    void refusesToLeaveTheYears() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse("2999-12").next());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse("1949-Q1").previous());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse("1949").yearAgo());
    }

    @Test
    void sortsByEndAndThenShortestFirst() {
        List<String> expected =
                List.of("2016-02", "2016-03", "2016-Q1", "2016-11", "2016-12", "2016-Q4", "2016", "2017-01");

        assertThat(Stream.of("2017-01", "2016", "2016-Q4", "2016-12", "2016-11", "2016-Q1", "2016-03", "2016-02")
                        .map(Period::parse)
                        .sorted()
                        .map(Period::toString))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void containsWhatLiesWithin() {
        assertThat(Period.parse("2016").contains(Period.parse("2016-Q2"))).isTrue();
        assertThat(Period.parse("2016-Q1").contains(Period.parse("2016-03"))).isTrue();
        assertThat(Period.parse("2016-Q1").contains(Period.parse("2016-Q1"))).isTrue();
        assertThat(Period.parse("2016-Q1").contains(Period.parse("2016-04"))).isFalse();
        assertThat(Period.parse("2016-03").contains(Period.parse("2016-Q1"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2016-02, 2016年1-2月, January–February 2016",
        "2016-03, 2016年3月, March 2016",
        "2016-12, 2016年12月, December 2016",
        "2016-Q1, 2016年一季度, Q1 2016",
        "2016, 2016年, 2016"
    })
    void isCalledByItsName(String text, String chinese, String english) {
        assertThat(Period.parse(text).label(Locale.SIMPLIFIED_CHINESE)).isEqualTo(chinese);
        assertThat(Period.parse(text).label(Locale.forLanguageTag("zh-CN"))).isEqualTo(chinese);
        assertThat(Period.parse(text).label(Locale.UK)).isEqualTo(english);
    }

    @Test
    void isAStringInJsonAlsoAsKey() throws JsonProcessingException {
        ObjectMapper plain = new ObjectMapper();
        Map<Period, List<Period>> map =
                Map.of(Period.parse("2016"), List.of(Period.parse("2016-03"), Period.parse("2016-Q1")));

        String json = plain.writeValueAsString(map);

        assertThat(json).isEqualTo("{\"2016\":[\"2016-03\",\"2016-Q1\"]}");
        assertThat(plain.readValue(json, new TypeReference<Map<Period, List<Period>>>() {}))
                .isEqualTo(map);
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> plain.readValue("\"2016-13\"", Period.class))
                .withMessageContaining("'2016-13' is not a period");
    }
}
