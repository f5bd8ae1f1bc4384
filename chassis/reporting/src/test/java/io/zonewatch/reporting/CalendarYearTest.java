package io.zonewatch.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarYearTest {

    private final ObjectMapper plain = new ObjectMapper();

    @Test
    void goesThroughJsonUnchanged() throws JsonProcessingException {
        String json = plain.writeValueAsString(Calendars.Y2016);

        assertThat(json)
                .startsWith(
                        "{\"year\":2016,\"version\":1,\"source\":\"国办发明电〔2015〕18号\",\"holidays\":[\"2016-01-01\",\"2016-02-07\",")
                .endsWith(
                        "\"makeUpWorkdays\":[\"2016-02-06\",\"2016-02-14\",\"2016-06-12\",\"2016-09-18\",\"2016-10-08\",\"2016-10-09\"]}");
        assertThat(plain.readValue(json, CalendarYear.class)).isEqualTo(Calendars.Y2016);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2016|1|x|[\"2017-01-01\"]|[]|holidays of calendar 2016 contains 2017-01-01",
                "2016|1|x|[]|[\"2016-02-15\"]|make-up workday 2016-02-15 is not a Saturday or Sunday",
                "2016|1|x|[\"2016-02-06\"]|[\"2016-02-06\"]|2016-02-06 is both holiday and make-up workday",
                "2016|0|x|[]|[]|version of calendar 2016 must be 1 or more",
                "2016|1| |[]|[]|calendar 2016 needs a source",
                "2016|1|x|null|[]|calendar 2016 needs holidays",
                "1948|1|x|[]|[]|year of a period must be 1949 to 2999",
                "2016|1|x|[\"2016-02-30\"]|[]|a date is written 2016-02-08",
                "2016|1|x|[1]|[]|LocalDate"
            })
    void refusesContradictions(int year, int version, String source, String holidays, String makeUp, String message) {
        String json = """
                {"year":%d,"version":%d,"source":"%s","holidays":%s,"makeUpWorkdays":%s}""".formatted(year, version, source == null ? "" : source, holidays, makeUp);

        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> plain.readValue(json, CalendarYear.class))
                .withMessageContaining(message);
    }
}
