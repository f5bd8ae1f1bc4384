package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.observation.IndicatorRule;
import io.zonewatch.assessment.observation.RollUp;
import io.zonewatch.assessment.observation.RollUps;
import io.zonewatch.assessment.plan.PlanTable;
import io.zonewatch.assessment.plan.PlanTable.Placed;
import io.zonewatch.assessment.plan.Target;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers how far targets are, within the caller's scope; of other units only sums and counts are told, see {@link Reach}. */
@ApplicationScoped
class ProgressService {

    private final PlanTable plans;
    private final ProgressTable progress;
    private final RollUps rollUps;
    private final Evidences evidences;
    private final Caller caller;
    private final Messages messages;

    @Inject
    ProgressService(
            PlanTable plans,
            ProgressTable progress,
            RollUps rollUps,
            Evidences evidences,
            Caller caller,
            Messages messages) {
        this.plans = plans;
        this.progress = progress;
        this.rollUps = rollUps;
        this.evidences = evidences;
        this.caller = caller;
        this.messages = messages;
    }

    /** Where each target stands, by plan and target; null filters hold for all. */
    @Transactional
    Page<TargetProgress> list(String plan, String target, Paging paging) {
        Map<UnitCode, String> divisions = rollUps.divisions();
        List<TargetProgress> rows =
                plans.targets(caller.scope(), plan, target, paging.after(), paging.limit() + 1).stream()
                        .map(placed -> standing(placed, reach(placed, divisions)))
                        .toList();
        return Page.cut(rows, paging, row -> row.plan() + "/" + row.target());
    }

    /** @throws Problem not-found if there is no such target within scope */
    @Transactional
    Series series(String plan, String target) {
        Placed placed = require(plan, target);
        Reach reach = reach(placed, rollUps.divisions());
        return new Series(
                plan,
                target,
                placed.target().names(),
                placed.target().baseline(),
                placed.target().checkpoints(),
                progress.series(plan, target).stream()
                        .map(point -> published(point, reach))
                        .toList(),
                null,
                ahead(placed, reach));
    }

    /** @throws Problem not-found if there is no such target within scope, or no progress for the period */
    @Transactional
    ExplainedPoint explain(String plan, String target, Period period) {
        Placed placed = require(plan, target);
        Target found = placed.target();
        Point point = progress.of(plan, target, period).orElseThrow(ProgressService::notFound);
        RollUp rollUp = evidences
                .of(found, period)
                .orElseThrow(ProgressService::notFound)
                .rollUp();
        Reach reach = reach(placed, rollUps.divisions());
        return new ExplainedPoint(
                plan,
                target,
                published(point, reach),
                found.checkpointOn(period.end()),
                new ExplainedPoint.Explain(
                        rollUp.rule().map(IndicatorRule::formula).orElse(null),
                        point.exposesOneTo(reach) ? null : rollUp.explained().figure(),
                        Lines.of(rollUp, reach)));
    }

    private TargetProgress standing(Placed placed, Reach reach) {
        Target target = placed.target();
        Optional<Point> covered = progress.latestCovered(placed.plan(), target.code());
        Optional<Point> latest = progress.latest(placed.plan(), target.code()).filter(Point::provisional);
        boolean nothing = covered.isEmpty() && latest.isEmpty();
        return new TargetProgress(
                placed.plan(),
                target.code(),
                target.names(),
                target.indicator(),
                target.form(),
                target.scope(),
                covered.map(point -> published(point, reach)).orElse(null),
                latest.map(point -> published(point, reach)).orElse(null),
                nothing ? PublishedPoint.why(nothingYet(target), reach, messages) : null,
                covered.flatMap(point -> progress.since(placed.plan(), target.code(), point.status()))
                        .orElse(null),
                ahead(placed, reach));
    }

    private List<Ahead> ahead(Placed placed, Reach reach) {
        Target target = placed.target();
        return progress
                .latestCovered(placed.plan(), target.code())
                .map(latest -> Outlooks.horizon(latest.period().end()))
                .map(day -> Outlooks.of(target, progress.coveredAfter(placed.plan(), target.code(), day)))
                .orElse(List.of())
                .stream()
                .map(outlook -> Ahead.of(outlook, reach, messages))
                .toList();
    }

    /** Why a target has no progress at all. */
    static Reason nothingYet(Target target) {
        return Reason.of(target.count() == null ? Reason.Code.NO_REPORTS : Reason.Code.NOT_COUNTED);
    }

    private Placed require(String plan, String target) {
        return plans.target(plan, target, caller.scope()).orElseThrow(ProgressService::notFound);
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
