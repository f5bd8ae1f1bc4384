package io.zonewatch.assessment.task;

import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The moments of tasks, which follow from the calendar. */
@ApplicationScoped
class TaskMomentTable {

    private final Jdbc jdbc;
    private final TaskRows rows;

    @Inject
    TaskMomentTable(Jdbc jdbc, TaskRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Tasks whose moments follow a change of the calendar; held, so that no step is lost. */
    List<Task> movable() {
        return jdbc.query(
                TaskRows.SELECT
                        + "where t.state in ('PLANNED', 'STARTED') or t.due_at is null order by t.plan, t.code for update of t",
                rows::task);
    }

    void keep(Task task) {
        jdbc.update(
                "update task set due_at = ?, remind_at = ?, calendar_missing = ? where plan = ? and code = ?",
                task.dueAt(),
                task.remindAt(),
                task.calendarMissing(),
                task.plan(),
                task.planned().code());
    }
}
