package io.zonewatch.registry.policy.rule;

import io.zonewatch.registry.unit.FlatAttributes;
import io.zonewatch.registry.unit.LandUse;
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
 * @param enlargements the days by then on which it got more land, ascending
 * @param staffed whether it has a statistician
 * @param overlaps the zones whose boundaries overlap with its own
 */
public record Zone(
        UnitCode code,
        LocalDate firstDay,
        FlatAttributes is,
        Outline outline,
        List<Enlargement> enlargements,
        boolean staffed,
        List<Overlapping> overlaps) {

    public Zone {
        enlargements = enlargements == null ? List.of() : List.copyOf(enlargements);
        overlaps = List.copyOf(overlaps);
    }

    Optional<ZoneLevel> level() {
        return Optional.ofNullable(is.level());
    }

    /** Whether it is a park of another zone 一区多园. */
    boolean isPark() {
        return is.parent() != null;
    }

    /** Its enlargements after a day. */
    List<Enlargement> enlargedAfter(LocalDate day) {
        return enlargements.stream().filter(one -> one.on().isAfter(day)).toList();
    }

    /** Land by use that an enlargement led to: what was stated by the next one, or by now. */
    LandUse landAfter(Enlargement enlargement) {
        int next = enlargements.indexOf(enlargement) + 1;
        return next < enlargements.size() ? enlargements.get(next).landBefore() : is.landUse();
    }

    /** Whether the zone still has more land than before an enlargement; it may have been taken back since. */
    boolean isLargerThanBefore(Enlargement enlargement) {
        return is.approvedAreaHa() != null && is.approvedAreaHa().compareTo(enlargement.fromHa()) > 0;
    }
}
