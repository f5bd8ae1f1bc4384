package io.zonewatch.registry.unit;

import io.zonewatch.reporting.UnitCode;

/** Something that belongs to units and is published with them, but kept by another feature. */
public interface UnitPart {

    /** Name of the member of the unit's published state. */
    String member();

    /** What of it belongs to a unit now, as it is published; null or an empty collection is left out. */
    Object of(UnitCode unit);
}
