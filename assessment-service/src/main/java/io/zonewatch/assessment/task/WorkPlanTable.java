package io.zonewatch.assessment.task;

import io.zonewatch.assessment.plan.Assumption;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import io.zonewatch.reporting.ReportingZone;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Schedules of plans: their versions, and the tasks of the one in force. */
@ApplicationScoped
class WorkPlanTable {

    private static final String UNIT = "insert into task_unit (plan, task, unit, position) values (?, ?, ?, ?)";
    private static final String NEED = "insert into task_need (plan, task, needs) values (?, ?, ?)";

    private final Jdbc jdbc;
    private final StoredJson json;

    @Inject
    WorkPlanTable(Jdbc jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Begins the work plan of a plan, unless it has one. */
    boolean insert(WorkPlan workPlan, Instant now) {
        return jdbc.update(
                        "insert into work_plan (plan, created_at, assumptions) values (?, ?, ?) on conflict do nothing",
                        workPlan.plan(),
                        now,
                        json.write(workPlan.assumptions()))
                == 1;
    }

    /** The versions of a schedule, by number; none where the plan has no schedule. */
    List<WorkPlanVersion> versions(String plan) {
        List<WorkPlanVersion> kept = jdbc.query(
                "select content from work_plan_version where plan = ? order by version",
                row -> json.read(row.getString(1), WorkPlanVersion.class),
                plan);
        return kept.isEmpty() ? first(plan).stream().toList() : kept;
    }

    /** The schedule in force; nobody else amends it until the end of the transaction. */
    Optional<WorkPlanVersion> hold(String plan) {
        jdbc.query("select 1 from work_plan where plan = ? for update", row -> true, plan);
        List<WorkPlanVersion> versions = versions(plan);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /** Keeps the version, and the one before it if that is the first. */
    void keep(WorkPlanVersion before, WorkPlanVersion after) {
        for (WorkPlanVersion version : List.of(before, after)) {
            jdbc.update(
                    "insert into work_plan_version (plan, version, content) values (?, ?, ?) on conflict do nothing",
                    version.plan(),
                    version.version(),
                    json.write(version));
        }
    }

    /** Brings tasks into the order of a schedule, those it does not have after them, and notes what waits for what. */
    void order(WorkPlanVersion version) {
        String[] codes = version.tasks().stream().map(PlannedTask::code).toArray(String[]::new);
        jdbc.update("""
                update task t set position = o.position
                from (select code, row_number() over (order by array_position(?, code) nulls last, position) - 1 as position
                  from task where plan = ?) o
                where t.plan = ? and t.code = o.code
                """, codes, version.plan(), version.plan());
        jdbc.update("delete from task_need where plan = ?", version.plan());
        jdbc.batch(NEED, needs(version.plan(), version.tasks()));
    }

    void replaceUnits(Task task) {
        jdbc.update("delete from task_unit where plan = ? and task = ?", task.plan(), task.code());
        jdbc.batch(UNIT, units(task));
    }

    private Optional<WorkPlanVersion> first(String plan) {
        List<PlannedTask> tasks = jdbc.query(
                "select body from task where plan = ? order by position",
                row -> json.read(row.getString(1), PlannedTask.class),
                plan);
        return jdbc.queryOne(
                "select created_at, assumptions from work_plan where plan = ?",
                row -> WorkPlanVersion.first(
                        plan,
                        tasks,
                        List.of(json.read(row.getString(2), Assumption[].class)),
                        ReportingZone.offsetOf(row.getObject(1, OffsetDateTime.class))),
                plan);
    }

    /** New tasks, in their order. */
    void insert(List<Task> tasks) {
        List<Object[]> rows = new ArrayList<>();
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
        }
        jdbc.batch("""
                insert into task (plan, code, position, year, body, state, due, due_at, remind_at, calendar_missing, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
        jdbc.batch(UNIT, tasks.stream().flatMap(task -> units(task).stream()).toList());
    }

    /** What waits for what in a new schedule. */
    void insertNeeds(String plan, List<PlannedTask> tasks) {
        jdbc.batch(NEED, needs(plan, tasks));
    }

    private static List<Object[]> units(Task task) {
        List<Object[]> rows = new ArrayList<>();
        for (UnitCode unit : task.planned().responsible()) {
            rows.add(new Object[] {task.plan(), task.code(), unit, rows.size()});
        }
        return rows;
    }

    private static List<Object[]> needs(String plan, List<PlannedTask> tasks) {
        return tasks.stream()
                .flatMap(task ->
                        task.dependsOn().stream().distinct().map(needed -> new Object[] {plan, task.code(), needed}))
                .toList();
    }
}
