package io.zonewatch.reporting.formula;

import io.zonewatch.reporting.Figure;
import io.zonewatch.reporting.UnitCode;
import java.util.Objects;

/**
 * The figure of one unit, as a {@link FigureSource} knows it.
 *
 * @param unit whose figure
 * @param part industry code or {@link TopN#OTHER} when it is a part of a breakdown, null when it is the total
 * @param figure value or kind of nothing
 */
public record Reading(UnitCode unit, String part, Figure figure) {

    /** Needs unit and figure. */
    public Reading {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(figure, "figure");
    }

    /** The total of {@code unit}. */
    public static Reading total(UnitCode unit, Figure figure) {
        return new Reading(unit, null, figure);
    }

    /** The part {@code part} of the breakdown of {@code unit}. */
    public static Reading part(UnitCode unit, String part, Figure figure) {
        return new Reading(unit, Objects.requireNonNull(part, "part"), figure);
    }
}
