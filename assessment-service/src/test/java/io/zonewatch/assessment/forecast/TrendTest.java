package io.zonewatch.assessment.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The line and its prediction against published figures. */
class TrendTest {

    private static final BigDecimal LEVEL = new BigDecimal("0.95");

    /**
     * Oxygen purity against hydrocarbon level, the worked example of Montgomery and Runger, <i>Applied Statistics and Probability for Engineers</i>, chapter 11:
     * ŷ = 74.283 + 14.947x, residual variance 1.18, and for a new observation at x₀ = 1.00 the 95 % prediction interval 86.83 ≤ Y₀ ≤ 91.63.
     */
    private static final List<Trend.Spot> OXYGEN =
            spots("0.99 90.01 1.02 89.05 1.15 91.43 1.29 93.74 1.46 96.73 1.36 94.45 0.87 87.59 1.23 91.77 "
                    + "1.55 99.42 1.40 93.65 1.19 93.54 1.15 92.52 0.98 90.56 1.01 89.54 1.11 89.85 1.20 90.39 "
                    + "1.26 93.25 1.32 93.41 1.43 94.98 0.95 87.33");

    /** NIST Statistical Reference Datasets, linear regression, Norris; certified to 15 digits. */
    private static final List<Trend.Spot> NORRIS =
            spots("0.2 0.1 337.4 338.8 118.2 118.1 884.6 888.0 10.1 9.2 226.5 228.1 666.3 668.5 996.3 998.5 "
                    + "448.6 449.1 777.0 778.9 558.2 559.2 0.4 0.3 0.6 0.1 775.5 778.1 666.9 668.8 338.0 339.3 "
                    + "447.5 448.9 11.6 10.8 556.0 557.7 228.1 228.3 995.8 998.0 887.6 888.8 120.2 119.6 0.3 0.3 "
                    + "0.3 0.6 556.8 557.6 339.1 339.3 887.2 888.0 999.0 998.5 779.0 778.9 11.1 10.2 118.3 117.6 "
                    + "229.2 228.9 669.1 668.4 448.9 449.2 0.5 0.2");

    @Test
    void theLineIsTheCertifiedOne() {
        Trend trend = Trend.through(NORRIS);

        assertThat(trend.intercept()).isCloseTo(new BigDecimal("-0.262323073774029"), within(new BigDecimal("1e-15")));
        assertThat(trend.slope()).isCloseTo(new BigDecimal("1.00211681802045"), within(new BigDecimal("1e-14")));
        assertThat(trend.variance().sqrt(MathContext.DECIMAL128))
                .isCloseTo(new BigDecimal("0.884796396144373"), within(new BigDecimal("1e-15")));
    }

    @Test
    void theIntervalOfANewObservationIsThePublishedOne() {
        Trend trend = Trend.through(OXYGEN);
        Expectation purity = trend.at(new BigDecimal("1.00"));

        assertThat(rounded(trend.intercept(), 3)).isEqualTo("74.283");
        assertThat(rounded(trend.slope(), 3)).isEqualTo("14.947");
        assertThat(rounded(trend.variance(), 2)).isEqualTo("1.18");
        assertThat(purity.freedom()).isEqualTo(18);
        assertThat(rounded(purity.value(), 2)).isEqualTo("89.23");
        assertThat(rounded(purity.low(LEVEL), 2)).isEqualTo("86.83");
        assertThat(rounded(purity.high(LEVEL), 2)).isEqualTo("91.63");
    }

    @Test
    void theBoundsOfTheIntervalAreMissedWithHalfOfTheRest() {
        Expectation purity = Trend.through(OXYGEN).at(new BigDecimal("1.00"));

        assertThat(rounded(purity.below(purity.low(LEVEL)), 9)).isEqualTo("0.025000000");
        assertThat(rounded(purity.above(purity.high(LEVEL)), 9)).isEqualTo("0.025000000");
        assertThat(rounded(purity.below(purity.value()), 9)).isEqualTo("0.500000000");
    }

    @Test
    void whatLiesOnTheLineIsCertain() {
        Expectation next = Trend.through(spots("1 10 2 20 3 30 4 40")).at(new BigDecimal("5"));

        assertThat(next.low(LEVEL)).isEqualByComparingTo("50");
        assertThat(next.high(LEVEL)).isEqualByComparingTo("50");
        assertThat(next.below(new BigDecimal("50"))).isZero();
        assertThat(next.below(new BigDecimal("50.001"))).isOne();
        assertThat(next.above(new BigDecimal("49.999"))).isOne();
    }

    @Test
    void throughFewThereIsNone() {
        assertThatThrownBy(() -> Trend.through(spots("1 1 2 2 3 3"))).hasMessage("no trend through 3 observations");
        assertThatThrownBy(() -> Trend.through(spots("1 1 1 2 1 3 1 4")))
                .hasMessage("no trend through observations at one place");
    }

    private static String rounded(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    /** Pairs of x and y. */
    private static List<Trend.Spot> spots(String numbers) {
        String[] values = numbers.strip().split("[, ]+", -1);
        List<Trend.Spot> spots = new ArrayList<>();
        for (int i = 0; i < values.length; i += 2) {
            spots.add(new Trend.Spot(new BigDecimal(values[i]), new BigDecimal(values[i + 1])));
        }
        return spots;
    }
}
