package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.observation.RollUps;
import io.zonewatch.assessment.plan.Placed;
import io.zonewatch.assessment.plan.PlanTable;
import io.zonewatch.assessment.plan.Target;
import io.zonewatch.assessment.plan.Viewpoint;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Caller;
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

/** Answers how far targets are, within the caller's scope; of other units only sums and counts are told, see {@link Reach}. */
@ApplicationScoped
class ProgressService {

    private final PlanTable plans;
    private final Knowledge knowledge;
    private final CoveredTable covered;
    private final RollUps rollUps;
    private final SeenTargets seen;
    private final Caller caller;
    private final Messages messages;
    private final BusinessClock clock;

    @Inject
    ProgressService(
            PlanTable plans,
            Knowledge knowledge,
            CoveredTable covered,
            RollUps rollUps,
            SeenTargets seen,
            Caller caller,
            Messages messages,
            BusinessClock clock) {
        this.plans = plans;
        this.knowledge = knowledge;
        this.covered = covered;
        this.rollUps = rollUps;
        this.seen = seen;
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
                        .map(placed -> standing(placed, asOf, seen.reach(placed.target(), divisions)))
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
        return series(seen.require(plan, target, view(asOf)), view(asOf));
    }

    /**
     * By what was known at a viewpoint's instant, with what the target was to come to, and what lies ahead, as the plan holds on its day.
     *
     * @throws Problem not-found if there is no such target within scope
     */
    @Transactional
    Series seriesSeen(Viewpoint view, String plan, String target) {
        return series(seen.require(plan, target, view), view);
    }

    private Series series(Placed placed, Viewpoint view) {
        Target target = placed.target();
        Known known = knowledge.of(placed, view.knownAt());
        Reach reach = seen.reach(placed.target()).before(known.corrected());
        return new Series(
                placed.plan(),
                target.code(),
                target.names(),
                target.baseline(),
                target.checkpoints(),
                known.points().stream().map(point -> published(point, reach)).toList(),
                null,
                ahead(Standpoint.of(target, known.points()), reach),
                Stretch.of(placed, view.day()));
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
        Placed placed = seen.require(plan, target, view(null));
        Reach reach = seen.reach(placed.target());
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

    private PublishedPoint published(Point point, Reach reach) {
        return PublishedPoint.of(point, reach, messages);
    }
}
