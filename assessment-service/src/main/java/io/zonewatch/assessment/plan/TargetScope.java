package io.zonewatch.assessment.plan;

import io.zonewatch.reporting.UnitCode;
import jakarta.validation.constraints.NotNull;

/**
 * Whose figures a target is about.
 *
 * @param kind how the scope is described
 * @param unit the unit it hangs on: the city whose zones are meant
 */
public record TargetScope(@NotNull Kind kind, @NotNull UnitCode unit) {

    /** The ways to describe a scope. */
    public enum Kind {
        /** All zones within the city's division, and the city itself for its own totals. */
        CITY,
        /** All zones within a division. Announced, not available yet. */
        DIVISION,
        /** All zones of a level. Announced, not available yet. */
        LEVEL,
        /** Zones named one by one. Announced, not available yet. */
        SET,
        /** A single zone. Announced, not available yet. */
        ZONE
    }

    boolean isAvailable() {
        return kind == Kind.CITY;
    }
}
