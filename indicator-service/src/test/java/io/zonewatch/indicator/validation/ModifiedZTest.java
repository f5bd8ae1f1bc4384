package io.zonewatch.indicator.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The modified z-score, by hand. */
class ModifiedZTest {

    /** Median 2.45; deviations sorted 0.05 0.05 0.15 0.15 0.15 0.15 0.35 0.35 5.75 5.85, so MAD 0.15. */
    @Test
    void twoFarValuesDoNotHideOneAnother() {
        ModifiedZ scores = ModifiedZ.of(values("2.1", "2.6", "2.4", "2.5", "2.3", "2.1", "2.3", "2.6", "8.2", "8.3"))
                .orElseThrow();

        assertThat(scores.median()).isEqualByComparingTo("2.45");
        assertThat(rounded(scores, "8.2")).isEqualByComparingTo("25.86"); // 0.6745 · 5.75 / 0.15
        assertThat(rounded(scores, "8.3")).isEqualByComparingTo("26.31"); // 0.6745 · 5.85 / 0.15
        assertThat(rounded(scores, "2.1")).isEqualByComparingTo("-1.57"); // 0.6745 · −0.35 / 0.15
        assertThat(rounded(scores, "2.45")).isZero();
    }

    /** Median 10, MAD 0, mean absolute deviation 90 / 8 = 11.25. */
    @Test
    void withAMedianDeviationOfZeroTheMeanDeviationTakesItsPlace() {
        ModifiedZ scores = ModifiedZ.of(values("10", "10", "10", "10", "10", "10", "10", "100"))
                .orElseThrow();

        assertThat(rounded(scores, "100")).isEqualByComparingTo("6.38"); // 90 / (1.253314 · 11.25)
        assertThat(rounded(scores, "10")).isZero();
    }

    @Test
    void valuesThatAreAllTheSameSayNothingAboutTheirSpread() {
        assertThat(ModifiedZ.of(values("7", "7.0", "7.00"))).isEmpty();
    }

    @Test
    void theValueOfAScoreIsTheInverse() {
        ModifiedZ scores = ModifiedZ.of(values("1", "2", "3", "4", "5")).orElseThrow();

        assertThat(scores.at(new BigDecimal("3.5")).setScale(4, RoundingMode.HALF_UP))
                .isEqualByComparingTo("8.1890"); // 3 + 3.5 · 1 / 0.6745
        assertThat(scores.score(scores.at(new BigDecimal("3.5"))).setScale(6, RoundingMode.HALF_UP))
                .isEqualByComparingTo("3.5");
    }

    private static BigDecimal rounded(ModifiedZ scores, String value) {
        return scores.score(new BigDecimal(value)).setScale(2, RoundingMode.HALF_UP);
    }

    private static List<BigDecimal> values(String... values) {
        return Arrays.stream(values).map(BigDecimal::new).toList();
    }
}
