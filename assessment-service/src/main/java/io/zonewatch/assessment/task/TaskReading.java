package io.zonewatch.assessment.task;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Tasks within the caller's scope. */
@ApplicationScoped
class TaskReading {

    private final TaskTable tasks;
    private final TaskViews views;
    private final Caller caller;
    private final BusinessClock clock;

    @Inject
    TaskReading(TaskTable tasks, TaskViews views, Caller caller, BusinessClock clock) {
        this.tasks = tasks;
        this.views = views;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Page<TaskView> list(TaskFilter filter, Paging paging) {
        Page<TaskTable.Placed> page = Page.cut(
                tasks.list(caller.scope(), filter, clock.now(), paging.after(), paging.limit() + 1),
                paging,
                TaskTable.Placed::key);
        return new Page<>(
                views.of(page.items().stream().map(TaskTable.Placed::task).toList()), page.next());
    }

    /** @throws Problem not-found */
    @Transactional
    TaskView find(String plan, String code) {
        return views.of(visible(plan, code));
    }

    /** @throws Problem not-found */
    @Transactional
    List<TaskStep> steps(String plan, String code) {
        Task task = visible(plan, code);
        return tasks.steps(task.plan(), task.planned().code());
    }

    private Task visible(String plan, String code) {
        return tasks.find(plan, code, caller.scope()).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
    }
}
