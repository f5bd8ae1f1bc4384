package io.zonewatch.assessment.task;

import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Sees to it that a caller's schedule names no unit out of the caller's scope. */
@ApplicationScoped
class WorkPlanUnits {

    private final TaskTable tasks;
    private final Caller caller;

    @Inject
    WorkPlanUnits(TaskTable tasks, Caller caller) {
        this.tasks = tasks;
        this.caller = caller;
    }

    /** A unit this service has not heard of yet lies in no division: only who reaches it by code or the whole country may name it. */
    void nameThoseOutOfReach(List<PlannedTask> planned, Problem faults) {
        for (int i = 0; i < planned.size(); i++) {
            List<UnitCode> units = planned.get(i).responsible();
            for (int j = 0; j < units.size(); j++) {
                UnitCode unit = units.get(j);
                if (!reaches(unit)) {
                    faults.at("/tasks/" + i + "/responsible/" + j, TaskProblem.UNKNOWN_RESPONSIBLE, unit.value());
                }
            }
        }
    }

    /** Whether all units that are responsible for tasks are within reach. */
    boolean reachAll(List<PlannedTask> planned) {
        return planned.stream().flatMap(task -> task.responsible().stream()).allMatch(this::reaches);
    }

    private boolean reaches(UnitCode unit) {
        return caller.scope().permits(unit, tasks.divisionOf(unit).orElse(""));
    }
}
