package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.observation.Counts;
import io.zonewatch.assessment.observation.RollUps;
import io.zonewatch.assessment.plan.Placed;
import io.zonewatch.assessment.plan.PlanTable;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of a target's progress: now, as it is kept; or by an instant, from the reports that had been accepted by then, each in the revision that was the
 * latest, and the designations and platforms that had been recorded by then. Who owes what, and what units and catalogues say, is as known now. What no accepted
 * report and no record has changed since is told as it is kept; only the rest is evaluated, from revisions and records, all of which are kept with their moment. So the answer about an instant does not depend on the order in which
 * they came.
 */
@ApplicationScoped
class Knowledge {

    private final ProgressTable progress;
    private final CoveredTable covered;
    private final ThenTable thens;
    private final Evidences evidences;
    private final CountCalendar calendar;
    private final Counts counts;
    private final RollUps rollUps;
    private final PlanTable plans;

    @Inject
    Knowledge(
            ProgressTable progress,
            CoveredTable covered,
            ThenTable thens,
            Evidences evidences,
            CountCalendar calendar,
            Counts counts,
            RollUps rollUps,
            PlanTable plans) {
        this.progress = progress;
        this.covered = covered;
        this.thens = thens;
        this.evidences = evidences;
        this.calendar = calendar;
        this.counts = counts;
        this.rollUps = rollUps;
        this.plans = plans;
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
        if (asOf == null) {
            return Known.now(now);
        }
        boolean amended = plans.isAmendedSince(placed.plan(), asOf);
        if (placed.target().count() == null) {
            return amended ? Known.evaluated(allEvaluated(placed, only, asOf), now) : kept(placed, only, now, asOf);
        }
        return amended || counts.isAnyRecordedSince(asOf)
                ? Known.evaluated(counted(allEvaluated(placed, only, asOf), asOf), now)
                : Known.then(counted(now, asOf), now, Set.of());
    }

    /** By the versions of the plan that were known then: nothing that is kept by a later one can be told. */
    private List<Point> allEvaluated(Placed placed, Period only, Instant asOf) {
        return periods(placed, only).stream()
                .sorted(Comparator.comparing(Period::end))
                .flatMap(period -> evaluated(placed, period, asOf).stream())
                .toList();
    }

    private Collection<Period> periods(Placed placed, Period only) {
        String form = placed.target().form();
        if (form == null) {
            return calendar.quarters(placed).stream()
                    .filter(quarter -> only == null || only.equals(quarter))
                    .toList();
        }
        return only == null ? rollUps.periods(form) : List.of(only);
    }

    private Optional<Point> evaluated(Placed placed, Period period, Instant asOf) {
        return placed.on(period.end())
                .flatMap(target ->
                        evidences.of(target, period, asOf).map(evidence -> Point.of(target, period, evidence)));
    }

    private Known kept(Placed placed, Period only, List<Point> now, Instant asOf) {
        Map<Period, Then> before = thens.of(placed, only, asOf);
        List<Point> then = now.stream()
                .flatMap(point -> switch (before.getOrDefault(point.period(), Then.NOTHING)) {
                    case NOTHING -> Stream.empty();
                    case THE_SAME -> Stream.of(point);
                    case ANOTHER -> evaluated(placed, point.period(), asOf).stream();
                })
                .toList();
        Set<Period> anew = before.keySet().stream()
                .filter(period -> before.get(period) == Then.ANOTHER)
                .collect(Collectors.toSet());
        return Known.then(then, now, anew);
    }

    /** A count is known from the end of its quarter on. */
    private static List<Point> counted(List<Point> points, Instant asOf) {
        return points.stream()
                .filter(point -> !Counts.over(point.period()).isAfter(asOf))
                .toList();
    }
}
