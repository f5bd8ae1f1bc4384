package io.zonewatch.assessment.task;

import io.zonewatch.reporting.Due;
import io.zonewatch.reporting.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** When tasks fall due by the calendar as it is known. A year that is not published is named and never guessed. */
@ApplicationScoped
class TaskMoments {

    private final CalendarTable calendar;
    private final TaskMomentTable tasks;

    @Inject
    TaskMoments(CalendarTable calendar, TaskMomentTable tasks) {
        this.calendar = calendar;
        this.tasks = tasks;
    }

    /** The task with its moments. */
    Task of(Task task) {
        return of(task, calendar.current());
    }

    /** Looks up the moments of all tasks that are open, or whose moment was never known. */
    void lookUpAll() {
        WorkingCalendar known = calendar.current();
        tasks.movable().stream().map(task -> of(task, known)).forEach(tasks::keep);
    }

    private static Task of(Task task, WorkingCalendar known) {
        Due due = task.due().at(known);
        Integer missing = due instanceof Due.CalendarMissing(int year) ? year : null;
        return new Task(
                task.plan(),
                task.planned(),
                task.state(),
                task.due(),
                due.instant().orElse(null),
                task.due().remindAt(known).orElse(null),
                missing,
                task.finishedBy(),
                task.finishedAt(),
                task.version());
    }
}
