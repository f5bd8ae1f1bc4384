package io.zonewatch.registry.policy.rule;

import io.zonewatch.registry.unit.ZoneLevel;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;

/** Exactly one primary industry 首位产业 among the leading ones, for zones of the levels named. */
record OnePrimaryIndustry(@NotEmpty Set<@NotNull ZoneLevel> levels) implements Kind {

    @Override
    public List<Found> judge(Zone zone) {
        List<String> industries = zone.is().leadingIndustries();
        String primary = zone.is().primaryIndustry();
        return zone
                .level()
                .filter(levels::contains)
                .filter(level -> primary == null || !industries.contains(primary))
                .map(level -> Found.ofZone().with("level", level).with("industries", industries))
                .stream()
                .toList();
    }
}
