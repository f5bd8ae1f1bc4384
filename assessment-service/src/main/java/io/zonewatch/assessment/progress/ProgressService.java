package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.observation.IndicatorRule;
import io.zonewatch.assessment.observation.RollUp;
import io.zonewatch.assessment.observation.RollUps;
import io.zonewatch.assessment.plan.Placed;
import io.zonewatch.assessment.plan.PlanTable;
import io.zonewatch.assessment.plan.Target;
import io.zonewatch.assessment.plan.Viewpoint;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers how far targets are, within the caller's scope; of other units only sums and counts are told, see {@link Reach}. */
@ApplicationScoped
class ProgressService {

    private final PlanTable plans;
    private final Knowledge knowledge;
    private final CoveredTable covered;
    private final RollUps rollUps;
    private final Evidences evidences;
    private final Caller caller;
    private final Messages messages;
    private final BusinessClock clock;

    @Inject
    ProgressService(
            PlanTable plans,
            Knowledge knowledge,
            CoveredTable covered,
            RollUps rollUps,
            Evidences evidences,
            Caller caller,
            Messages messages,
            BusinessClock clock) {
        this.plans = plans;
        this.knowledge = knowledge;
        this.covered = covered;
        this.rollUps = rollUps;
        this.evidences = evidences;
        this.caller = caller;
        this.messages = messages;
        this.clock = clock;
    }

    /** Where each target stands, by plan and target; null filters hold for all, a null instant is now. */
    @Transactional
    Page<TargetProgress> list(String plan, String target, Instant asOf, Paging paging) {
        Map<UnitCode, String> divisions = rollUps.divisions();
        Viewpoint seen = Viewpoint.at(asOf, clock);
        List<TargetProgress> rows =
                plans.targets(caller.scope(), plan, target, seen, paging.after(), paging.limit() + 1).stream()
                        .map(placed -> standing(placed, seen, reach(placed, divisions)))
                        .toList();
        return Page.cut(rows, paging, row -> row.plan() + "/" + row.target());
    }

    /** By what is known now. */
    @Transactional
    Series series(String plan, String target) {
        return series(plan, target, null);
    }

    /** @throws Problem not-found if there is no such target within scope */
    @Transactional
    Series series(String plan, String target, Instant asOf) {
        return seriesSeen(plan, target, Viewpoint.at(asOf, clock));
    }

    /**
     * With what the target was to come to, and what lies ahead, as the plan held at the viewpoint.
     *
     * @throws Problem not-found if there is no such target within scope
     */
    @Transactional
    Series seriesSeen(String plan, String target, Viewpoint from) {
        Placed placed = require(plan, target, from.knownAt());
        Target seen = placed.seenOn(from.day());
        Known known = knowledge.of(placed, from.knownAt());
        Reach reach = reach(placed, rollUps.divisions()).before(known.corrected());
        return new Series(
                plan,
                target,
                seen.names(),
                seen.baseline(),
                seen.checkpoints(),
                known.points().stream().map(point -> published(point, reach)).toList(),
                null,
                ahead(Standpoint.of(seen, known.points()), reach));
    }

    /** By what is known now. */
    @Transactional
    ExplainedPoint explain(String plan, String target, Period period) {
        return explain(plan, target, period, null);
    }

    /** @throws Problem not-found if there is no such target within scope, or no progress for the period */
    @Transactional
    ExplainedPoint explain(String plan, String target, Period period, Instant asOf) {
        Placed placed = require(plan, target, asOf);
        Placed.Version version = placed.versionOn(period.end()).orElseThrow(ProgressService::notFound);
        Target found = Optional.ofNullable(version.target()).orElseThrow(ProgressService::notFound);
        Known known = knowledge.of(placed, period, asOf);
        Point point = known.first().orElseThrow(ProgressService::notFound);
        Evidence evidence = evidences.of(found, period, asOf).orElseThrow(ProgressService::notFound);
        RollUp rollUp = evidence.rollUp();
        Reach reach = reach(placed, rollUps.divisions()).before(known.corrected());
        return new ExplainedPoint(
                plan,
                target,
                published(point, reach),
                version.number(),
                found.checkpointOn(period.end()),
                new ExplainedPoint.Explain(
                        rollUp.rule().map(IndicatorRule::formula).orElse(null),
                        point.exposesOneTo(reach) ? null : rollUp.explained().figure(),
                        Lines.of(rollUp, period, reach),
                        evidence.compared().stream()
                                .map(compared -> ExplainedPoint.Base.of(compared, reach))
                                .toList()));
    }

    private TargetProgress standing(Placed placed, Viewpoint from, Reach reach) {
        Target target = placed.seenOn(from.day());
        if (from.knownAt() == null) {
            return standing(placed, target, knowledge.standpoint(placed, target), reach);
        }
        Known known = knowledge.of(placed, from.knownAt());
        return standing(placed, target, Standpoint.of(target, known.points()), reach.before(known.corrected()));
    }

    private TargetProgress standing(Placed placed, Target target, Standpoint standpoint, Reach reach) {
        boolean nothing =
                standpoint.covered().isEmpty() && standpoint.provisional().isEmpty();
        return new TargetProgress(
                placed.plan(),
                target.code(),
                target.names(),
                target.indicator(),
                target.form(),
                target.scope(),
                standpoint.covered().map(point -> published(point, reach)).orElse(null),
                standpoint.provisional().map(point -> published(point, reach)).orElse(null),
                nothing ? PublishedPoint.why(nothingYet(target), reach, messages) : null,
                standpoint.since().orElse(null),
                ahead(standpoint, reach));
    }

    /** The fully covered points of a target within a period and the last one before it, as the caller sees them; by period. */
    @Transactional
    List<PublishedPoint> coveredIn(String plan, String target, Period period) {
        Placed placed = require(plan, target, null);
        Reach reach = reach(placed, rollUps.divisions());
        return covered.between(placed, period.start(), period.end()).stream()
                .map(point -> published(point, reach))
                .toList();
    }

    private List<Ahead> ahead(Standpoint standpoint, Reach reach) {
        return standpoint.outlooks().stream()
                .map(outlook -> Ahead.of(outlook, reach, messages))
                .toList();
    }

    /** Why a target has no progress at all. */
    static Reason nothingYet(Target target) {
        return Reason.of(target.count() == null ? Reason.Code.NO_REPORTS : Reason.Code.NOT_COUNTED);
    }

    private Placed require(String plan, String target, Instant asOf) {
        return plans.target(plan, target, caller.scope())
                .map(placed -> placed.asKnownAt(asOf))
                .filter(placed -> placed.all().findAny().isPresent())
                .orElseThrow(ProgressService::notFound);
    }

    private Reach reach(Placed placed, Map<UnitCode, String> divisions) {
        return new Reach(caller.scope(), divisions, placed.target().scope().unit());
    }

    private PublishedPoint published(Point point, Reach reach) {
        return PublishedPoint.of(point, reach, messages);
    }

    private static Problem notFound() {
        return Problem.of(ChassisProblem.NOT_FOUND);
    }
}
