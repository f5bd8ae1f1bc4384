package io.zonewatch.assessment.task;

import io.zonewatch.assessment.plan.PlanTable;
import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Takes work plans in, and hands them out as they were given. */
@ApplicationScoped
class WorkPlanService {

    /** More than a work plan can have. */
    private static final int ALL = 1_000;

    private final PlanTable plans;
    private final WorkPlanTable workPlans;
    private final TaskTable tasks;
    private final TaskMoments moments;
    private final AuditTrail audit;
    private final Caller caller;
    private final BusinessClock clock;

    @Inject
    WorkPlanService(
            PlanTable plans,
            WorkPlanTable workPlans,
            TaskTable tasks,
            TaskMoments moments,
            AuditTrail audit,
            Caller caller,
            BusinessClock clock) {
        this.plans = plans;
        this.workPlans = workPlans;
        this.tasks = tasks;
        this.moments = moments;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Problem if it breaks a rule, names a plan or units out of reach, or the plan has one */
    @Transactional
    WorkPlan create(WorkPlan workPlan) {
        Problem faults = WorkPlanRules.faultsOf(workPlan);
        if (plans.find(workPlan.plan(), caller.scope()).isEmpty()) {
            faults.at("/plan", TaskProblem.UNKNOWN_PLAN, workPlan.plan());
        }
        nameUnitsOutOfReach(workPlan, faults);
        if (faults.hasPlaces()) {
            throw faults;
        }
        if (!workPlans.insert(workPlan.plan(), clock.now())) {
            throw Problem.of(TaskProblem.WORK_PLAN_EXISTS, workPlan.plan());
        }
        workPlans.insert(workPlan.tasks().stream()
                .map(planned -> moments.of(Task.planned(workPlan.plan(), planned)))
                .toList());
        audit.record(new AuditEntry("work-plan.created", "work-plan", workPlan.plan(), null, null, workPlan, null));
        return workPlan;
    }

    /**
     * The work plan with its tasks within scope.
     *
     * @throws Problem not-found if there is none
     */
    @Transactional
    WorkPlan find(String plan) {
        TaskFilter filter = new TaskFilter();
        filter.plan = plan;
        List<PlannedTask> planned = tasks.list(caller.scope(), filter, clock.now(), "", ALL).stream()
                .map(placed -> placed.task().planned())
                .toList();
        if (planned.isEmpty()) {
            throw Problem.of(ChassisProblem.NOT_FOUND);
        }
        return new WorkPlan(plan, planned);
    }

    /** A unit this service has not heard of yet lies in no division: only who reaches it by code or the whole country may name it. */
    private void nameUnitsOutOfReach(WorkPlan workPlan, Problem faults) {
        for (int i = 0; i < workPlan.tasks().size(); i++) {
            List<UnitCode> units = workPlan.tasks().get(i).responsible();
            for (int j = 0; j < units.size(); j++) {
                UnitCode unit = units.get(j);
                if (!caller.scope().permits(unit, tasks.divisionOf(unit).orElse(""))) {
                    faults.at("/tasks/" + i + "/responsible/" + j, TaskProblem.UNKNOWN_RESPONSIBLE, unit.value());
                }
            }
        }
    }
}
