package io.zonewatch.assessment.plan;

import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Sees to it that a caller's plan names nothing out of the caller's scope. */
@ApplicationScoped
class PlanUnits {

    private final PlanTable plans;
    private final Caller caller;

    @Inject
    PlanUnits(PlanTable plans, Caller caller) {
        this.plans = plans;
        this.caller = caller;
    }

    /**
     * A unit this service has not heard of yet lies in no division: only who reaches it by code or the whole country may name it.
     *
     * @throws Problem plan-invalid with every place that names something out of reach
     */
    void requireInScope(Plan plan) {
        Problem invalid = Problem.of(PlanProblem.PLAN_INVALID);
        for (int i = 0; i < plan.targets().size(); i++) {
            TargetScope scope = plan.targets().get(i).scope();
            String place = "/targets/" + i + "/scope";
            require(scope.unit(), place + "/unit", invalid);
            requireAll(scope.units(), place + "/units/", invalid);
            requireAll(scope.except(), place + "/except/", invalid);
            if (scope.division() != null && !caller.scope().permitsDivision(scope.division())) {
                invalid.at(
                        place + "/division",
                        PlanProblem.SCOPE_UNFIT,
                        scope.kind().name());
            }
        }
        if (invalid.hasPlaces()) {
            throw invalid;
        }
    }

    private void requireAll(List<UnitCode> units, String place, Problem invalid) {
        for (int i = 0; i < units.size(); i++) {
            require(units.get(i), place + i, invalid);
        }
    }

    private void require(UnitCode unit, String place, Problem invalid) {
        if (!caller.scope().permits(unit, plans.divisionOf(unit).orElse(""))) {
            invalid.at(place, PlanProblem.UNKNOWN_UNIT, unit.value());
        }
    }
}
