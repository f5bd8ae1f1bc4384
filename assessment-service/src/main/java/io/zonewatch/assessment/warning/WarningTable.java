package io.zonewatch.assessment.warning;

import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Warnings and what people have done about them. Seen by who reaches the unit their target hangs on. */
@ApplicationScoped
class WarningTable {

    private static final String STATE =
            "case when w.closed_at is not null then 'CLOSED' when w.over_at is not null then 'OVER'"
                    + " when w.acknowledged_at is not null then 'ACKNOWLEDGED' else 'OPEN' end";

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
                WarningRows.SELECT
                        + " where (?::text is null or w.plan = ?) and (?::text is null or w.target = ?) and (?::text is null or "
                        + STATE + " = ?) and " + WarningRows.KEY + " > ? and " + reach.sql() + " order by "
                        + WarningRows.KEY + " limit ?",
                WarningRows::kept,
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
        return jdbc.queryOne(WarningRows.SELECT + " where w.id = ? for update of w", WarningRows::kept, id);
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
                WarningRows.SELECT + " where w.id = ? and " + reach.sql() + lock,
                WarningRows::kept,
                id,
                reach.units(),
                reach.divisions());
    }

    private static Scope.Condition reach(Scope scope) {
        return scope.on("t.scope_unit", "coalesce(u.division, '')");
    }
}
