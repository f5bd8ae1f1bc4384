package io.zonewatch.assessment.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The field that lines are drawn in: from days and values to places.
 *
 * @param field where it lies
 * @param from the day on its left edge
 * @param to the day on its right edge, later
 * @param values its axis of values
 */
record Plot(Box field, LocalDate from, LocalDate to, ValueScale values) {

    Spot spot(LocalDate day, BigDecimal value) {
        return new Spot(x(day), y(value));
    }

    int x(LocalDate day) {
        long days = ChronoUnit.DAYS.between(from, day);
        long length = ChronoUnit.DAYS.between(from, to);
        return field.x() + Math.toIntExact(days * field.width() / length);
    }

    int y(BigDecimal value) {
        return field.bottom() - values.heightOf(value, field.height());
    }
}
