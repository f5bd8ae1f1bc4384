package io.zonewatch.registry.unit;

import io.zonewatch.reporting.UnitCode;
import java.util.Collection;
import java.util.Map;

/**
 * A member that another feature adds to the published state of units. Whoever changes what it answers lets the unit be
 * published anew: {@link PublishedUnits#touch}.
 */
public interface StateContribution {

    /** Name of the member in the state. */
    String member();

    /** The member's value as known now, for those of the units that have one; the others are published without it. */
    Map<UnitCode, ?> of(Collection<UnitCode> units);
}
