package io.zonewatch.assessment.forecast;

import java.math.BigDecimal;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * What is expected of one observation: it lies around a value as Student's t does. Probabilities are those of the library, to the precision of its floating
 * point.
 *
 * @param value the middle
 * @param error standard error of the prediction; zero where all observations lie on the line
 * @param freedom degrees of freedom
 */
record Expectation(BigDecimal value, BigDecimal error, int freedom) {

    /** Parts of the value below which an error is the arithmetic's own. */
    private static final BigDecimal ROUNDING = new BigDecimal("1e-9");

    /** The lower bound of the interval that holds it with probability {@code level}. */
    BigDecimal low(BigDecimal level) {
        return value.subtract(reach(level));
    }

    /** The upper bound. */
    BigDecimal high(BigDecimal level) {
        return value.add(reach(level));
    }

    /** The probability that it is below {@code bound}. */
    BigDecimal below(BigDecimal bound) {
        return probability(bound.subtract(value));
    }

    /** The probability that it is above {@code bound}. */
    BigDecimal above(BigDecimal bound) {
        return probability(value.subtract(bound));
    }

    /** That it lies less than so far above its middle. Without an error it lies there, which is as far as its middle and no further. */
    private BigDecimal probability(BigDecimal distance) {
        if (isCertain()) {
            return distance.compareTo(rounding()) > 0 ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        var quotient = distance.divide(error, Trend.PRECISION).doubleValue();
        return BigDecimal.valueOf(new TDistribution(freedom).cumulativeProbability(quotient));
    }

    private BigDecimal reach(BigDecimal level) {
        if (isCertain()) {
            return BigDecimal.ZERO;
        }
        var below = level.add(BigDecimal.ONE).doubleValue() / 2;
        return error.multiply(BigDecimal.valueOf(new TDistribution(freedom).inverseCumulativeProbability(below)));
    }

    /** Whether its error is the arithmetic's own. */
    boolean isCertain() {
        return error.compareTo(rounding()) <= 0;
    }

    private BigDecimal rounding() {
        return ROUNDING.multiply(value.abs().max(BigDecimal.ONE));
    }
}
