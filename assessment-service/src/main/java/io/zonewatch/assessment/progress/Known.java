package io.zonewatch.assessment.progress;

import io.zonewatch.reporting.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was known of a target's progress.
 *
 * @param points by period
 * @param corrected the periods of which something else is known now
 * @param anew those evaluated by what was known then; of the others is told what is kept
 */
record Known(List<Point> points, Set<Period> corrected, Set<Period> anew) {

    /** Keeps copies. */
    Known {
        points = List.copyOf(points);
        corrected = Set.copyOf(corrected);
        anew = Set.copyOf(anew);
    }

    /** What is known now. */
    static Known now(List<Point> points) {
        return new Known(points, Set.of(), Set.of());
    }

    /** What was known then, and what is known now. */
    static Known then(List<Point> then, List<Point> now, Set<Period> anew) {
        Set<Point> same = new HashSet<>(now);
        same.retainAll(then);
        Set<Period> corrected = Stream.concat(now.stream(), then.stream())
                .filter(point -> !same.contains(point))
                .map(Point::period)
                .collect(Collectors.toSet());
        return new Known(then, corrected, anew);
    }

    /** What was known then, all of it evaluated. */
    static Known evaluated(List<Point> then, List<Point> now) {
        return then(then, now, then.stream().map(Point::period).collect(Collectors.toSet()));
    }

    /** The first of the points. */
    Optional<Point> first() {
        return points.stream().findFirst();
    }
}
