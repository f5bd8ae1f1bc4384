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
        List<TargetProgress> rows =
                plans.targets(caller.scope(), plan, target, view(asOf), paging.after(), paging.limit() + 1).stream()
                        .map(placed -> standing(placed, asOf, reach(placed, divisions)))
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
        return series(require(plan, target, view(asOf)), view(asOf));
    }

    /**
     * By what was known at a viewpoint's instant, with what the target was to come to, and what lies ahead, as the plan holds on its day.
     *
     * @throws Problem not-found if there is no such target within scope
     */
    @Transactional
    Series seriesSeen(Viewpoint view, String plan, String target) {
        return series(require(plan, target, view), view);
    }

    private Series series(Placed placed, Viewpoint view) {
        Target seen = placed.target();
        Known known = knowledge.of(placed, view.knownAt());
        Reach reach = reach(placed, rollUps.divisions()).before(known.corrected());
        return new Series(
                placed.plan(),
                seen.code(),
                seen.names(),
                seen.baseline(),
                seen.checkpoints(),
                known.points().stream().map(point -> published(point, reach)).toList(),
                null,
                ahead(Standpoint.of(seen, known.points()), reach),
                Stretch.of(placed, view.day()));
    }

    /** By what is known now. */
    @Transactional
    ExplainedPoint explain(String plan, String target, Period period) {
        return explain(plan, target, period, null);
    }

    /** @throws Problem not-found if there is no such target within scope, or no progress for the period */
    @Transactional
    ExplainedPoint explain(String plan, String target, Period period, Instant asOf) {
        Placed placed = require(plan, target, view(asOf));
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

    private TargetProgress standing(Placed placed, Instant asOf, Reach reach) {
        if (asOf == null) {
            return standing(placed, knowledge.standpoint(placed), reach);
        }
        Known known = knowledge.of(placed, asOf);
        return standing(placed, Standpoint.of(placed.target(), known.points()), reach.before(known.corrected()));
    }

    private TargetProgress standing(Placed placed, Standpoint standpoint, Reach reach) {
        Target target = placed.target();
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
        Placed placed = require(plan, target, view(null));
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

    private Viewpoint view(Instant asOf) {
        return Viewpoint.at(asOf, clock);
    }

    private Placed require(String plan, String target, Viewpoint view) {
        return plans.target(plan, target, caller.scope(), view).orElseThrow(ProgressService::notFound);
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
