package io.zonewatch.registry.policy.finding;

import io.zonewatch.registry.contact.StaffedDays;
import io.zonewatch.registry.policy.rule.Enlargement;
import io.zonewatch.registry.policy.rule.Overlapping;
import io.zonewatch.registry.policy.rule.Zone;
import io.zonewatch.registry.unit.Situation;
import io.zonewatch.reporting.UnitCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * A zone as it was before a change, or as it is after it, on any day.
 *
 * @param line what it is, by the days from which that holds
 * @param enlargements the days on which it got more land, ascending
 * @param staffed the days on which it has a statistician: people are no part of the unit, its changes find them as they are
 */
record ChangedZone(
        UnitCode code, NavigableMap<LocalDate, Situation> line, List<Enlargement> enlargements, StaffedDays staffed) {

    /** What it is on a day; empty before its first day, and where it is gone. */
    Optional<Situation> on(LocalDate day) {
        return Optional.ofNullable(line.floorEntry(day))
                .map(Map.Entry::getValue)
                .filter(Situation::isLiving);
    }

    /** Whether rules see the same on a day, as long as the zones around it are the same. */
    boolean isLike(ChangedZone other, LocalDate day) {
        return on(day).equals(other.on(day))
                && (on(day).isEmpty()
                        || (firstDay().equals(other.firstDay())
                                && enlargementsBy(day).equals(other.enlargementsBy(day))));
    }

    /** As rules see it. */
    Zone seen(Situation is, LocalDate day, List<Overlapping> overlaps) {
        return new Zone(
                code, firstDay(), is.attributes(), is.outline(), enlargementsBy(day), staffed.on(day), overlaps);
    }

    private LocalDate firstDay() {
        return line.entrySet().stream()
                .filter(entry -> entry.getValue().isThere())
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private List<Enlargement> enlargementsBy(LocalDate day) {
        return enlargements.stream().filter(one -> !one.on().isAfter(day)).toList();
    }
}
