package io.zonewatch.assessment.apportion;

import io.zonewatch.assessment.observation.RollUps;
import io.zonewatch.assessment.plan.Placed;
import io.zonewatch.assessment.plan.PlanTable;
import io.zonewatch.assessment.plan.Target;
import io.zonewatch.assessment.plan.TargetScope;
import io.zonewatch.assessment.progress.Reach;
import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.chassis.web.Precondition;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Apportions targets. An apportionment is seen by whoever sees the target, of the zones those within reach; it is decided by whoever reaches all of them. */
@ApplicationScoped
class ApportionmentService {

    private final PlanTable plans;
    private final ApportionmentTable apportionments;
    private final Bases bases;
    private final RollUps rollUps;
    private final AuditTrail audit;
    private final Caller caller;
    private final BusinessClock clock;
    private final Messages messages;

    @Inject
    ApportionmentService(
            PlanTable plans,
            ApportionmentTable apportionments,
            Bases bases,
            RollUps rollUps,
            AuditTrail audit,
            Caller caller,
            BusinessClock clock,
            Messages messages) {
        this.plans = plans;
        this.apportionments = apportionments;
        this.bases = bases;
        this.rollUps = rollUps;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
        this.messages = messages;
    }

    /** What a put did. */
    record Put(Apportionment apportionment, boolean created) {}

    /**
     * Apportions a target to the zones that are in its scope today, by the figures accepted by now. The same again changes nothing, unless a figure it rests on
     * was corrected.
     *
     * @throws Problem not-found; forbidden if a zone is out of reach; not-apportionable or apportionment-invalid; precondition-required or precondition-failed
     *     if it replaces another
     */
    @Transactional
    Put put(String plan, String code, ApportionmentOrder order, String ifMatch) {
        Placed placed = require(plan, code);
        Placed.Version held = placed.versionOn(clock.today())
                .filter(version -> version.target() != null)
                .orElseThrow(() -> Problem.of(ApportionmentProblem.NOT_APPORTIONABLE));
        Reach reach = reach(placed.target());
        Decision decision = decide(held.target(), order.withoutWords(), reach);
        Optional<ApportionmentTable.Kept> before = apportionments.latest(plan, code);
        if (before.isPresent()) {
            if (isSame(placed, before.get(), held, decision)) {
                return new Put(published(placed, before.get(), reach), false);
            }
            Precondition.require(ifMatch, before.get().version());
        }
        ApportionmentTable.Kept after = new ApportionmentTable.Kept(
                before.map(ApportionmentTable.Kept::version).orElse(0) + 1,
                clock.nowOffset(),
                caller.sub(),
                order.documentNumber(),
                order.reason(),
                held.number(),
                decision);
        if (!apportionments.add(plan, code, after)) {
            throw Problem.of(ChassisProblem.PRECONDITION_FAILED);
        }
        audit.record(new AuditEntry(
                "target.apportioned",
                "apportionment",
                plan + "/" + code,
                placed.target().scope().unit(),
                before.orElse(null),
                after,
                order.reason()));
        return new Put(published(placed, after, reach), before.isEmpty());
    }

    /** @throws Problem not-found if there is no such target within scope, or it is not apportioned */
    @Transactional
    Apportionment find(String plan, String code) {
        Placed placed = require(plan, code);
        ApportionmentTable.Kept kept = apportionments.latest(plan, code).orElseThrow(ApportionmentService::notFound);
        return published(placed, kept, reach(placed.target()));
    }

    /** @throws Problem not-found if there is no such target within scope, or it has no such version */
    @Transactional
    Apportionment find(String plan, String code, int version) {
        Placed placed = require(plan, code);
        ApportionmentTable.Kept kept =
                apportionments.find(plan, code, version).orElseThrow(ApportionmentService::notFound);
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

    /** Another version of the plan that leaves the target as it is makes no other apportionment. */
    private static boolean isSame(
            Placed placed, ApportionmentTable.Kept before, Placed.Version held, Decision decision) {
        return before.decision().equals(decision)
                && placed.in(before.planVersion())
                        .checkpoints()
                        .equals(held.target().checkpoints());
    }

    private Apportionment published(Placed placed, ApportionmentTable.Kept kept, Reach reach) {
        return Publication.of(
                placed.plan(),
                new ApportionedTarget(placed.in(kept.planVersion()), placed.versionOn(clock.today())),
                kept,
                reach,
                messages);
    }

    private Decision decide(Target target, ApportionmentOrder order, Reach reach) {
        boolean nothing = target.form() == null
                || target.scope().kind() == TargetScope.Kind.ZONE
                || Apportioning.checkpoints(target, order.base().end()).isEmpty();
        if (nothing) {
            throw Problem.of(ApportionmentProblem.NOT_APPORTIONABLE);
        }
        List<UnitCode> zones = rollUps.zones(target.scope().members(), clock.today());
        if (!zones.stream().allMatch(reach::permits)) {
            throw Problem.of(ChassisProblem.FORBIDDEN);
        }
        Decision decision = new Decision(order, bases.of(target, order.base(), zones));
        Apportioning apportioning = new Apportioning(target, decision);
        ApportionmentRules.check(apportioning, bases.cumulative(target, order.base()));
        if (!apportioning.fits()) {
            throw Problem.of(ApportionmentProblem.NOT_APPORTIONABLE);
        }
        return decision;
    }

    private Placed require(String plan, String target) {
        return plans.target(plan, target, caller.scope()).orElseThrow(ApportionmentService::notFound);
    }

    private Reach reach(Target target) {
        return new Reach(caller.scope(), rollUps.divisions(), target.scope().unit());
    }

    private static Problem notFound() {
        return Problem.of(ChassisProblem.NOT_FOUND);
    }
}
