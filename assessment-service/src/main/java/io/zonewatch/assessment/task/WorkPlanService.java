package io.zonewatch.assessment.task;

import io.zonewatch.assessment.plan.PlanTable;
import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Takes work plans in. */
@ApplicationScoped
class WorkPlanService {

    private final PlanTable plans;
    private final WorkPlanTable workPlans;
    private final WorkPlanUnits units;
    private final TaskMoments moments;
    private final AuditTrail audit;
    private final Caller caller;
    private final BusinessClock clock;

    @Inject
    WorkPlanService(
            PlanTable plans,
            WorkPlanTable workPlans,
            WorkPlanUnits units,
            TaskMoments moments,
            AuditTrail audit,
            Caller caller,
            BusinessClock clock) {
        this.plans = plans;
        this.workPlans = workPlans;
        this.units = units;
        this.moments = moments;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Problem if it breaks a rule, names a plan or units out of reach, or the plan has one */
    @Transactional
    WorkPlan create(WorkPlan workPlan) {
        Problem faults = WorkPlanRules.faultsOf(workPlan);
        if (!plans.isSeen(workPlan.plan(), caller.scope())) {
            faults.at("/plan", TaskProblem.UNKNOWN_PLAN, workPlan.plan());
        }
        units.nameThoseOutOfReach(workPlan.tasks(), faults);
        if (faults.hasPlaces()) {
            throw faults;
        }
        if (!workPlans.insert(workPlan, clock.now())) {
            throw Problem.of(TaskProblem.WORK_PLAN_EXISTS, workPlan.plan());
        }
        workPlans.insert(workPlan.tasks().stream()
                .map(planned -> moments.of(Task.planned(workPlan.plan(), planned)))
                .toList());
        workPlans.insertNeeds(workPlan.plan(), workPlan.tasks());
        audit.record(new AuditEntry("work-plan.created", "work-plan", workPlan.plan(), null, null, workPlan, null));
        return workPlan;
    }
}
