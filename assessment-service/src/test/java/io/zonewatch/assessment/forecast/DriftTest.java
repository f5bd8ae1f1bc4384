package io.zonewatch.assessment.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zonewatch.assessment.forecast.Trend.Spot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The walk and what it lets expect, calculated by hand by the published formulas. */
class DriftTest {

    /**
     * Steps of 3, 1, 5 and 3 about a drift of 3, so σ² = (0 + 4 + 4 + 0) ÷ 3; two ahead σ² h (1 + h ÷ (n − 1)) = 8 ÷ 3 · 2 · 3 ÷ 2 = 8 (Hyndman and
     * Athanasopoulos, section 5.5).
     */
    @Test
    void theVarianceOfEqualStepsIsThePublishedOne() {
        Expectation ahead =
                Drift.through(spots("10 13 14 19 22")).at(new BigDecimal("6")).orElseThrow();

        assertThat(ahead.value()).isEqualByComparingTo("28");
        assertThat(ahead.error().pow(2)).isCloseTo(new BigDecimal("8"), within(new BigDecimal("1e-30")));
        assertThat(ahead.freedom()).isEqualTo(3);
    }

    /** With three degrees of freedom 95 % lie within 3.182 standard errors, not within 1.960 (NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.6.7.2). */
    @Test
    void fewStepsMakeTheIntervalWider() {
        Expectation ahead =
                Drift.through(spots("10 13 14 19 22")).at(new BigDecimal("6")).orElseThrow();

        BigDecimal level = new BigDecimal("0.95");
        assertThat(ahead.high(level).subtract(ahead.value()).divide(ahead.error(), 3, RoundingMode.HALF_UP))
                .isEqualByComparingTo("3.182");
        assertThat(ahead.value().subtract(ahead.low(level)).divide(ahead.error(), 3, RoundingMode.HALF_UP))
                .isEqualByComparingTo("3.182");
    }

    /** Of the five years' steps four are alike: mₑ is below four, which leaves too few degrees of freedom. */
    @Test
    void fewStepsThatResembleOneAnotherLetExpectNothing() {
        assertThat(Drift.through(spots("10 13 16 17 18")).at(new BigDecimal("6")))
                .isEmpty();
    }

    /** Twice the time for twice the drift is the same walk: a month left out, or January that has no report, biases nothing. */
    @Test
    void aStepThatTakesLongerMayBeLonger() {
        Drift drift = Drift.through(
                List.of(spot("0", "10"), spot("2", "16"), spot("3", "17"), spot("4", "22"), spot("5", "25")));

        // residuals 0, −2, 2 and 0; length 5, three ahead: 8 ÷ 3 (3 + 9 ÷ 5)
        Expectation ahead = drift.at(new BigDecimal("8")).orElseThrow();
        assertThat(ahead.value()).isEqualByComparingTo("34");
        assertThat(ahead.error().pow(2)).isCloseTo(new BigDecimal("12.8"), within(new BigDecimal("1e-30")));
    }

    /** Residuals 1, 1, −1, −1, 1, 1, −1, −1: r = 1 ÷ 8, so mₑ = 8 (7 ÷ 8) ÷ (9 ÷ 8) = 56 ÷ 9, and s² = 8 ÷ (47 ÷ 9) (Santer and others, equations 4 to 6). */
    @Test
    void stepsThatResembleTheOneBeforeCountForFewer() {
        Drift drift = Drift.through(spots("0 3 6 7 8 11 14 15 16"));

        assertThat(drift.effective()).isCloseTo(new BigDecimal("6.2222222222"), within(new BigDecimal("1e-10")));
        Expectation ahead = drift.at(new BigDecimal("16")).orElseThrow();
        assertThat(ahead.error().pow(2)).isCloseTo(new BigDecimal("24.5106382979"), within(new BigDecimal("1e-10")));
        assertThat(ahead.freedom()).isEqualTo(5);
    }

    /** Residuals 1, 1, 1, 1, −1, −1, −1, −1: r = 5 ÷ 8, so mₑ = 24 ÷ 13, less than two independent steps. */
    @Test
    void aSmoothCurveLetsExpectNothing() {
        assertThat(Drift.through(spots("0 3 6 9 12 13 14 15 16")).at(new BigDecimal("16")))
                .isEmpty();
    }

    @Test
    void stepsThatDoNotVaryTellNothingOfHowTheyVary() {
        assertThat(Drift.through(spots("1 2 3 4 5")).at(new BigDecimal("9"))).isEmpty();
        assertThat(Drift.through(spots("7 7 7 7 7")).at(new BigDecimal("9"))).isEmpty();
    }

    @Test
    void whatIsNotInOrderOrTooFewIsRefused() {
        assertThatThrownBy(() -> Drift.through(spots("1 2 3 4"))).hasMessage("no drift through 4 observations");
        assertThatThrownBy(() -> Drift.through(
                        List.of(spot("0", "1"), spot("2", "2"), spot("1", "3"), spot("3", "4"), spot("4", "5"))))
                .hasMessage("no drift through observations out of order");
    }

    private static Spot spot(String x, String y) {
        return new Spot(new BigDecimal(x), new BigDecimal(y));
    }

    /** At 0, 1, 2 and so on. */
    private static List<Spot> spots(String values) {
        String[] each = values.split(" ", -1);
        return IntStream.range(0, each.length)
                .mapToObj(i -> spot(Integer.toString(i), each[i]))
                .toList();
    }
}
