package io.zonewatch.assessment.task;

import io.zonewatch.assessment.task.TaskDueTold.Kind;
import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** What was told about tasks' moments, and what is to be told. */
@ApplicationScoped
class ToldTable {

    private static final long LOCK = 0x5441534BL;

    /** Open tasks with the moment from which something is to be told that was not: of their reminder, until they are due, and of their being overdue. */
    private static final String UNTOLD = """
            select * from (
              select t.plan, t.code, 'DUE_SOON' as kind, t.remind_at as at, t.due_at from task t
              where t.state in ('PLANNED', 'STARTED') and t.remind_at is not null and t.due_at >= ?
              union all
              select t.plan, t.code, 'OVERDUE', t.due_at + interval '1 microsecond', t.due_at from task t
              where t.state in ('PLANNED', 'STARTED') and t.due_at is not null) w
            where not exists (select 1 from task_told d
              where d.plan = w.plan and d.task = w.code and d.kind = w.kind and d.due_at = w.due_at)
            """;

    /** What was told of a moment that binds no more: the task is done or given up, or due at another moment. */
    private static final String SETTLED =
            "select distinct d.plan, d.task, d.due_at from task_told d join task t on t.plan = d.plan and t.code = d.task"
                    + " where t.state not in ('PLANNED', 'STARTED') or t.due_at is distinct from d.due_at";

    private final Jdbc jdbc;

    @Inject
    ToldTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Something to be told about a task. */
    record Untold(String plan, String task, Kind kind) {}

    /** A moment about which something was told that holds no more. */
    record Settled(String plan, String task, Instant dueAt) {}

    /** The earliest moment at which something is to be told or taken back. */
    Optional<Instant> next(Instant now) {
        if (!settled().isEmpty()) {
            return Optional.of(now);
        }
        return jdbc.queryOne(
                UNTOLD + " order by w.at limit 1",
                row -> row.getObject("at", OffsetDateTime.class).toInstant(),
                now);
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
                row -> new Untold(row.getString("plan"), row.getString("code"), Kind.valueOf(row.getString("kind"))),
                now,
                now);
    }

    /** What was told and is to be taken back. */
    List<Settled> settled() {
        return jdbc.query(
                SETTLED + " order by 1, 2, 3",
                row -> new Settled(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()));
    }

    /** Nothing counts as told of that moment any more: if the task is returned, it is told anew. */
    void forget(Settled settled) {
        jdbc.update(
                "delete from task_told where plan = ? and task = ? and due_at = ?",
                settled.plan(),
                settled.task(),
                settled.dueAt());
    }

    void keep(Task task, Kind kind, Instant now) {
        jdbc.update(
                "insert into task_told (plan, task, kind, due_at, told_at) values (?, ?, ?, ?, ?)",
                task.plan(),
                task.planned().code(),
                kind,
                task.dueAt(),
                now);
    }
}
