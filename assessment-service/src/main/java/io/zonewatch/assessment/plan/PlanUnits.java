package io.zonewatch.assessment.plan;

import io.zonewatch.assessment.observation.NamedUnits;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Sees to it that a caller's plan names nothing out of the caller's scope. */
@ApplicationScoped
class PlanUnits {

    private final NamedUnits units;
    private final Caller caller;

    @Inject
    PlanUnits(NamedUnits units, Caller caller) {
        this.units = units;
        this.caller = caller;
    }

    /** @throws Problem plan-invalid with every place that names something out of reach */
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
        if (!units.exists(unit)) {
            invalid.at(place, PlanProblem.UNKNOWN_UNIT, unit.value());
        }
    }
}
