package io.zonewatch.assessment.task;

import io.zonewatch.assessment.observation.NamedUnits;
import io.zonewatch.assessment.task.TaskStep.Action;
import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.BodyFault;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Limits;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.reporting.ReportingZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The steps of a task. Who is responsible begins and finishes it; who supervises the leading unit's division decides about it. */
@ApplicationScoped
class TaskService {

    private final TaskTable tasks;
    private final NamedUnits units;
    private final TaskMoments moments;
    private final TaskViews views;
    private final SpokenTasks spoken;
    private final AuditTrail audit;
    private final Caller caller;
    private final BusinessClock clock;

    @Inject
    TaskService(
            TaskTable tasks,
            NamedUnits units,
            TaskMoments moments,
            TaskViews views,
            SpokenTasks spoken,
            AuditTrail audit,
            Caller caller,
            BusinessClock clock) {
        this.tasks = tasks;
        this.units = units;
        this.moments = moments;
        this.views = views;
        this.spoken = spoken;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Problem not-found; wrong-state; dependencies-open while a task it waits for is not finished */
    @Transactional
    TaskView start(String plan, String code) {
        Task task = hold(plan, code);
        List<Task> open = tasks.openNeeds(task);
        if (!open.isEmpty()) {
            throw Problem.of(TaskProblem.DEPENDENCIES_OPEN, spoken.of(open, tasks.codes(plan, caller.scope())));
        }
        return keep(task, task.started(), step(task, Action.START, null, List.of(), null));
    }

    /** @throws Problem not-found; wrong-state if it was not begun */
    @Transactional
    TaskView finish(String plan, String code, String note, List<Evidence> evidence) {
        Task task = hold(plan, code);
        return keep(task, task.finished(caller.sub(), clock.now()), step(task, Action.FINISH, note, evidence, null));
    }

    /** @throws Problem not-found; not-supervised; wrong-state; four-eyes if the caller finished it */
    @Transactional
    TaskView accept(String plan, String code, String note) {
        return decide(plan, code, task -> task.accepted(caller.sub()), Action.ACCEPT, note, null);
    }

    /** @throws Problem not-found; not-supervised; wrong-state; four-eyes if the caller finished it */
    @Transactional
    TaskView giveBack(String plan, String code, String reason) {
        return decide(plan, code, task -> task.returned(caller.sub()), Action.RETURN, reason, null);
    }

    /** @throws Problem not-found; not-supervised; wrong-state; not-later */
    @Transactional
    TaskView postpone(String plan, String code, TaskDue due, String reason) {
        if (due.day().getYear() > 2999) {
            throw Problem.of(ChassisProblem.INVALID_BODY)
                    .at("/due/day", BodyFault.OUT_OF_RANGE, new Limits(1949, 2999));
        }
        return decide(plan, code, task -> moments.of(task.postponed(due)), Action.POSTPONE, reason, due);
    }

    /** @throws Problem not-found; not-supervised; wrong-state if it is finished */
    @Transactional
    TaskView cancel(String plan, String code, String reason) {
        return decide(plan, code, Task::cancelled, Action.CANCEL, reason, null);
    }

    private TaskView decide(
            String plan, String code, UnaryOperator<Task> transition, Action action, String note, TaskDue due) {
        Task task = hold(plan, code);
        if (!caller.scope()
                .permitsDivision(units.divisionOf(task.planned().lead()).orElse(""))) {
            throw Problem.of(TaskProblem.NOT_SUPERVISED);
        }
        return keep(task, transition.apply(task), step(task, action, note, List.of(), due));
    }

    private Task hold(String plan, String code) {
        return tasks.hold(plan, code, caller.scope()).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
    }

    private TaskStep step(Task before, Action action, String note, List<Evidence> evidence, TaskDue due) {
        Instant now = clock.now();
        return new TaskStep(
                before.version() + 1, action, ReportingZone.offsetOf(now), caller.sub(), note, evidence, due, null);
    }

    private TaskView keep(Task before, Task after, TaskStep step) {
        tasks.keep(after, step);
        audit.record(new AuditEntry(
                "task." + step.action().name().toLowerCase(Locale.ROOT),
                "task",
                after.id(),
                after.planned().lead(),
                before,
                after,
                step.note()));
        return views.of(after);
    }
}
