package io.zonewatch.assessment.apportion;

import io.zonewatch.assessment.observation.RollUps;
import io.zonewatch.assessment.plan.Placed;
import io.zonewatch.assessment.plan.Target;
import io.zonewatch.assessment.plan.TargetScope;
import io.zonewatch.assessment.plan.Viewpoint;
import io.zonewatch.assessment.progress.Reach;
import io.zonewatch.assessment.progress.SeenTargets;
import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Expectation;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Apportions targets. That is decided by whoever reaches all zones of the scope. */
@ApplicationScoped
class ApportionmentService {

    private final SeenTargets targets;
    private final ApportionmentReading reading;
    private final ApportionmentTable apportionments;
    private final Bases bases;
    private final RollUps rollUps;
    private final AuditTrail audit;
    private final Caller caller;
    private final BusinessClock clock;

    @Inject
    ApportionmentService(
            SeenTargets targets,
            ApportionmentReading reading,
            ApportionmentTable apportionments,
            Bases bases,
            RollUps rollUps,
            AuditTrail audit,
            Caller caller,
            BusinessClock clock) {
        this.targets = targets;
        this.reading = reading;
        this.apportionments = apportionments;
        this.bases = bases;
        this.rollUps = rollUps;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** What a put did. */
    record Put(Apportionment apportionment, boolean created) {}

    /**
     * Apportions a target to the zones that are in its scope today, by the figures accepted by now. The same again changes nothing, unless a figure it rests on
     * was corrected.
     *
     * @throws Problem not-found; forbidden if a zone is out of reach; not-apportionable or apportionment-invalid; precondition-required or precondition-failed
     *     if something else is there than expected
     */
    @Transactional
    Put put(String plan, String code, ApportionmentOrder order, Expectation expected) {
        Placed placed = targets.require(plan, code, Viewpoint.on(clock.today()));
        Placed.Version held = placed.versionOn(clock.today())
                .filter(version -> version.target() != null)
                .orElseThrow(() -> Problem.of(ApportionmentProblem.NOT_APPORTIONABLE));
        Reach reach = targets.reach(placed.target());
        Decision decision = decide(held.target(), order.withoutWords(), reach);
        Optional<ApportionmentTable.Kept> before = apportionments.latest(plan, code);
        expected.judge(before.map(ApportionmentTable.Kept::version));
        if (before.isPresent()) {
            if (isSame(placed, before.get(), held, decision)) {
                return new Put(reading.published(placed, before.get(), reach, true), false);
            }
            expected.toReplace(before.get().version());
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
        return new Put(reading.published(placed, after, reach, true), before.isEmpty());
    }

    /** Another version of the plan that leaves the target as it is makes no other apportionment. */
    private static boolean isSame(
            Placed placed, ApportionmentTable.Kept before, Placed.Version held, Decision decision) {
        return before.decision().equals(decision)
                && placed.in(before.planVersion())
                        .checkpoints()
                        .equals(held.target().checkpoints());
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
}
