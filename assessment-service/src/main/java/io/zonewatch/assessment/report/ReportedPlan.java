package io.zonewatch.assessment.report;

import io.zonewatch.assessment.plan.PlanVersion;
import io.zonewatch.assessment.plan.PlanVersionTable;
import io.zonewatch.assessment.plan.Viewpoint;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.BodyFault;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** The plan that is reported on: the one that is named, or the only one within the caller's scope. */
@ApplicationScoped
public class ReportedPlan {

    private final PlanVersionTable plans;
    private final Caller caller;

    @Inject
    ReportedPlan(PlanVersionTable plans, Caller caller) {
        this.plans = plans;
        this.caller = caller;
    }

    /** The same by what is known now. */
    public PlanVersion find(String code, Period period) {
        return find(code, period, null);
    }

    /**
     * The plan with its targets within scope, in the version that holds on a period's last day.
     *
     * @param code null where it is not named
     * @param asOf of the versions that had been published by then; null for now
     * @throws Problem not-found if there is none within scope, or the period lies outside the plan's years; invalid-parameter if there are
     *     several to choose from
     */
    public PlanVersion find(String code, Period period, Instant asOf) {
        Viewpoint view = new Viewpoint(period.end(), asOf);
        List<PlanVersion> found = code == null
                ? plans.holding(view, caller.scope(), "", 2)
                : plans.holding(code, view, caller.scope()).stream().toList();
        if (found.size() > 1) {
            throw Problem.of(ChassisProblem.INVALID_PARAMETER).at("plan", BodyFault.REQUIRED);
        }
        return found.stream()
                .filter(plan -> plan.spans(period))
                .findFirst()
                .orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
    }
}
