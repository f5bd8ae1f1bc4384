package io.zonewatch.assessment.warning;

import io.zonewatch.assessment.plan.Names;
import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.ReportingZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Warnings and what people have done about them. Seen by who reaches the unit their target hangs on. */
@ApplicationScoped
class WarningTable {

    private static final String STATE =
            "case when w.closed_at is not null then 'CLOSED' when w.over_at is not null then 'OVER'"
                    + " when w.acknowledged_at is not null then 'ACKNOWLEDGED' else 'OPEN' end";

    /** Oldest first; of what was known at the same moment by period. */
    private static final String KEY =
            "to_char(w.raised_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS') || '/' || w.since || '/' || w.id::text";

    private static final String SELECT = """
            select w.id, w.plan, w.target, w.checkpoint, w.since, w.raised_at, w.over_at, w.acknowledged_at, w.acknowledged_by, w.note,
              w.closed_at, w.closed_by, w.reason, w.version, %s, named.names ->> 'zh', named.names ->> 'en'
            from warning w
            join lateral (select v.body::jsonb -> 'names' as names from target_version v
              where v.plan = w.plan and v.code = w.target order by v.version desc limit 1) named on true join target t on t.plan = w.plan and t.code = w.target
            left join unit u on u.code = t.scope_unit
            """.formatted(KEY);

    private final Jdbc jdbc;

    @Inject
    WarningTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A warning as it is kept.
     *
     * @param version counts its changes
     * @param key sorts it among others
     */
    record Kept(Warning warning, long version, String key) {}

    /** What to list; a null member restricts nothing. */
    record Filter(String plan, String target, Warning.State state) {}

    List<Kept> list(Scope scope, Filter filter, String after, int limit) {
        Scope.Condition reach = reach(scope);
        String state = filter.state() == null ? null : filter.state().name();
        return jdbc.query(
                SELECT
                        + " where (?::text is null or w.plan = ?) and (?::text is null or w.target = ?) and (?::text is null or "
                        + STATE + " = ?) and " + KEY + " > ? and " + reach.sql() + " order by " + KEY + " limit ?",
                WarningTable::kept,
                filter.plan(),
                filter.plan(),
                filter.target(),
                filter.target(),
                state,
                state,
                after,
                reach.units(),
                reach.divisions(),
                limit);
    }

    Optional<Kept> find(Scope scope, UUID id) {
        return find(scope, id, "");
    }

    /** Nobody else changes it until the end of the transaction. */
    Optional<Kept> hold(Scope scope, UUID id) {
        return find(scope, id, " for update of w");
    }

    /** The same, whoever asks. */
    Optional<Kept> hold(UUID id) {
        return jdbc.queryOne(SELECT + " where w.id = ? for update of w", WarningTable::kept, id);
    }

    void insert(UUID id, Due due, Due.Since since, Instant now) {
        jdbc.update(
                "insert into warning (id, plan, target, checkpoint, since, missing, raised_at) values (?, ?, ?, ?, ?, ?, ?)",
                id,
                due.plan(),
                due.target(),
                due.checkpoint(),
                since.period(),
                since.missing(),
                now);
    }

    void over(UUID id, Instant now) {
        jdbc.update("update warning set over_at = ?, version = version + 1 where id = ?", now, id);
    }

    void acknowledge(UUID id, Instant now, String by, String note) {
        jdbc.update(
                "update warning set acknowledged_at = ?, acknowledged_by = ?, note = ?, version = version + 1 where id = ?",
                now,
                by,
                note,
                id);
    }

    void close(UUID id, Instant now, String by, String reason) {
        jdbc.update(
                "update warning set closed_at = ?, closed_by = ?, reason = ?, version = version + 1 where id = ?",
                now,
                by,
                reason,
                id);
    }

    private Optional<Kept> find(Scope scope, UUID id, String lock) {
        Scope.Condition reach = reach(scope);
        return jdbc.queryOne(
                SELECT + " where w.id = ? and " + reach.sql() + lock,
                WarningTable::kept,
                id,
                reach.units(),
                reach.divisions());
    }

    private static Scope.Condition reach(Scope scope) {
        return scope.on("t.scope_unit", "coalesce(u.division, '')");
    }

    private static Kept kept(ResultSet row) throws SQLException {
        OffsetDateTime over = time(row, 7);
        Warning.Act acknowledged = act(row, 8);
        Warning.Act closed = act(row, 11);
        return new Kept(
                new Warning(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        new Names(row.getString(16), row.getString(17)),
                        row.getObject(4, LocalDate.class),
                        Period.parse(row.getString(5)),
                        time(row, 6),
                        Warning.state(acknowledged != null, over != null, closed != null),
                        over,
                        acknowledged,
                        closed),
                row.getLong(14),
                row.getString(15));
    }

    /** When, who and which words, in columns that follow one another. */
    private static Warning.Act act(ResultSet row, int first) throws SQLException {
        OffsetDateTime at = time(row, first);
        return at == null ? null : new Warning.Act(at, row.getString(first + 1), row.getString(first + 2));
    }

    private static OffsetDateTime time(ResultSet row, int column) throws SQLException {
        return ReportingZone.offsetOf(row.getObject(column, OffsetDateTime.class));
    }
}
