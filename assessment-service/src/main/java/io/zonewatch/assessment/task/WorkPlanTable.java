package io.zonewatch.assessment.task;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Takes work plans in. */
@ApplicationScoped
class WorkPlanTable {

    private final Jdbc jdbc;
    private final TaskJson json;

    @Inject
    WorkPlanTable(Jdbc jdbc, TaskJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Begins the work plan of a plan, unless it has one. */
    boolean insert(String plan, Instant now) {
        return jdbc.update("insert into work_plan (plan, created_at) values (?, ?) on conflict do nothing", plan, now)
                == 1;
    }

    /** The tasks of a new work plan, in its order. */
    void insert(List<Task> tasks) {
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> units = new ArrayList<>();
        List<Object[]> needs = new ArrayList<>();
        for (Task task : tasks) {
            PlannedTask planned = task.planned();
            rows.add(new Object[] {
                task.plan(),
                planned.code(),
                rows.size(),
                planned.year(),
                json.write(planned),
                task.state(),
                json.write(task.due()),
                task.dueAt(),
                task.remindAt(),
                task.calendarMissing(),
                task.version()
            });
            for (UnitCode unit : planned.responsible()) {
                units.add(new Object[] {
                    task.plan(), planned.code(), unit, planned.responsible().indexOf(unit)
                });
            }
            planned.dependsOn().stream()
                    .distinct()
                    .forEach(needed -> needs.add(new Object[] {task.plan(), planned.code(), needed}));
        }
        jdbc.batch("""
                insert into task (plan, code, position, year, body, state, due, due_at, remind_at, calendar_missing, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
        jdbc.batch("insert into task_unit (plan, task, unit, position) values (?, ?, ?, ?)", units);
        jdbc.batch("insert into task_need (plan, task, needs) values (?, ?, ?)", needs);
    }
}
