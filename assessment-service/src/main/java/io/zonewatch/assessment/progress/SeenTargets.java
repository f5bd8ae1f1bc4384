package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.observation.RollUps;
import io.zonewatch.assessment.plan.Placed;
import io.zonewatch.assessment.plan.PlanTable;
import io.zonewatch.assessment.plan.Target;
import io.zonewatch.assessment.plan.Viewpoint;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Targets as the caller sees them: those within scope, and of which units the own figures may be told. */
@ApplicationScoped
public class SeenTargets {

    private static final Scope EVERYTHING = new Scope(Set.of(), Set.of(""));

    private final PlanTable plans;
    private final RollUps rollUps;
    private final Caller caller;

    @Inject
    SeenTargets(PlanTable plans, RollUps rollUps, Caller caller) {
        this.plans = plans;
        this.rollUps = rollUps;
        this.caller = caller;
    }

    /**
     * A target within scope.
     *
     * @throws Problem not-found if there is none
     */
    public Placed require(String plan, String code, Viewpoint view) {
        return find(plan, code, view).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
    }

    /** A target within scope. */
    public Optional<Placed> find(String plan, String code, Viewpoint view) {
        return plans.target(plan, code, caller.scope(), view);
    }

    /** A target whether or not it is within scope, of which the caller may be told a part. */
    public Optional<Placed> findAnywhere(String plan, String code, Viewpoint view) {
        return plans.target(plan, code, EVERYTHING, view);
    }

    /** What the caller may be told of a target's units. */
    public Reach reach(Target target) {
        return reach(target, rollUps.divisions());
    }

    /**
     * The same for one of many.
     *
     * @param divisions where each unit lies at present
     */
    public Reach reach(Target target, Map<UnitCode, String> divisions) {
        return new Reach(caller.scope(), divisions, target.scope().unit());
    }
}
