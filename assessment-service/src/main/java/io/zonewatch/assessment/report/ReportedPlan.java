package io.zonewatch.assessment.report;

import io.zonewatch.assessment.plan.Plan;
import io.zonewatch.assessment.plan.PlanTable;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.BodyFault;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The plan that is reported on: the one that is named, or the only one within the caller's scope. */
@ApplicationScoped
public class ReportedPlan {

    private final PlanTable plans;
    private final Caller caller;

    @Inject
    ReportedPlan(PlanTable plans, Caller caller) {
        this.plans = plans;
        this.caller = caller;
    }

    /**
     * The plan with its targets within scope.
     *
     * @param code null where it is not named
     * @throws Problem not-found if there is none within scope, invalid-parameter if there are several to choose from
     */
    public Plan find(String code) {
        List<Plan> found = code == null
                ? plans.list(caller.scope(), "", 2)
                : plans.find(code, caller.scope()).stream().toList();
        if (found.size() > 1) {
            throw Problem.of(ChassisProblem.INVALID_PARAMETER).at("plan", BodyFault.REQUIRED);
        }
        return found.stream().findFirst().orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
    }
}
