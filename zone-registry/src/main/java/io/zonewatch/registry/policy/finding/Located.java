package io.zonewatch.registry.policy.finding;

import io.zonewatch.registry.policy.Breach;
import io.zonewatch.registry.policy.rule.Zone;
import io.zonewatch.registry.unit.DatedUnit;
import io.zonewatch.reporting.UnitCode;

/** A finding with the zone that it is about. */
record Located(DatedUnit unit, Zone zone, Breach breach) {

    UnitCode code() {
        return unit.code();
    }

    FindingKey key() {
        return FindingKey.of(code(), breach.identity());
    }
}
