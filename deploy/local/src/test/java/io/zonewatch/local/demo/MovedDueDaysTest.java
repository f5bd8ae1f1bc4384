package io.zonewatch.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.embedded.Roots;
import io.zonewatch.local.api.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovedDueDaysTest {

    private static final Pack PACK = Pack.read(Roots.project().resolve("deploy/plans/chizhou-2015"));

    @Test
    void aHolidayIsNamedWithTheDayInItsPlace() throws Exception {
        assertThat(remark("Q-WRAP", "2016-Q4", "REPORT"))
                .isEqualTo("due 2017-02-03: 2017-01-28 is a holiday 节假日顺延"); // Spring Festival
    }

    @ParameterizedTest
    @CsvSource({
        "M-IND, 2016-02, REPORT", // 12 March is a Saturday like others
        "M-IND, 2016-05, REPORT", // 12 June is a Sunday that is worked
        "Q-WRAP, 2016-Q4, REVIEW",
        "NEWS-RESULT, 2016, REPORT",
    })
    void whatNoHolidayMovedHasNoRemark(String form, String period, String duty) throws Exception {
        assertThat(remark(form, period, duty)).isEmpty();
    }

    private static String remark(String form, String period, String duty) throws Exception {
        var row = Exchange.JSON.createObjectNode();
        row.put("form", form).put("period", period).put("duty", duty);
        return new MovedDueDays(PACK).remark(row);
    }
}
