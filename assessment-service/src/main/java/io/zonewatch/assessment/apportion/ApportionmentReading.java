package io.zonewatch.assessment.apportion;

import io.zonewatch.assessment.observation.RollUps;
import io.zonewatch.assessment.plan.Placed;
import io.zonewatch.assessment.plan.PlanTable;
import io.zonewatch.assessment.plan.Target;
import io.zonewatch.assessment.plan.Viewpoint;
import io.zonewatch.assessment.progress.Reach;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Shows apportionments, every version of them. One is seen by whoever sees the target, of the zones those within reach. */
@ApplicationScoped
class ApportionmentReading {

    private final PlanTable plans;
    private final ApportionmentTable apportionments;
    private final RollUps rollUps;
    private final Caller caller;
    private final BusinessClock clock;
    private final Messages messages;

    @Inject
    ApportionmentReading(
            PlanTable plans,
            ApportionmentTable apportionments,
            RollUps rollUps,
            Caller caller,
            BusinessClock clock,
            Messages messages) {
        this.plans = plans;
        this.apportionments = apportionments;
        this.rollUps = rollUps;
        this.caller = caller;
        this.clock = clock;
        this.messages = messages;
    }

    /** @throws Problem not-found if there is no such target within scope, or it is not apportioned */
    @Transactional
    Apportionment find(String plan, String code) {
        Placed placed = require(plan, code);
        ApportionmentTable.Kept kept = apportionments.latest(plan, code).orElseThrow(ApportionmentReading::notFound);
        return published(placed, kept, reach(placed.target()));
    }

    /** @throws Problem not-found if there is no such target within scope, or it has no such version */
    @Transactional
    Apportionment find(String plan, String code, int version) {
        Placed placed = require(plan, code);
        ApportionmentTable.Kept kept =
                apportionments.find(plan, code, version).orElseThrow(ApportionmentReading::notFound);
        return published(placed, kept, reach(placed.target()));
    }

    /** @throws Problem not-found if there is no such target within scope */
    @Transactional
    Page<ApportionmentVersion> versions(String plan, String code, Paging paging) {
        require(plan, code);
        int after = paging.after(Integer::valueOf).orElse(0);
        Page<ApportionmentTable.Kept> page = Page.cut(
                apportionments.versions(plan, code, after, paging.limit() + 1),
                paging,
                kept -> Integer.toString(kept.version()));
        return new Page<>(page.items().stream().map(ApportionmentVersion::of).toList(), page.next());
    }

    Apportionment published(Placed placed, ApportionmentTable.Kept kept, Reach reach) {
        return Publication.of(
                placed.plan(),
                new ApportionedTarget(placed.in(kept.planVersion()), placed.versionOn(clock.today())),
                kept,
                reach,
                messages);
    }

    Placed require(String plan, String target) {
        return plans.target(plan, target, caller.scope(), Viewpoint.on(clock.today()))
                .orElseThrow(ApportionmentReading::notFound);
    }

    Reach reach(Target target) {
        return new Reach(caller.scope(), rollUps.divisions(), target.scope().unit());
    }

    private static Problem notFound() {
        return Problem.of(ChassisProblem.NOT_FOUND);
    }
}
