package io.zonewatch.assessment.task;

import io.zonewatch.assessment.task.TaskDueTold.Kind;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Which units were told about tasks' moments, and what is to be told to whom. Replicas of the version before go by {@code task_told}, which is written for them. */
@ApplicationScoped
class ToldTable {

    private static final long LOCK = 0x5441534BL;

    /**
     * Open tasks with the moment from which something is to be told that a responsible unit was not: of their reminder, until they are due, and of their being
     * overdue.
     */
    private static final String UNTOLD = """
            select distinct w.plan, w.code, w.kind, w.at, w.due_at from (
              select t.plan, t.code, 'DUE_SOON' as kind, t.remind_at as at, t.due_at from task t
              where t.state in ('PLANNED', 'STARTED') and t.remind_at is not null and t.due_at >= ?
              union all
              select t.plan, t.code, 'OVERDUE', t.due_at + interval '1 microsecond', t.due_at from task t
              where t.state in ('PLANNED', 'STARTED') and t.due_at is not null) w
            join task_unit u on u.plan = w.plan and u.task = w.code
            where not exists (select 1 from task_told_unit d
              where d.plan = w.plan and d.task = w.code and d.kind = w.kind and d.due_at = w.due_at and d.unit = u.unit)
            """;

    /** Whether a unit that was told has the task no more. */
    private static final String GIVEN_AWAY =
            "not exists (select 1 from task_unit u where u.plan = d.plan and u.task = d.task and u.unit = d.unit)";

    /** What was told and holds no more: the task is done or given up, due at another moment, or another unit's. */
    private static final String SETTLED =
            "select distinct d.plan, d.task, d.due_at from task_told_unit d join task t on t.plan = d.plan and t.code = d.task"
                    + " where t.state not in ('PLANNED', 'STARTED') or t.due_at is distinct from d.due_at or "
                    + GIVEN_AWAY;

    private final Jdbc jdbc;

    @Inject
    ToldTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Something to be told about a moment of a task. */
    record Untold(String plan, String task, Kind kind, Instant dueAt) {}

    /** A moment about which something was told that holds no more, for all who were told or for some. */
    record Settled(String plan, String task, Instant dueAt) {}

    /** The earliest moment at which something is to be told or taken back. */
    Optional<Instant> next(Instant now) {
        if (!settled().isEmpty()) {
            return Optional.of(now);
        }
        return jdbc.queryOne(UNTOLD + " order by w.at limit 1", row -> instant(row, "at"), now);
    }

    /** One replica tells at a time, until the end of the transaction; false while another is at it. */
    boolean take() {
        return jdbc.queryOne("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), LOCK)
                .orElse(false);
    }

    /** What is to be told by now. */
    List<Untold> untold(Instant now) {
        return jdbc.query(
                UNTOLD + " and w.at <= ? order by w.at, w.plan, w.code",
                row -> new Untold(
                        row.getString("plan"),
                        row.getString("code"),
                        Kind.valueOf(row.getString("kind")),
                        instant(row, "due_at")),
                now,
                now);
    }

    /** What was told and is to be taken back. */
    List<Settled> settled() {
        return jdbc.query(
                SETTLED + " order by 1, 2, 3",
                row -> new Settled(row.getString("plan"), row.getString("task"), instant(row, "due_at")));
    }

    /**
     * Notes that all units that have the task, which is held, are told of its moment.
     *
     * @return those that were not before, the leading one first
     */
    List<UnitCode> keep(Task task, Kind kind, Instant now) {
        List<UnitCode> told = jdbc.query("""
                with told as (
                  insert into task_told_unit (plan, task, kind, due_at, unit, position)
                  select u.plan, u.task, ?, ?, u.unit, u.position from task_unit u where u.plan = ? and u.task = ?
                  on conflict do nothing returning unit, position)
                select unit from told order by position
                """, ToldTable::unit, kind, task.dueAt(), task.plan(), task.code());
        jdbc.update(
                "insert into task_told (plan, task, kind, due_at, told_at) values (?, ?, ?, ?, ?) on conflict do nothing",
                task.plan(),
                task.code(),
                kind,
                task.dueAt(),
                now);
        return told;
    }

    /**
     * Those who were told count as told of that moment no more: if the task is returned, or given back to them, they are told anew.
     *
     * @param stands whether the moment still binds: then only those who have the task no more
     * @return whoever that was, the leading one first
     */
    List<UnitCode> forget(Settled settled, boolean stands) {
        List<UnitCode> forgotten = jdbc.query(
                """
                with forgotten as (
                  delete from task_told_unit d where d.plan = ? and d.task = ? and d.due_at = ? and (not ? or %s) returning d.plan, d.task, d.unit, d.position)
                select f.unit from forgotten f left join task_unit u using (plan, task, unit)
                group by f.unit, u.position order by u.position nulls last, min(f.position), f.unit
                """.formatted(GIVEN_AWAY), ToldTable::unit, settled.plan(), settled.task(), settled.dueAt(), stands);
        jdbc.update("""
                delete from task_told b where b.plan = ? and b.task = ? and b.due_at = ? and not exists (select 1 from task_told_unit d
                  where d.plan = b.plan and d.task = b.task and d.kind = b.kind and d.due_at = b.due_at)
                """, settled.plan(), settled.task(), settled.dueAt());
        return forgotten;
    }

    private static UnitCode unit(ResultSet row) throws SQLException {
        return new UnitCode(row.getString(1));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
