package io.zonewatch.assessment.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The axis of values: from {@code first} to {@code last} in even steps of 1, 2 or 5 times a power of ten, with room for labels above and below. It need not begin
 * at zero: what is drawn are lines, and what matters is how far they are apart. Things that are counted are marked one by one at the closest.
 */
record ValueScale(BigDecimal first, BigDecimal last, BigDecimal step) {

    private static final BigDecimal STEPS = BigDecimal.valueOf(5);
    private static final List<BigDecimal> NICE = List.of(BigDecimal.ONE, BigDecimal.TWO, BigDecimal.valueOf(5));
    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    /** A scale on which all values lie; at least one is needed. */
    static ValueScale over(List<BigDecimal> values) {
        return over(values, false);
    }

    /**
     * The same.
     *
     * @param counted whether the values are numbers of things
     */
    static ValueScale over(List<BigDecimal> values, boolean counted) {
        BigDecimal least = values.stream().reduce(BigDecimal::min).orElseThrow();
        BigDecimal most = values.stream().reduce(BigDecimal::max).orElseThrow();
        BigDecimal range = most.subtract(least);
        BigDecimal nice = nice(range.signum() == 0 ? STEPS : range);
        BigDecimal step = counted ? nice.max(BigDecimal.ONE) : nice;
        BigDecimal first = floor(least, step);
        BigDecimal last = floor(most, step).add(step);
        BigDecimal room = step.multiply(QUARTER);
        if (least.subtract(first).compareTo(room) < 0 && least.signum() != 0) {
            first = first.subtract(step);
        }
        if (last.subtract(most).compareTo(room) < 0) {
            last = last.add(step);
        }
        return new ValueScale(first, last, step);
    }

    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        for (BigDecimal tick = first; tick.compareTo(last) <= 0; tick = tick.add(step)) {
            ticks.add(tick);
        }
        return ticks;
    }

    /** How a tick is written: with as many decimals as the step needs. */
    String label(BigDecimal tick) {
        return tick.setScale(Math.max(0, step.stripTrailingZeros().scale()), RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** How far up a value lies, of {@code height}. */
    int heightOf(BigDecimal value, int height) {
        return value.subtract(first)
                .multiply(BigDecimal.valueOf(height))
                .divide(last.subtract(first), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    private static BigDecimal nice(BigDecimal range) {
        BigDecimal raw = range.divide(STEPS, MathContext.DECIMAL64);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(raw.precision() - raw.scale() - 1);
        return NICE.stream()
                .map(power::multiply)
                .filter(step -> step.compareTo(raw) >= 0)
                .findFirst()
                .orElse(power.scaleByPowerOfTen(1));
    }

    private static BigDecimal floor(BigDecimal value, BigDecimal step) {
        return value.divide(step, 0, RoundingMode.FLOOR).multiply(step);
    }
}
