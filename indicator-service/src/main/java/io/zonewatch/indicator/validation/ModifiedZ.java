package io.zonewatch.indicator.validation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * The modified z-score of Iglewicz and Hoaglin (How to Detect and Handle Outliers, ASQC 1993): M = 0.6745 · (x − median) / MAD, with
 * MAD the median of the absolute deviations from the median. Where more than half of the values are the same, MAD is 0; then the mean
 * absolute deviation takes its place, M = (x − median) / (1.253314 · mean AD). Where all of them are the same nothing is known
 * about their spread, and there is no score.
 *
 * @param median of the values
 * @param spread by which a deviation is divided, in the values' unit; positive
 */
record ModifiedZ(BigDecimal median, BigDecimal spread) {

    private static final BigDecimal NORMAL_QUARTILE = new BigDecimal("0.6745");
    private static final BigDecimal NORMAL_MEAN_DEVIATION = new BigDecimal("1.253314");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final MathContext PRECISION = MathContext.DECIMAL64;

    /** By at least one value; empty if all are the same. */
    static Optional<ModifiedZ> of(List<BigDecimal> values) {
        BigDecimal median = median(values);
        List<BigDecimal> deviations =
                values.stream().map(value -> value.subtract(median).abs()).toList();
        BigDecimal typical = median(deviations);
        BigDecimal spread = typical.signum() > 0
                ? typical.divide(NORMAL_QUARTILE, PRECISION)
                : mean(deviations).multiply(NORMAL_MEAN_DEVIATION, PRECISION);
        return spread.signum() > 0 ? Optional.of(new ModifiedZ(median, spread)) : Optional.empty();
    }

    /** How many spreads a value lies from the median. */
    BigDecimal score(BigDecimal value) {
        return value.subtract(median).divide(spread, PRECISION);
    }

    /** The value with a score. */
    BigDecimal at(BigDecimal score) {
        return median.add(spread.multiply(score, PRECISION));
    }

    private static BigDecimal median(List<BigDecimal> values) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).add(sorted.get(middle)).divide(TWO, PRECISION);
    }

    private static BigDecimal mean(List<BigDecimal> values) {
        return values.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(values.size()), PRECISION);
    }
}
