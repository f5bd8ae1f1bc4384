package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.observation.RollUps;
import io.zonewatch.assessment.plan.Placed;
import io.zonewatch.assessment.plan.Target;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a target's progress: now, as it is kept; or by an instant, from the reports that had been accepted by then, each in the revision that was the
 * latest. Who owes what, and what units and catalogues say, is as known now. Every revision is kept with its acceptance, so the answer about an instant does not
 * depend on the order in which they came.
 */
@ApplicationScoped
class Knowledge {

    private final ProgressTable progress;
    private final Evidences evidences;
    private final RollUps rollUps;

    @Inject
    Knowledge(ProgressTable progress, Evidences evidences, RollUps rollUps) {
        this.progress = progress;
        this.evidences = evidences;
        this.rollUps = rollUps;
    }

    /** All points, by period; a null instant is now. */
    List<Point> points(Placed placed, Instant asOf) {
        Target target = placed.target();
        List<Point> now = progress.series(placed.plan(), target.code());
        if (asOf == null) {
            return now;
        }
        return target.count() == null
                ? rollUps.periods(target.form()).stream()
                        .sorted(Comparator.comparing(Period::end))
                        .flatMap(period -> reported(placed, period, asOf).stream())
                        .toList()
                : now.stream().filter(point -> isCounted(point, asOf)).toList();
    }

    /** The point of a period; a null instant is now. */
    Optional<Point> point(Placed placed, Period period, Instant asOf) {
        Target target = placed.target();
        Optional<Point> now = progress.of(placed.plan(), target.code(), period);
        if (asOf == null) {
            return now;
        }
        return target.count() == null ? reported(placed, period, asOf) : now.filter(point -> isCounted(point, asOf));
    }

    /** Where the target stands; a null instant is now. */
    Standpoint standpoint(Placed placed, Instant asOf) {
        if (asOf != null) {
            return Standpoint.of(placed.target(), points(placed, asOf));
        }
        String plan = placed.plan();
        String target = placed.target().code();
        Optional<Point> covered = progress.latestCovered(plan, target);
        return new Standpoint(
                covered,
                progress.latest(plan, target).filter(Point::provisional),
                covered.flatMap(point -> progress.since(plan, target, point.status())),
                covered.map(point -> Outlooks.horizon(point.period().end()))
                        .map(day -> Outlooks.of(placed.target(), progress.coveredAfter(plan, target, day)))
                        .orElse(List.of()));
    }

    private Optional<Point> reported(Placed placed, Period period, Instant asOf) {
        return placed.on(period.end())
                .flatMap(target ->
                        evidences.of(target, period, asOf).map(evidence -> Point.of(target, period, evidence)));
    }

    /** A count is known from the end of its quarter on. */
    private static boolean isCounted(Point point, Instant asOf) {
        return !point.computedAt().toInstant().isAfter(asOf);
    }
}
