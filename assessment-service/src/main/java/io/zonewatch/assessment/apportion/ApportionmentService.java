package io.zonewatch.assessment.apportion;

import io.zonewatch.assessment.observation.RollUps;
import io.zonewatch.assessment.plan.PlanTable;
import io.zonewatch.assessment.plan.PlanTable.Placed;
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
import io.zonewatch.chassis.web.Precondition;
import io.zonewatch.reporting.ReportingZone;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
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
        Reach reach = reach(placed.target());
        Decision decision = decide(placed.target(), order, reach);
        Optional<ApportionmentTable.Kept> before = apportionments.latest(plan, code);
        if (before.isPresent()) {
            if (before.get().decision().equals(decision)) {
                return new Put(Publication.of(placed, before.get(), reach, messages), false);
            }
            Precondition.require(ifMatch, before.get().version());
        }
        int version = before.map(ApportionmentTable.Kept::version).orElse(0) + 1;
        if (!apportionments.add(plan, code, version, clock.now(), decision)) {
            throw Problem.of(ChassisProblem.PRECONDITION_FAILED);
        }
        ApportionmentTable.Kept after = apportionments.latest(plan, code).orElseThrow(ApportionmentService::notFound);
        audit.record(new AuditEntry(
                "target.apportioned",
                "apportionment",
                plan + "/" + code,
                placed.target().scope().unit(),
                before.orElse(null),
                after,
                null));
        return new Put(Publication.of(placed, after, reach, messages), before.isEmpty());
    }

    /** @throws Problem not-found if there is no such target within scope, or it is not apportioned */
    @Transactional
    Apportionment find(String plan, String code) {
        Placed placed = require(plan, code);
        ApportionmentTable.Kept kept = apportionments.latest(plan, code).orElseThrow(ApportionmentService::notFound);
        return Publication.of(placed, kept, reach(placed.target()), messages);
    }

    private Decision decide(Target target, ApportionmentOrder order, Reach reach) {
        boolean nothing = target.form() == null
                || target.scope().kind() == TargetScope.Kind.ZONE
                || Apportioning.checkpoints(target, order.base().end()).isEmpty();
        if (nothing) {
            throw Problem.of(ApportionmentProblem.NOT_APPORTIONABLE);
        }
        LocalDate today = clock.now().atZone(ReportingZone.ID).toLocalDate();
        List<UnitCode> zones = rollUps.zones(target.scope().members(), today);
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
