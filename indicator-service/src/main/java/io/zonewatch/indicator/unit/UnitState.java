package io.zonewatch.indicator.unit;

import io.zonewatch.chassis.event.UnreadableEvent;
import io.zonewatch.indicator.Names;
import io.zonewatch.reporting.UnitCode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * What this service reads of a unit in {@code zonewatch.registry.units.v1}: its whole line of versions as known now.
 *
 * @param code the unit
 * @param kind what it is
 * @param versions in any order; a version holds until the next begins
 */
record UnitState(UnitCode code, UnitKind kind, List<Version> versions) {

    /** Needs all of it; throws {@link UnreadableEvent}. */
    UnitState {
        if (code == null || kind == null || versions == null || versions.isEmpty()) {
            throw new UnreadableEvent("a unit without code, kind or versions");
        }
        versions = versions.stream()
                .sorted(Comparator.comparing(Version::validFrom))
                .toList();
        if (versions.stream().map(Version::validFrom).distinct().count() < versions.size()) {
            throw new UnreadableEvent("two versions of unit " + code + " begin on the same day");
        }
    }

    /**
     * One version.
     *
     * @param validFrom first day on which it holds
     * @param status REGISTERED owes reports; MERGED and ABOLISHED do not
     * @param division GB/T 2260 code, by which callers' scopes go
     * @param names in both languages, or null
     * @param mergedInto the successor of a unit that is MERGED, or null
     */
    record Version(LocalDate validFrom, String status, String division, Names names, String mergedInto) {

        /** Needs the first three; throws {@link UnreadableEvent}. */
        Version {
            if (validFrom == null || status == null || division == null) {
                throw new UnreadableEvent("a version of a unit without validFrom, status or division");
            }
        }
    }

    /** The first day on which version {@code index} holds no longer, or null if none follows. */
    LocalDate validTo(int index) {
        return index + 1 < versions.size() ? versions.get(index + 1).validFrom() : null;
    }
}
