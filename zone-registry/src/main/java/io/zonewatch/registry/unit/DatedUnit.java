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

    /** The same with something left out of what it is. */
    DatedUnit with(Situation told) {
        UnitVersion shown = new UnitVersion(version.ground(), told, version.sequence(), version.recordedAt());
        return new DatedUnit(code, kind, sequence, shown, validTo);
    }

    /** Where it belonged on the day. */
    public String division() {
        return version.attributes().division();
    }
}
