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
 * @param leading whether a part may count among the unit's largest; a part that may not is looked at and shown, but never counts, and is never missed
 */
public record Reading(UnitCode unit, String part, Figure figure, boolean leading) {

    /** Needs unit and figure; OTHER is never leading. */
    public Reading {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(figure, "figure");
        leading = leading && !TopN.OTHER.equals(part);
    }

    /** The total of {@code unit}. */
    public static Reading total(UnitCode unit, Figure figure) {
        return new Reading(unit, null, figure, true);
    }

    /** The part {@code part} of the breakdown of {@code unit}. */
    public static Reading part(UnitCode unit, String part, Figure figure) {
        return new Reading(unit, Objects.requireNonNull(part, "part"), figure, true);
    }

    /** A part of the breakdown of {@code unit} that stands beside those which may count among the largest, as {@link TopN#OTHER} does. */
    public static Reading besides(UnitCode unit, String part, Figure figure) {
        return new Reading(unit, Objects.requireNonNull(part, "part"), figure, false);
    }
}
