package io.zonewatch.registry.policy.rule;

import java.util.List;

/** One statistician 统计员 at least. A park is reported by its zone and needs none of its own. */
record StatisticianPresent() implements Kind {

    @Override
    public List<Found> judge(Zone zone) {
        return zone.staffed() || zone.isPark()
                ? List.of()
                : List.of(Found.ofZone().with("statisticians", 0));
    }
}
