package io.zonewatch.registry.policy.rule;

import io.zonewatch.registry.unit.ZoneLevel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;

/**
 * So many leading industries 主导产业 for a zone of a level: 3 to 4 for a national one, 2 to 3 for a provincial one. Levels that are
 * not named, and zones whose level is not known, are not judged.
 */
record IndustryCount(@NotEmpty Map<@NotNull ZoneLevel, @Valid @NotNull Span> counts) implements Kind {

    /** From the one to the other, both included. */
    record Span(
            @NotNull @Min(0) Integer min, @NotNull @Min(0) Integer max) {

        boolean holds(int count) {
            return min <= count && count <= max;
        }
    }

    @Override
    public List<Found> judge(Zone zone) {
        List<String> industries = zone.is().leadingIndustries();
        return zone
                .level()
                .filter(counts::containsKey)
                .filter(level -> !counts.get(level).holds(industries.size()))
                .map(level -> Found.ofZone()
                        .with("level", level)
                        .with("count", industries.size())
                        .with("min", counts.get(level).min())
                        .with("max", counts.get(level).max())
                        .with("industries", industries))
                .stream()
                .toList();
    }
}
