package io.zonewatch.registry.policy.finding;

import io.zonewatch.registry.policy.Breach;
import io.zonewatch.registry.policy.rule.Zone;
import io.zonewatch.registry.unit.DatedUnit;
import io.zonewatch.reporting.UnitCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A finding with the zone that it is about.
 *
 * @param number its place among the findings of its rule about the zone
 */
record Located(DatedUnit unit, Zone zone, Breach breach, int number) {

    private static final Comparator<Breach> ORDER = Comparator.comparing(Breach::set)
            .thenComparing(breach -> breach.rule().code())
            .thenComparing(breach -> breach.found().about());

    /** The findings about one zone, in the order of their keys. */
    static List<Located> of(DatedUnit unit, Zone zone, List<Breach> breaches) {
        List<Located> located = new ArrayList<>();
        int number = 0;
        Breach before = null;
        for (Breach breach : breaches.stream().sorted(ORDER).toList()) {
            number = before != null && isOfOneRule(before, breach) ? number + 1 : 0;
            located.add(new Located(unit, zone, breach, number));
            before = breach;
        }
        return located;
    }

    private static boolean isOfOneRule(Breach one, Breach other) {
        return one.set().equals(other.set())
                && one.rule().code().equals(other.rule().code());
    }

    UnitCode code() {
        return unit.code();
    }

    FindingKey key() {
        return FindingKey.of(code(), breach, number);
    }
}
