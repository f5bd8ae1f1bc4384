package io.zonewatch.assessment.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zonewatch.assessment.forecast.Forecast.Observed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import org.junit.jupiter.api.Test;

/** What a series lets expect. */
class ForecastTest {

    private static final LocalDate END = LocalDate.of(2020, 12, 31);

    /** 10 % more each year: 110 after 100, and so 146.41 after four years. Leap days move it a little. */
    @Test
    void compoundGrowthGoesOnByTheSamePart() {
        Forecast forecast = Forecast.of(
                        Course.COMPOUND,
                        Succession.ANEW,
                        yearly("100", "110", "121", "133.1"),
                        LocalDate.of(2004, 12, 31))
                .orElseThrow();

        assertThat(forecast.value().setScale(1, RoundingMode.HALF_UP)).isEqualTo("146.4");
        assertThat(forecast.below(new BigDecimal("200"))).isGreaterThan(new BigDecimal("0.9999"));
        assertThat(forecast.above(BigDecimal.ZERO))
                .as("nothing positive is below zero")
                .isOne();
        assertThat(forecast.below(new BigDecimal("-1"))).isZero();
    }

    @Test
    void straightGrowthGoesOnByTheSameAmount() {
        Forecast forecast = Forecast.of(
                        Course.STRAIGHT, Succession.ANEW, yearly("10", "20", "30", "40"), LocalDate.of(2004, 12, 31))
                .orElseThrow();

        assertThat(forecast.value().setScale(1, RoundingMode.HALF_UP)).isEqualTo("50.0");
    }

    @Test
    void fewOrUnfitObservationsLetExpectNothing() {
        assertThat(Forecast.of(Course.STRAIGHT, Succession.ANEW, yearly("1", "2", "3"), END))
                .isEmpty();
        assertThat(Forecast.of(Course.STRAIGHT, Succession.GOING_ON, yearly("10", "13", "14", "19"), END))
                .as("four that go on from one another, such as the quarters of one year")
                .isEmpty();
        assertThat(Forecast.of(Course.STRAIGHT, Succession.GOING_ON, yearly("10", "13", "14", "19", "22"), END))
                .isPresent();
        assertThat(Forecast.of(Course.COMPOUND, Succession.ANEW, yearly("1", "2", "0", "3"), END))
                .isEmpty();
        assertThat(Forecast.of(Course.COMPOUND, Succession.ANEW, yearly("1e-300", "1e300", "1e-300", "1e300"), END))
                .isEmpty();
    }

    /** The further ahead, the less is known of what goes on from what came before. */
    @Property
    void theIntervalGrowsWithTheDistance(@ForAll("series") List<Observed> series) {
        Optional<Forecast> near = Forecast.of(Course.STRAIGHT, Succession.GOING_ON, series, END.plusYears(1));
        Optional<Forecast> far = Forecast.of(Course.STRAIGHT, Succession.GOING_ON, series, END.plusYears(4));

        near.ifPresent(each -> assertThat(width(far.orElseThrow())).isGreaterThan(width(each)));
    }

    @Property
    void theValueLiesWithinTheInterval(
            @ForAll("series") List<Observed> series, @ForAll Course course, @ForAll Succession succession) {
        Forecast.of(course, succession, series, END)
                .ifPresent(each -> assertThat(each.value()).isBetween(each.low(), each.high()));
    }

    @Property
    void theMoreIsAskedTheLikelierItIsMissed(
            @ForAll("series") List<Observed> series,
            @ForAll Course course,
            @ForAll Succession succession,
            @ForAll @BigRange(min = "1", max = "100") BigDecimal bound,
            @ForAll @BigRange(min = "0", max = "100") BigDecimal more) {
        Forecast.of(course, succession, series, END).ifPresent(each -> {
            assertThat(each.below(bound.add(more))).isBetween(each.below(bound), BigDecimal.ONE);
            assertThat(each.below(bound).add(each.above(bound))).isLessThan(new BigDecimal("1.000000001"));
        });
    }

    @Property
    void theProbabilityDoesNotDependOnTheMeasuringUnit(
            @ForAll("series") List<Observed> series,
            @ForAll Succession succession,
            @ForAll @BigRange(min = "1", max = "100") BigDecimal bound) {
        BigDecimal factor = new BigDecimal("10000");
        List<Observed> scaled = series.stream()
                .map(each -> new Observed(each.day(), each.value().multiply(factor)))
                .toList();

        Forecast.of(Course.STRAIGHT, succession, series, END)
                .ifPresent(each -> assertThat(Forecast.of(Course.STRAIGHT, succession, scaled, END)
                                .orElseThrow()
                                .below(bound.multiply(factor)))
                        .isCloseTo(each.below(bound), within(new BigDecimal("1e-9"))));
    }

    private static BigDecimal width(Forecast forecast) {
        return forecast.high().subtract(forecast.low());
    }

    @Provide
    Arbitrary<List<Observed>> series() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ONE, new BigDecimal("100"))
                .ofScale(2)
                .list()
                .ofMinSize(Succession.ANEW.fewest())
                .ofMaxSize(20)
                .map(values -> yearly(values.stream().map(BigDecimal::toString).toArray(String[]::new)));
    }

    private static List<Observed> yearly(String... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> new Observed(LocalDate.of(2000 + i, 12, 31), new BigDecimal(values[i])))
                .toList();
    }
}
