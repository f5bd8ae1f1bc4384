package io.zonewatch.assessment.task;

import io.zonewatch.assessment.observation.NamedUnits;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Sees to it that a caller's schedule names no unit out of the caller's scope. */
@ApplicationScoped
class WorkPlanUnits {

    private final NamedUnits units;

    @Inject
    WorkPlanUnits(NamedUnits units) {
        this.units = units;
    }

    /** Adds every place that names one. */
    void nameThoseOutOfReach(List<PlannedTask> planned, Problem faults) {
        for (int i = 0; i < planned.size(); i++) {
            List<UnitCode> responsible = planned.get(i).responsible();
            for (int j = 0; j < responsible.size(); j++) {
                UnitCode unit = responsible.get(j);
                if (!units.exists(unit)) {
                    faults.at("/tasks/" + i + "/responsible/" + j, TaskProblem.UNKNOWN_RESPONSIBLE, unit.value());
                }
            }
        }
    }

    /** Whether all units that are responsible for tasks are within reach. */
    boolean reachAll(List<PlannedTask> planned) {
        return planned.stream().flatMap(task -> task.responsible().stream()).allMatch(units::exists);
    }
}
