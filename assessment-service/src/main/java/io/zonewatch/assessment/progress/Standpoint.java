package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.plan.Target;
import io.zonewatch.reporting.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where a target stands.
 *
 * @param covered on the latest fully covered period
 * @param provisional on the latest period of all, where it is not fully covered
 * @param since the first of the fully covered periods in which the status has held without a break
 * @param outlooks what lies ahead
 */
record Standpoint(
        Optional<Point> covered, Optional<Point> provisional, Optional<Period> since, List<Outlook> outlooks) {

    /** By all points there are, by period. */
    static Standpoint of(Target target, List<Point> points) {
        List<Point> covered =
                points.stream().filter(point -> !point.provisional()).toList();
        Optional<Point> counted = last(covered);
        return new Standpoint(
                counted,
                last(points).filter(Point::provisional),
                counted.map(point -> since(covered, point.status())),
                counted.map(point -> outlooks(target, covered, point)).orElse(List.of()));
    }

    private static List<Outlook> outlooks(Target target, List<Point> covered, Point latest) {
        LocalDate day = Outlooks.horizon(latest.period().end());
        return Outlooks.of(
                target,
                covered.stream()
                        .filter(point -> point.period().end().isAfter(day))
                        .toList());
    }

    private static Period since(List<Point> covered, Status status) {
        int first = covered.size();
        while (first > 0 && covered.get(first - 1).status() == status) {
            first--;
        }
        return covered.get(first).period();
    }

    private static Optional<Point> last(List<Point> points) {
        return points.isEmpty() ? Optional.empty() : Optional.of(points.getLast());
    }
}
