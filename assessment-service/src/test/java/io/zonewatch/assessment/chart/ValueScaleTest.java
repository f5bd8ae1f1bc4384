package io.zonewatch.assessment.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The axis of values. */
class ValueScaleTest {

    @Test
    void sharesBetween68And75GetStepsOfTwo() {
        ValueScale scale = ValueScale.over(List.of(new BigDecimal("68"), new BigDecimal("75")));

        assertThat(scale.ticks().stream().map(scale::label)).containsExactly("66", "68", "70", "72", "74", "76");
    }

    @Test
    void aSingleValueHasRoomOnBothSides() {
        ValueScale scale = ValueScale.over(List.of(new BigDecimal("5")));

        assertThat(scale.ticks().stream().map(scale::label)).containsExactly("4", "5", "6");
    }

    /** A count of none beside a path to one: there is no fifth of a platform. */
    @Test
    void whatIsCountedIsMarkedOneByOne() {
        ValueScale scale = ValueScale.over(List.of(BigDecimal.ZERO, BigDecimal.ONE), true);

        assertThat(scale.ticks().stream().map(scale::label)).containsExactly("0", "1", "2");
    }

    @Property(tries = 300)
    void everyValueLiesOnTheScaleAndTheTicksAreFew(@ForAll @Size(min = 1, max = 6) List<BigDecimal> values) {
        ValueScale scale = ValueScale.over(values);

        assertThat(values)
                .allSatisfy(value -> assertThat(scale.heightOf(value, 1000)).isBetween(0, 1000));
        assertThat(scale.ticks()).hasSizeBetween(2, 9);
    }
}
