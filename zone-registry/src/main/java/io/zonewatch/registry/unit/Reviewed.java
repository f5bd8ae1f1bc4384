package io.zonewatch.registry.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A change as the policy judges it: what the unit was and what it is, on all days. */
final class Reviewed {

    private Reviewed() {}

    static ChangeReview.Change of(Unit unit, Entry entry, List<Step> steps) {
        LocalDate from =
                steps.isEmpty() ? entry.ground().validFrom() : steps.getFirst().day();
        return new ChangeReview.Change(
                unit.code(),
                unit.kind(),
                entry.command(),
                from,
                before(unit, steps),
                situations(unit),
                entry.ground().validFrom(),
                entry.evidence(),
                entry.justification(),
                unit.sequence(),
                unit.recordedAt());
    }

    private static NavigableMap<LocalDate, Situation> situations(Unit unit) {
        NavigableMap<LocalDate, Situation> line = new TreeMap<>();
        unit.line().forEach((day, version) -> line.put(day, version.situation()));
        return line;
    }

    /** What the unit was before the steps, on the days on which it begins to be something now. */
    private static NavigableMap<LocalDate, Situation> before(Unit unit, List<Step> steps) {
        NavigableMap<LocalDate, Situation> line = situations(unit);
        steps.forEach(step -> {
            if (step.was() == null) {
                line.remove(step.day());
            } else {
                line.put(step.day(), step.was());
            }
        });
        return line;
    }
}
