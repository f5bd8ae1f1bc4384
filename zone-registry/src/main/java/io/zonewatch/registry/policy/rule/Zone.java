package io.zonewatch.registry.policy.rule;

import io.zonewatch.registry.unit.FlatAttributes;
import io.zonewatch.registry.unit.Outline;
import io.zonewatch.registry.unit.ZoneLevel;
import io.zonewatch.reporting.UnitCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A living zone on a day, with what rules have to see around it.
 *
 * @param firstDay the day on which its registration begins
 * @param is its attributes on the day
 * @param outline its development boundary on the day, or null
 * @param enlargement its last enlargement by that day, or null
 * @param staffed whether it has a statistician
 * @param overlaps the zones whose boundaries overlap with its own
 */
public record Zone(
        UnitCode code,
        LocalDate firstDay,
        FlatAttributes is,
        Outline outline,
        Enlargement enlargement,
        boolean staffed,
        List<Overlapping> overlaps) {

    public Zone {
        overlaps = List.copyOf(overlaps);
    }

    Optional<ZoneLevel> level() {
        return Optional.ofNullable(is.level());
    }

    /** Whether it is a park of another zone 一区多园. */
    boolean isPark() {
        return is.parent() != null;
    }

    /** Its last enlargement after a day, if it was one: another statement of the area may have been taken back since. */
    Optional<Enlargement> enlargedAfter(LocalDate day) {
        return Optional.ofNullable(enlargement)
                .filter(last -> last.on().isAfter(day))
                .filter(last ->
                        is.approvedAreaHa() != null && is.approvedAreaHa().compareTo(last.fromHa()) > 0);
    }
}
