package io.zonewatch.notification.obligation;

import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The obligations and, beside each, the moment at which its ladder has to be looked at. A change of the obligation, its
 * ladder or the calendar asks for a look at once; looking sets the next moment, or none.
 */
@ApplicationScoped
public class ObligationTable {

    /** Columns of an obligation, for queries that join it under the name {@code o}. */
    public static final String COLUMNS =
            "o.id, o.sequence, o.unit, o.division, o.form, o.form_name_zh, o.form_name_en, o.period, o.state, o.round, o.due_at,"
                    + " o.review_revision, o.review_due_at, o.returned_at, o.owed_by";

    /** The first column after {@link #COLUMNS}. */
    public static final int NEXT = 16;

    /** Whether nothing of the ladder of the obligation {@code o} is still to be decided at a moment of the business clock. */
    public static final String LOOKED_AT = "(o.look_at is null or o.look_at > ?)";

    /** Whether something of the obligation is still to be done; the index {@code obligation_pressing} has these words. */
    public static final String PRESSING = "(due_at is not null and state in ("
            + Arrays.stream(ObligationState.values())
                    .filter(ObligationState::isOwed)
                    .map(state -> "'" + state + "'")
                    .collect(Collectors.joining(", "))
            + ") or review_due_at is not null)";

    private static final Instant AT_ONCE = Instant.EPOCH;

    private final Jdbc jdbc;

    @Inject
    ObligationTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps the state unless it is known or older; locks the row.
     *
     * @return whether it was newer
     */
    boolean putIfNewer(Obligation obligation) {
        return jdbc.update(
                        """
                        insert into obligation (id, sequence, unit, division, form, form_name_zh, form_name_en, period,
                          state, round, due_at, review_revision, review_due_at, returned_at, owed_by, look_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set sequence = excluded.sequence, unit = excluded.unit,
                          division = excluded.division, form = excluded.form, form_name_zh = excluded.form_name_zh,
                          form_name_en = excluded.form_name_en, period = excluded.period, state = excluded.state,
                          round = excluded.round, due_at = excluded.due_at, review_revision = excluded.review_revision,
                          review_due_at = excluded.review_due_at, returned_at = excluded.returned_at,
                          owed_by = excluded.owed_by, look_at = excluded.look_at
                        where excluded.sequence > obligation.sequence
                        """,
                        obligation.id(),
                        obligation.sequence(),
                        obligation.unit(),
                        obligation.division(),
                        obligation.form(),
                        obligation.formNames().zh(),
                        obligation.formNames().en(),
                        obligation.period(),
                        obligation.state(),
                        obligation.round(),
                        obligation.dueAt(),
                        obligation.review() == null ? null : obligation.review().revision(),
                        obligation.dueAt(Duty.REVIEW),
                        obligation.returnedAt(),
                        obligation.owedBy(),
                        obligation.isPressing() ? AT_ONCE : null)
                == 1;
    }

    void clear() {
        jdbc.update("delete from obligation where not matter");
    }

    /** The earliest moment at which a ladder has to be looked at. */
    public Optional<Instant> nextLook() {
        return jdbc.queryOne(
                "select look_at from obligation where look_at is not null order by look_at limit 1",
                row -> instant(row, 1));
    }

    /** Locks obligations whose ladder has to be looked at now, leaving out those that another transaction holds. */
    public List<Obligation> lockForLook(Instant now, int limit) {
        return jdbc.query(
                "select " + COLUMNS + " from obligation o where look_at <= ? order by look_at, id limit ?"
                        + " for update skip locked",
                ObligationTable::read,
                now,
                limit);
    }

    /** Sets when each obligation's ladder is looked at next; empty for not before something changes. */
    public void lookNext(Map<String, Optional<Instant>> next) {
        List<String> ids = List.copyOf(next.keySet());
        jdbc.update(
                """
                update obligation set look_at = next.moment::timestamptz
                from unnest(?::text[], ?::text[]) as next (id, moment) where obligation.id = next.id
                """,
                ids.toArray(String[]::new),
                ids.stream()
                        .map(id -> next.get(id).map(Instant::toString).orElse(null))
                        .toArray(String[]::new));
    }

    /** Asks for another look at the ladder of one obligation. */
    public void lookAgain(String id) {
        jdbc.update("update obligation set look_at = ? where id = ? and " + PRESSING, AT_ONCE, id);
    }

    /** Asks for another look at the ladders of obligations; locks them in the order of their identities. */
    public void lookAgain(Collection<String> ids) {
        if (!ids.isEmpty()) {
            jdbc.update(
                    "update obligation set look_at = ? from (select o.id from obligation o where o.id = any(?) and "
                            + PRESSING + " and o.look_at is distinct from ? order by o.id for update) as again"
                            + " where obligation.id = again.id",
                    AT_ONCE,
                    ids.toArray(String[]::new),
                    AT_ONCE);
        }
    }

    /** Asks for a look at the ladders of a form. */
    public void lookAtForm(String form) {
        jdbc.update("update obligation set look_at = ? where form = ? and " + PRESSING, AT_ONCE, form);
    }

    /** Asks for a look at all ladders. */
    void lookAtAll() {
        jdbc.update("update obligation set look_at = ? where " + PRESSING, AT_ONCE);
    }

    /** The obligations within a scope that press, by identity; what is null narrows nothing. */
    public List<Obligation> page(String id, String unit, String form, Scope scope, String after, int limit) {
        return page(false, id, unit, form, scope, after, limit);
    }

    /** The obligations within a scope, those that press no longer included, by identity; what is null narrows nothing. */
    public List<Obligation> pageOfAll(String id, String unit, String form, Scope scope, String after, int limit) {
        return page(true, id, unit, form, scope, after, limit);
    }

    private List<Obligation> page(
            boolean all, String id, String unit, String form, Scope scope, String after, int limit) {
        Scope.Condition condition = scope.on("o.unit", "o.division");
        return jdbc.query(
                "select " + COLUMNS + " from obligation o where id > ? and (?::text is null or id = ?)"
                        + " and (?::text is null or unit = ?) and (?::text is null or form = ?) and "
                        + (all ? "" : PRESSING + " and ") + condition.sql() + " order by id limit ?",
                ObligationTable::read,
                after,
                id,
                id,
                unit,
                unit,
                form,
                form,
                condition.units(),
                condition.divisions(),
                limit);
    }

    /** Those that are known, by identity. */
    public Map<String, Obligation> known(Collection<String> ids) {
        return jdbc
                .query("select " + COLUMNS + " from obligation o where o.id = any(?)", ObligationTable::read, (Object)
                        ids.toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(Obligation::id, Function.identity()));
    }

    /** One obligation within the caller's scope. */
    public Optional<Obligation> find(String id, Scope scope) {
        Scope.Condition condition = scope.on("o.unit", "o.division");
        return jdbc.queryOne(
                "select " + COLUMNS + " from obligation o where o.id = ? and " + condition.sql(),
                ObligationTable::read,
                id,
                condition.units(),
                condition.divisions());
    }

    /** Reads {@link #COLUMNS}. */
    public static Obligation read(ResultSet row) throws SQLException {
        return new Obligation(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                new Names(row.getString(6), row.getString(7)),
                Period.parse(row.getString(8)),
                ObligationState.valueOf(row.getString(9)),
                row.getInt(10),
                instant(row, 11),
                review(row),
                instant(row, 14),
                row.getString(15));
    }

    private static Obligation.Review review(ResultSet row) throws SQLException {
        Instant dueAt = instant(row, 13);
        return dueAt == null ? null : new Obligation.Review(row.getInt(12), dueAt);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
