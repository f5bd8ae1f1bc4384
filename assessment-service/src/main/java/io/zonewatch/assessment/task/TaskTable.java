package io.zonewatch.assessment.task;

import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tasks and their steps. */
@ApplicationScoped
class TaskTable {

    private final Jdbc jdbc;
    private final StoredJson json;
    private final TaskRows rows;

    @Inject
    TaskTable(Jdbc jdbc, StoredJson json, TaskRows rows) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = rows;
    }

    /** A task with what lists sort it by. */
    record Placed(String key, Task task) {}

    /** The task within the scope. */
    Optional<Task> find(String plan, String code, Scope scope) {
        return find(plan, code, scope, "");
    }

    /** The task within the scope, held for a change until the end of the transaction. */
    Optional<Task> hold(String plan, String code, Scope scope) {
        return find(plan, code, scope, " for update of t");
    }

    /** The task, whoever asks; held, so that nobody takes a step meanwhile. */
    Optional<Task> hold(String plan, String code) {
        return jdbc.queryOne(
                TaskRows.SELECT + "where t.plan = ? and t.code = ? for update of t", rows::task, plan, code);
    }

    private Optional<Task> find(String plan, String code, Scope scope, String hold) {
        Scope.Condition reach = TaskReach.of(scope);
        return jdbc.queryOne(
                TaskRows.SELECT + "where t.plan = ? and t.code = ? and " + reach.sql() + hold,
                rows::task,
                plan,
                code,
                reach.units(),
                reach.divisions());
    }

    /** Keeps the task as it is after a step, and the step. */
    void keep(Task task, TaskStep step) {
        jdbc.update(
                """
                update task set body = ?, year = ?, state = ?, due = ?, due_at = ?, remind_at = ?, calendar_missing = ?, finished_by = ?,
                  finished_at = ?, version = ?
                where plan = ? and code = ?
                """,
                json.write(task.planned()),
                task.planned().year(),
                task.state(),
                json.write(task.due()),
                task.dueAt(),
                task.remindAt(),
                task.calendarMissing(),
                task.finishedBy(),
                task.finishedAt(),
                task.version(),
                task.plan(),
                task.planned().code());
        jdbc.update(
                "insert into task_step (plan, task, version, body) values (?, ?, ?, ?)",
                task.plan(),
                task.planned().code(),
                step.version(),
                json.write(step));
    }

    /** All tasks the plan ever had; held, so that no step is lost. */
    List<Task> holdAll(String plan) {
        return jdbc.query(TaskRows.SELECT + "where t.plan = ? order by t.code for update of t", rows::task, plan);
    }

    /** The codes of the tasks within the scope, also of those that were given up. */
    Set<String> codes(String plan, Scope scope) {
        Scope.Condition reach = TaskReach.of(scope);
        return Set.copyOf(jdbc.query(
                "select t.code from task t where t.plan = ? and " + reach.sql(),
                row -> row.getString(1),
                plan,
                reach.units(),
                reach.divisions()));
    }

    /** Those of the tasks that it depends on that are neither finished nor given up. */
    List<Task> openNeeds(Task task) {
        return jdbc.query(
                TaskRows.SELECT
                        + "join task_need n on n.plan = t.plan and n.needs = t.code where n.plan = ? and n.task = ?"
                        + " and t.state in ('PLANNED', 'STARTED') order by t.position",
                rows::task,
                task.plan(),
                task.planned().code());
    }

    List<TaskStep> steps(String plan, String code) {
        return jdbc.query(
                "select body from task_step where plan = ? and task = ? order by version",
                row -> json.read(row.getString(1), TaskStep.class),
                plan,
                code);
    }

    /** Tasks within the scope that pass the filter, in the order of a work plan, after a sort key. */
    List<Placed> list(Scope scope, TaskFilter filter, Instant now, String after, int limit) {
        Scope.Condition reach = TaskReach.of(scope);
        List<Object> arguments = new ArrayList<>(List.of(reach.units(), reach.divisions()));
        arguments.addAll(filter.arguments(now));
        arguments.add(after);
        arguments.add(limit);
        return jdbc.query(
                TaskRows.SELECT + "where " + reach.sql() + filter.sql() + " and " + TaskFilter.KEY + " > ? order by "
                        + TaskFilter.KEY + " limit ?",
                row -> new Placed(row.getString("key"), rows.task(row)),
                arguments.toArray());
    }
}
