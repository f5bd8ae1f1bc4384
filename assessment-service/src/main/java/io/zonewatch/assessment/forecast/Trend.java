package io.zonewatch.assessment.forecast;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Function;

/**
 * A straight line through observations by ordinary least squares, ŷ = b₀ + b₁x, and what it lets expect of an observation still to come:
 * (Y₀ − ŷ₀) ÷ (s √(1 + 1/n + (x₀ − x̄)² ÷ Sxx)) follows Student's t with n − 2 degrees of freedom, s² being the mean square of the residuals.
 *
 * <p>Source: D. C. Montgomery, G. C. Runger, <i>Applied Statistics and Probability for Engineers</i>, sections "Simple linear regression" and "Prediction of new
 * observations", whose worked example (oxygen purity) is a test; the line itself also against the certified values of NIST's Statistical Reference Datasets
 * (Norris).
 *
 * @param size n
 * @param middle x̄
 * @param width Sxx
 * @param intercept b₀
 * @param slope b₁
 * @param variance s²
 */
record Trend(
        int size, BigDecimal middle, BigDecimal width, BigDecimal intercept, BigDecimal slope, BigDecimal variance) {

    /** Fewer leave at most one degree of freedom, with which an interval says nothing. */
    static final int FEWEST = 4;

    static final MathContext PRECISION = MathContext.DECIMAL128;

    /** An observation: {@code y} at {@code x}. */
    record Spot(BigDecimal x, BigDecimal y) {}

    /**
     * The line.
     *
     * @throws IllegalArgumentException if there are fewer than {@link #FEWEST}, or all are at the same place
     */
    static Trend through(List<Spot> spots) {
        BigDecimal n = BigDecimal.valueOf(spots.size());
        if (spots.size() < FEWEST) {
            throw new IllegalArgumentException("no trend through " + spots.size() + " observations");
        }
        BigDecimal middle = sum(spots, Spot::x).divide(n, PRECISION);
        BigDecimal height = sum(spots, Spot::y).divide(n, PRECISION);
        BigDecimal width = sum(spots, spot -> spot.x().subtract(middle).pow(2));
        if (width.signum() == 0) {
            throw new IllegalArgumentException("no trend through observations at one place");
        }
        BigDecimal slope = sum(
                        spots,
                        spot -> spot.x().subtract(middle).multiply(spot.y().subtract(height)))
                .divide(width, PRECISION);
        BigDecimal intercept = height.subtract(slope.multiply(middle), PRECISION);
        BigDecimal squares = sum(spots, spot -> spot.y()
                .subtract(intercept)
                .subtract(slope.multiply(spot.x()))
                .pow(2));
        return new Trend(
                spots.size(),
                middle,
                width,
                intercept,
                slope,
                squares.divide(BigDecimal.valueOf(spots.size() - 2L), PRECISION));
    }

    /** What an observation at {@code x} is expected to be. */
    Expectation at(BigDecimal x) {
        BigDecimal away = x.subtract(middle).pow(2).divide(width, PRECISION);
        BigDecimal spread = BigDecimal.ONE
                .add(BigDecimal.ONE.divide(BigDecimal.valueOf(size), PRECISION))
                .add(away);
        return new Expectation(
                intercept.add(slope.multiply(x), PRECISION),
                variance.multiply(spread).sqrt(PRECISION),
                size - 2);
    }

    private static BigDecimal sum(List<Spot> spots, Function<Spot, BigDecimal> what) {
        return spots.stream().map(what).reduce(BigDecimal.ZERO, (a, b) -> a.add(b, PRECISION));
    }
}
