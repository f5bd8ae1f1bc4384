package io.zonewatch.indicator.unit;

import io.zonewatch.chassis.event.UnreadableEvent;
import io.zonewatch.indicator.Names;
import io.zonewatch.reporting.UnitCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What this service reads of a unit in {@code zonewatch.registry.units.v1}: its whole line of versions as known now.
 *
 * @param code the unit
 * @param kind what it is
 * @param versions in any order; a version holds until the next begins
 * @param designations of a zone 品牌; none if the registry names none
 */
record UnitState(UnitCode code, UnitKind kind, List<Version> versions, List<Held> designations) {

    /** Needs all of it; throws {@link UnreadableEvent}. */
    UnitState {
        if (code == null || kind == null || versions == null || versions.isEmpty()) {
            throw new UnreadableEvent("a unit without code, kind or versions");
        }
        versions = versions.stream()
                .sorted(Comparator.comparing(Version::validFrom))
                .toList();
        designations = designations == null ? List.of() : List.copyOf(designations);
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
     * @param level of a zone, or null where unknown
     * @param type of a zone, or null where unknown
     * @param names in both languages, or null
     * @param mergedInto the successor of a unit that is MERGED, or null
     */
    record Version(
            LocalDate validFrom,
            String status,
            String division,
            String level,
            String type,
            Names names,
            String mergedInto) {

        /** Needs the first three; throws {@link UnreadableEvent}. */
        Version {
            if (validFrom == null || status == null || division == null) {
                throw new UnreadableEvent("a version of a unit without validFrom, status or division");
            }
        }
    }

    /**
     * A designation.
     *
     * @param kind which
     * @param steps in their order; on a day the last one up to it says the state
     */
    record Held(String kind, List<Step> steps) {

        private static final String GRANTED = "GRANTED";

        /** Needs all of it; throws {@link UnreadableEvent}. */
        Held {
            if (kind == null || steps == null) {
                throw new UnreadableEvent("a designation without kind or steps");
            }
            steps = List.copyOf(steps);
        }

        /** The spans in which the zone holds it. */
        List<Span> spans() {
            List<Span> spans = new ArrayList<>();
            for (int i = 0; i < steps.size(); i++) {
                LocalDate ends = i + 1 < steps.size() ? steps.get(i + 1).on() : null;
                if (steps.get(i).state().equals(GRANTED) && !steps.get(i).on().equals(ends)) {
                    spans.add(new Span(steps.get(i).on(), ends));
                }
            }
            return spans;
        }
    }

    /**
     * A step of a designation.
     *
     * @param state where it leads
     * @param on day from which it counts
     */
    record Step(String state, LocalDate on) {

        /** Needs both; throws {@link UnreadableEvent}. */
        Step {
            if (state == null || on == null) {
                throw new UnreadableEvent("a step of a designation without state or day");
            }
        }
    }

    /**
     * Days on which something holds.
     *
     * @param from first day
     * @param to first day on which it holds no longer, or null
     */
    record Span(LocalDate from, LocalDate to) {}

    /** The first day on which version {@code index} holds no longer, or null if none follows. */
    LocalDate validTo(int index) {
        return index + 1 < versions.size() ? versions.get(index + 1).validFrom() : null;
    }
}
