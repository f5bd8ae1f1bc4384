package io.zonewatch.registry.policy.rule;

import io.zonewatch.registry.unit.ZoneLevel;
import java.util.List;

/** Township clusters 乡镇工业集中区 are to be merged into neighbouring zones: one that still stands is found. */
record TownshipMerge() implements Kind {

    @Override
    public List<Found> judge(Zone zone) {
        return zone
                .level()
                .filter(level -> level == ZoneLevel.TOWNSHIP)
                .map(level -> Found.ofZone().with("level", level))
                .stream()
                .toList();
    }
}
