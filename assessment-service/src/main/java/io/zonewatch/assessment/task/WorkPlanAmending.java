package io.zonewatch.assessment.task;

import io.zonewatch.assessment.task.TaskStep.Action;
import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Precondition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Amends schedules by a document: tasks are added, changed and given up. What a task has come to stays; where its due date is moved, its moment is looked up
 * anew, and with that whether it is overdue.
 */
@ApplicationScoped
class WorkPlanAmending {

    private final WorkPlanTable workPlans;
    private final TaskTable tasks;
    private final TaskMoments moments;
    private final WorkPlanUnits units;
    private final AuditTrail audit;
    private final Caller caller;
    private final BusinessClock clock;

    @Inject
    WorkPlanAmending(
            WorkPlanTable workPlans,
            TaskTable tasks,
            TaskMoments moments,
            WorkPlanUnits units,
            AuditTrail audit,
            Caller caller,
            BusinessClock clock) {
        this.workPlans = workPlans;
        this.tasks = tasks;
        this.moments = moments;
        this.units = units;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Puts a schedule in the place of the present one. The same again changes nothing.
     *
     * @throws Problem not-found if the plan has no task within scope, forbidden if it has one out of scope, precondition-required or precondition-failed,
     *     work-plan-invalid if the schedule breaks a rule, changes or gives up what is finished, or brings back what was given up
     */
    @Transactional
    WorkPlanVersion amend(String plan, WorkPlanAmendment sent, String ifMatch) {
        if (tasks.codes(plan, caller.scope()).isEmpty()) {
            throw Problem.of(ChassisProblem.NOT_FOUND);
        }
        WorkPlanVersion before = workPlans.hold(plan).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
        List<Task> present = tasks.holdAll(plan);
        if (!units.reachAll(present.stream().map(Task::planned).toList())) {
            throw Problem.of(ChassisProblem.FORBIDDEN);
        }
        WorkPlanAmendment amendment = sent.after(before.assumptions());
        if (before.tasks().equals(amendment.tasks()) && before.assumptions().equals(amendment.assumptions())) {
            return before;
        }
        Precondition.require(ifMatch, before.version());
        require(plan, amendment, before, present);
        WorkPlanVersion after = new WorkPlanVersion(
                plan,
                amendment.tasks(),
                amendment.assumptions(),
                before.version() + 1,
                clock.nowOffset(),
                caller.sub(),
                amendment.documentNumber(),
                amendment.reason());
        apply(before, after, present);
        audit.record(new AuditEntry("work-plan.amended", "work-plan", plan, null, before, after, after.reason()));
        return after;
    }

    private void require(String plan, WorkPlanAmendment amendment, WorkPlanVersion before, List<Task> present) {
        Problem faults = WorkPlanRules.faultsOf(new WorkPlan(plan, amendment.tasks(), amendment.assumptions()));
        units.nameThoseOutOfReach(amendment.tasks(), faults);
        AmendmentRules.check(amendment.tasks(), codes(before), present, faults);
        if (faults.hasPlaces()) {
            throw faults;
        }
    }

    private void apply(WorkPlanVersion before, WorkPlanVersion after, List<Task> present) {
        Map<String, Task> known = present.stream().collect(Collectors.toMap(Task::code, Function.identity()));
        workPlans.keep(before, after);
        List<Task> added = new ArrayList<>();
        for (PlannedTask planned : after.tasks()) {
            Task task = known.get(planned.code());
            if (task == null) {
                added.add(moments.of(Task.planned(after.plan(), planned)));
            } else if (!task.planned().equals(planned)) {
                change(task, planned, after);
            }
        }
        workPlans.insert(added);
        Set<String> kept = codes(after);
        codes(before).stream()
                .filter(code -> !kept.contains(code))
                .map(known::get)
                .filter(task -> task.state().isOpen())
                .forEach(task -> tasks.keep(task.cancelled(), step(task, Action.DROP, null, after)));
        workPlans.order(after);
    }

    private void change(Task task, PlannedTask planned, WorkPlanVersion version) {
        boolean moved = !task.planned().due().equals(planned.due());
        Task amended = task.amended(planned);
        tasks.keep(
                moved ? moments.of(amended) : amended, step(task, Action.AMEND, moved ? planned.due() : null, version));
        workPlans.replaceUnits(amended);
    }

    private static TaskStep step(Task task, Action action, TaskDue due, WorkPlanVersion version) {
        return new TaskStep(
                task.version() + 1,
                action,
                version.at(),
                version.by(),
                version.reason(),
                List.of(),
                due,
                version.documentNumber());
    }

    private static Set<String> codes(WorkPlanVersion version) {
        return version.tasks().stream().map(PlannedTask::code).collect(Collectors.toSet());
    }
}
