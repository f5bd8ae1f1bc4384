package io.zonewatch.assessment.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Where a target should stand. */
class PathTest {

    private final Path path = Path.of(Targets.valueAddedShare());

    @Test
    void goesThroughBaselineAndCheckpoints() {
        assertThat(path.on(LocalDate.parse("2015-12-31"))).isEqualByComparingTo("68");
        assertThat(path.on(LocalDate.parse("2017-12-31"))).isEqualByComparingTo("70");
        assertThat(path.on(LocalDate.parse("2020-12-31"))).isEqualByComparingTo("75");
    }

    @Test
    void isLinearInDaysBetweenThem() {
        // 366 of the 731 days to the first checkpoint, 365 of the 1096 days to the second
        assertThat(to(12, "2016-12-31")).isEqualTo("69.001367989056");
        assertThat(to(12, "2018-12-31")).isEqualTo("71.665145985401");
    }

    @Test
    void staysAtItsEndsOutside() {
        assertThat(path.on(LocalDate.parse("2015-01-31"))).isEqualByComparingTo("68");
        assertThat(path.on(LocalDate.parse("2021-06-30"))).isEqualByComparingTo("75");
    }

    private String to(int decimals, String day) {
        BigDecimal value = path.on(LocalDate.parse(day));
        return value.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }
}
