package io.zonewatch.assessment.task;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Tells which tasks within the caller's scope are overdue. */
@ApplicationScoped
public class OverdueTasks {

    /** More than a work plan can have. */
    private static final int ALL = 1_000;

    private final TaskTable tasks;
    private final TaskViews views;
    private final Caller caller;
    private final BusinessClock clock;

    @Inject
    OverdueTasks(TaskTable tasks, TaskViews views, Caller caller, BusinessClock clock) {
        this.tasks = tasks;
        this.views = views;
        this.caller = caller;
        this.clock = clock;
    }

    /** Tasks of the plan that fell due up to the period's end and are open beyond that now, in the order of the work plan. */
    public List<OverdueTask> of(String plan, Period period) {
        List<Task> overdue = tasks.list(caller.scope(), TaskFilter.overdueOf(plan), clock.now(), "", ALL).stream()
                .map(TaskTable.Placed::task)
                .toList();
        return views.of(overdue).stream()
                .filter(task -> !task.dueAt().toLocalDate().isAfter(period.end()))
                .map(task -> new OverdueTask(task.code(), task.names(), task.responsible(), task.dueAt()))
                .toList();
    }
}
