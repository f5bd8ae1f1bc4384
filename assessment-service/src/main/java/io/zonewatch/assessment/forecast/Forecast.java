package io.zonewatch.assessment.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What a series of observations lets expect on a later day, if it goes on as it did: by its values, or by their logarithms where it grows by the same
 * part each year, with the interval that holds the value with probability {@link #LEVEL}. An estimate, not a figure.
 *
 * <p>Observations that begin anew are followed by their {@link Trend}, those that go on from one another by their {@link Drift}: a line through the months of a
 * cumulative share, each of which contains those before, would claim to be far surer than it is.
 */
public final class Forecast {

    /** Probability with which the interval holds the value. */
    public static final BigDecimal LEVEL = new BigDecimal("0.95");

    /** Average length of a year in days; the unit of time, on which no result depends. */
    private static final BigDecimal DAYS = new BigDecimal("365.2425");

    private final Course course;
    private final Expectation expectation;
    private final BigDecimal value;
    private final BigDecimal low;
    private final BigDecimal high;

    private Forecast(Course course, Expectation expectation, BigDecimal value, BigDecimal low, BigDecimal high) {
        this.course = course;
        this.expectation = expectation;
        this.value = value;
        this.low = low;
        this.high = high;
    }

    /** A value on a day. */
    public record Observed(LocalDate day, BigDecimal value) {}

    /**
     * The forecast for {@code day}; empty where there are too few observations, a value has no place on the course, or the result cannot be said.
     *
     * @param observed by day
     */
    public static Optional<Forecast> of(Course course, Succession succession, List<Observed> observed, LocalDate day) {
        boolean enough = observed.stream().map(Observed::day).distinct().count() >= succession.fewest();
        if (!enough
                || observed.stream().anyMatch(each -> course.line(each.value()).isEmpty())) {
            return Optional.empty();
        }
        LocalDate origin = observed.getFirst().day();
        List<Trend.Spot> spots = observed.stream()
                .map(each -> new Trend.Spot(
                        years(origin, each.day()), course.line(each.value()).orElseThrow()))
                .toList();
        return succession.expected(spots, years(origin, day)).flatMap(expectation -> expected(course, expectation));
    }

    private static Optional<Forecast> expected(Course course, Expectation expectation) {
        return course.value(expectation.value()).flatMap(value -> course.value(expectation.low(LEVEL))
                .flatMap(low -> course.value(expectation.high(LEVEL))
                        .map(high -> new Forecast(course, expectation, value, low, high))));
    }

    /** The value to be expected: half of what may come is below it. */
    public BigDecimal value() {
        return value;
    }

    /** Lower bound of the interval. */
    public BigDecimal low() {
        return low;
    }

    /** Upper bound of the interval. */
    public BigDecimal high() {
        return high;
    }

    /** The probability that the value will be below {@code bound}; what has no place on the course lies below all of it. */
    public BigDecimal below(BigDecimal bound) {
        return course.line(bound).map(expectation::below).orElse(BigDecimal.ZERO);
    }

    /** The probability that the value will be above {@code bound}. */
    public BigDecimal above(BigDecimal bound) {
        return course.line(bound).map(expectation::above).orElse(BigDecimal.ONE);
    }

    private static BigDecimal years(LocalDate from, LocalDate to) {
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to)).divide(DAYS, Trend.PRECISION);
    }
}
