package io.zonewatch.registry.unit;

import io.zonewatch.reporting.UnitCode;
import java.time.LocalDate;

/**
 * A unit on a day.
 *
 * @param sequence the unit's present sequence
 * @param version what held on the day
 * @param validTo the day on which the next version begins, or null
 */
public record DatedUnit(UnitCode code, UnitKind kind, long sequence, UnitVersion version, LocalDate validTo) {

    /** Where it belonged on the day. */
    String division() {
        return version.attributes().division();
    }
}
