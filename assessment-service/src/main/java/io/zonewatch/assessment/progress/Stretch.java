package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.plan.Baseline;
import io.zonewatch.assessment.plan.Checkpoint;
import io.zonewatch.assessment.plan.Placed;
import io.zonewatch.assessment.plan.PlanBasis;
import io.zonewatch.assessment.plan.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a target was to do for as long as one version of its plan said so; versions that say the same of it are one stretch.
 *
 * @param basis the first version that says so
 * @param from first day, or null where it was never anything else before
 * @param until last day, or null while it goes on
 * @param baseline where the path starts
 * @param checkpoints where it leads, also after the last day
 * @param path E(t) from where the stretch or the path begins to where one of them ends, by the days on which it bends; empty where there is none
 */
record Stretch(
        PlanBasis basis,
        @Schema(nullable = true) LocalDate from,
        @Schema(nullable = true) LocalDate until,
        Baseline baseline,
        List<Checkpoint> checkpoints,
        List<Path.Vertex> path) {

    /** Keeps copies. */
    Stretch {
        checkpoints = List.copyOf(checkpoints);
        path = List.copyOf(path);
    }

    boolean holdsOn(LocalDate day) {
        return (from == null || !from.isAfter(day)) && (until == null || !until.isBefore(day));
    }

    /** The checkpoint that counts on a day: the first that is not yet past, or the last of all. */
    Checkpoint checkpointOn(LocalDate day) {
        return checkpoints.stream()
                .filter(checkpoint -> !checkpoint.date().isBefore(day))
                .findFirst()
                .orElseGet(checkpoints::getLast);
    }

    /** The checkpoints that lie within. */
    Stream<Checkpoint> within() {
        return checkpoints.stream().filter(checkpoint -> holdsOn(checkpoint.date()));
    }

    /** By date, as the plan holds on a day; of a target that is still to come, as it will. */
    static List<Stretch> of(Placed placed, LocalDate day) {
        List<Held> held = held(placed, day);
        return (held.isEmpty() ? held(placed, LocalDate.MAX) : held)
                .stream().map(Held::stretch).toList();
    }

    /** A target from a day on which it was another, or none, until one on which it is. */
    private record Held(Placed.Version version, LocalDate from, LocalDate until) {

        /** The path of what was never anything else begins at its baseline. */
        private Stretch stretch() {
            Target target = version.target();
            return new Stretch(
                    PlanBasis.of(version),
                    from.equals(LocalDate.MIN) ? null : from,
                    until.equals(LocalDate.MAX) ? null : until,
                    target.baseline(),
                    target.checkpoints(),
                    Path.within(target, from, until));
        }

        private boolean goesOnIn(Held next) {
            Target target = version.target();
            Target other = next.version.target();
            return until.plusDays(1).equals(next.from)
                    && target.baseline().equals(other.baseline())
                    && target.checkpoints().equals(other.checkpoints());
        }
    }

    private static List<Held> held(Placed placed, LocalDate day) {
        NavigableMap<LocalDate, Placed.Version> beginning = new TreeMap<>();
        placed.versions().stream()
                .filter(version -> version.holdsOn(day))
                .forEach(version ->
                        beginning.put(version.validFrom() == null ? LocalDate.MIN : version.validFrom(), version));
        List<Held> held = new ArrayList<>();
        for (Map.Entry<LocalDate, Placed.Version> each : beginning.entrySet()) {
            LocalDate next = beginning.higherKey(each.getKey());
            LocalDate until = next == null ? LocalDate.MAX : next.minusDays(1);
            if (each.getValue().target() != null) {
                add(held, new Held(each.getValue(), held.isEmpty() ? LocalDate.MIN : each.getKey(), until));
            }
        }
        return held;
    }

    private static void add(List<Held> held, Held next) {
        if (!held.isEmpty() && held.getLast().goesOnIn(next)) {
            Held before = held.removeLast();
            held.add(new Held(before.version(), before.from(), next.until()));
        } else {
            held.add(next);
        }
    }
}
