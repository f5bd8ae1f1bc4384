package io.zonewatch.registry.unit;

import io.zonewatch.reporting.UnitCode;
import java.util.Collection;
import java.util.Set;

/** Something that belongs to units and is published with them, but kept by another feature. */
public interface UnitPart {

    /** Name of the member of the unit's published state. */
    String member();

    /**
     * Reads ahead what belongs to units that the transaction keeps from other changes.
     *
     * @return those of them to which nothing of it belongs, nor will before the transaction ends: they are published without asking
     */
    Set<UnitCode> hold(Collection<UnitCode> units);

    /** What of it belongs to a unit now, as it is published; null or an empty collection is left out. */
    Object of(UnitCode unit);
}
