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

    private final Jdbc jdbc;

    @Inject
    ToldTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Something to be told about a task. */
    record Untold(String plan, String task, Kind kind) {}

    /** The earliest moment at which something is to be told. */
    Optional<Instant> next(Instant now) {
        return jdbc.queryOne(
                UNTOLD + " order by w.at limit 1",
                row -> row.getObject("at", OffsetDateTime.class).toInstant(),
                now);
    }

    /** What is to be told by now, for one replica at a time; nothing while another is at it. */
    List<Untold> take(Instant now) {
        boolean mine = jdbc.queryOne("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), LOCK)
                .orElse(false);
        return mine
                ? jdbc.query(
                        UNTOLD + " and w.at <= ? order by w.at, w.plan, w.code",
                        row -> new Untold(
                                row.getString("plan"), row.getString("code"), Kind.valueOf(row.getString("kind"))),
                        now,
                        now)
                : List.of();
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
