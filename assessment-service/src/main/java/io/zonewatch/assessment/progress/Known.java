package io.zonewatch.assessment.progress;

import io.zonewatch.reporting.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was known of a target's progress.
 *
 * @param points by period
 * @param corrected the periods of which something else is known now
 */
record Known(List<Point> points, Set<Period> corrected) {

    /** Keeps copies. */
    Known {
        points = List.copyOf(points);
        corrected = Set.copyOf(corrected);
    }

    /** What is known now. */
    static Known now(List<Point> points) {
        return new Known(points, Set.of());
    }

    /** The first of the points. */
    Optional<Point> first() {
        return points.stream().findFirst();
    }
}
