package io.zonewatch.assessment.forecast;

import io.zonewatch.assessment.forecast.Trend.Spot;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A random walk with drift through observations of which each goes on from the one before: it is the steps that are independent, not the values. With the drift
 * μ = (yₙ − y₁) ÷ (xₙ − x₁) and the residuals e = (Δy − μΔx) ÷ √Δx of the m = n − 1 steps, an observation h after the last lies around yₙ + μh with the variance
 * s² (h + h² ÷ (xₙ − x₁)), which for equal steps is R. J. Hyndman, G. Athanasopoulos, <i>Forecasting: Principles and Practice</i>, 3rd edition, section 5.5, drift
 * method: σ² h (1 + h ÷ (n − 1)). So the interval grows with the distance even where the observations lie close to a line. The steps of a running mean, as a
 * cumulative share is one, are uncorrelated if what it is the mean of is.
 *
 * <p>Steps that resemble the step before count for fewer: mₑ = m (1 − r) ÷ (1 + r), r being the residuals' autocorrelation at lag 1 where it is positive; s² = Σe² ÷ (mₑ − 1),
 * with as many whole degrees of freedom. Source: B. D. Santer and others, <i>Statistical significance of trends and trend differences in layer-average atmospheric
 * temperature time series</i>, J. Geophys. Res. 105 (2000), equations 4 to 6.
 *
 * @param last the last observation
 * @param length xₙ − x₁
 * @param rate μ
 * @param squares Σe²
 * @param effective mₑ
 */
record Drift(Spot last, BigDecimal length, BigDecimal rate, BigDecimal squares, BigDecimal effective) {

    /**
     * So many observations at least. Four have three steps and leave two degrees of freedom, with which Student's t has no variance (it is ν ÷ (ν − 2), for ν above 2:
     * N. L. Johnson, S. Kotz, N. Balakrishnan, <i>Continuous Univariate Distributions</i>, volume 2, chapter 28), and whether a step resembles the one before
     * cannot be seen in three.
     */
    static final int FEWEST = 5;

    private static final BigDecimal FEWEST_STEPS = BigDecimal.valueOf(FEWEST - 1L);

    private static final MathContext PRECISION = Trend.PRECISION;

    /**
     * The walk.
     *
     * @param spots one after another
     * @throws IllegalArgumentException if there are fewer than {@link #FEWEST}, or one is not after the one before
     */
    static Drift through(List<Spot> spots) {
        if (spots.size() < FEWEST) {
            throw new IllegalArgumentException("no drift through " + spots.size() + " observations");
        }
        Spot last = spots.getLast();
        BigDecimal length = last.x().subtract(spots.getFirst().x());
        BigDecimal rise = last.y().subtract(spots.getFirst().y());
        List<BigDecimal> residuals = residuals(spots, rise, length);
        return new Drift(
                last,
                length,
                rise.divide(length, PRECISION),
                products(residuals, 0),
                effective(residuals, products(residuals, 0)));
    }

    /** What an observation at {@code x} is expected to be; empty where the steps vary too little, or too little by themselves, to say how far off it may be. */
    Optional<Expectation> at(BigDecimal x) {
        BigDecimal away = x.subtract(last.x());
        BigDecimal value = last.y().add(rate.multiply(away), PRECISION);
        if (effective.compareTo(FEWEST_STEPS) < 0) {
            return Optional.empty();
        }
        BigDecimal spread = away.add(away.pow(2).divide(length, PRECISION));
        BigDecimal variance = squares.divide(effective.subtract(BigDecimal.ONE), PRECISION);
        var expectation = new Expectation(
                value,
                variance.multiply(spread).sqrt(PRECISION),
                effective.setScale(0, RoundingMode.FLOOR).intValueExact() - 1);
        return Optional.of(expectation).filter(each -> !each.isCertain());
    }

    private static List<BigDecimal> residuals(List<Spot> spots, BigDecimal rise, BigDecimal length) {
        List<BigDecimal> residuals = new ArrayList<>();
        for (int i = 1; i < spots.size(); i++) {
            BigDecimal time = spots.get(i).x().subtract(spots.get(i - 1).x());
            if (time.signum() <= 0) {
                throw new IllegalArgumentException("no drift through observations out of order");
            }
            BigDecimal step = spots.get(i).y().subtract(spots.get(i - 1).y());
            BigDecimal expected = rise.multiply(time).divide(length, PRECISION);
            residuals.add(step.subtract(expected).divide(time.sqrt(PRECISION), PRECISION));
        }
        return residuals;
    }

    private static BigDecimal effective(List<BigDecimal> residuals, BigDecimal squares) {
        BigDecimal steps = BigDecimal.valueOf(residuals.size());
        BigDecimal neighbours = products(residuals, 1);
        if (neighbours.signum() <= 0) {
            return steps;
        }
        return steps.multiply(squares.subtract(neighbours)).divide(squares.add(neighbours), PRECISION);
    }

    /** The sum of each times the one {@code lag} places on. */
    private static BigDecimal products(List<BigDecimal> residuals, int lag) {
        return IntStream.range(0, residuals.size() - lag)
                .mapToObj(i -> residuals.get(i).multiply(residuals.get(i + lag)))
                .reduce(BigDecimal.ZERO, (a, b) -> a.add(b, PRECISION));
    }
}
