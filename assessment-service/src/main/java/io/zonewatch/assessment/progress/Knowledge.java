package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.plan.PlanTable.Placed;
import io.zonewatch.assessment.plan.Target;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a target's progress: now, as it is kept; or by an instant, from the reports that had been accepted by then, each in the revision that was the
 * latest. Who owes what, and what units and catalogues say, is as known now. What no accepted report has changed since is told as it is kept; only the other
 * periods are evaluated, from the revisions, all of which are kept with their acceptance. So the answer about an instant does not depend on the order in which
 * they came.
 */
@ApplicationScoped
class Knowledge {

    private final ProgressTable progress;
    private final CoveredTable covered;
    private final ThenTable thens;
    private final Evidences evidences;

    @Inject
    Knowledge(ProgressTable progress, CoveredTable covered, ThenTable thens, Evidences evidences) {
        this.progress = progress;
        this.covered = covered;
        this.thens = thens;
        this.evidences = evidences;
    }

    /** Of all periods; a null instant is now. */
    Known of(Placed placed, Instant asOf) {
        return known(
                placed, null, progress.series(placed.plan(), placed.target().code()), asOf);
    }

    /** Of one period; a null instant is now. */
    Known of(Placed placed, Period period, Instant asOf) {
        return known(
                placed,
                period,
                progress.of(placed.plan(), placed.target().code(), period).stream()
                        .toList(),
                asOf);
    }

    /** Where the target stands now. */
    Standpoint standpoint(Placed placed) {
        String plan = placed.plan();
        String target = placed.target().code();
        Optional<Point> latest = progress.latestCovered(plan, target);
        return new Standpoint(
                latest,
                progress.latest(plan, target).filter(Point::provisional),
                latest.flatMap(point -> progress.since(plan, target, point.status())),
                latest.map(point -> covered.lookingBackFrom(point.period().end(), placed))
                        .map(points -> Outlooks.of(placed.target(), points))
                        .orElse(List.of()));
    }

    private Known known(Placed placed, Period only, List<Point> now, Instant asOf) {
        Target target = placed.target();
        if (asOf == null) {
            return Known.now(now);
        }
        if (target.count() != null) {
            return Known.now(
                    now.stream().filter(point -> isCounted(point, asOf)).toList());
        }
        Map<Period, Then> thens = this.thens.of(placed, only, asOf);
        List<Point> points = new ArrayList<>();
        Set<Period> corrected = new HashSet<>();
        for (Point kept : now) {
            Optional<Point> then = then(target, kept, thens.getOrDefault(kept.period(), Then.NOTHING), asOf);
            then.ifPresent(points::add);
            if (!then.equals(Optional.of(kept))) {
                corrected.add(kept.period());
            }
        }
        return new Known(points, corrected);
    }

    private Optional<Point> then(Target target, Point kept, Then then, Instant asOf) {
        return switch (then) {
            case NOTHING -> Optional.empty();
            case THE_SAME -> Optional.of(kept);
            case ANOTHER ->
                evidences.of(target, kept.period(), asOf).map(evidence -> Point.of(target, kept.period(), evidence));
        };
    }

    /** A count is known from the end of its quarter on. */
    private static boolean isCounted(Point point, Instant asOf) {
        return !point.computedAt().toInstant().isAfter(asOf);
    }
}
