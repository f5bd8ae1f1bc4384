package io.zonewatch.notification.obligation;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The obligations and, beside each, the moment at which its ladder has to be looked at. A change of the obligation, its
 * ladder or the calendar asks for a look at once; looking sets the next moment, or none. Who reads them finds them in {@link Obligations}.
 */
@ApplicationScoped
public class ObligationTable {

    /** Columns of an obligation, for queries that join it under the name {@code o}. */
    public static final String COLUMNS =
            "o.id, o.sequence, o.unit, o.division, o.form, o.form_name_zh, o.form_name_en, o.period, o.state, o.round, o.due_at,"
                    + " o.review_revision, o.review_due_at, o.returned_at, o.owed_by, o.open_at, o.lock_at";

    /** The first column after {@link #COLUMNS}. */
    public static final int NEXT = 18;

    /** Whether nothing of the ladder of the obligation {@code o} is still to be decided at a moment of the business clock. */
    public static final String LOOKED_AT = "(o.look_at is null or o.look_at > ?)";

    /** Whether something of the obligation is still to be done; the index {@code obligation_pressing} has these words. */
    public static final String PRESSING = "(due_at is not null and state in ("
            + Arrays.stream(ObligationState.values())
                    .filter(ObligationState::isOwed)
                    .map(state -> "'" + state + "'")
                    .collect(Collectors.joining(", "))
            + ") or review_due_at is not null)";

    /** Whether the reminder of a column {@code obligation} is about one whose state is known. */
    public static final String NOT_IN_DOUBT =
            "obligation <> all(array(select d.id from obligation d where d.in_doubt))";

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
                          state, round, due_at, review_revision, review_due_at, returned_at, owed_by, open_at, lock_at, look_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set sequence = excluded.sequence, unit = excluded.unit,
                          division = excluded.division, form = excluded.form, form_name_zh = excluded.form_name_zh,
                          form_name_en = excluded.form_name_en, period = excluded.period, state = excluded.state,
                          round = excluded.round, due_at = excluded.due_at, review_revision = excluded.review_revision,
                          review_due_at = excluded.review_due_at, returned_at = excluded.returned_at,
                          owed_by = excluded.owed_by, open_at = excluded.open_at, lock_at = excluded.lock_at,
                          look_at = excluded.look_at, in_doubt = false
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
                        obligation.window().openAt(),
                        obligation.window().lockAt(),
                        obligation.isPressing() ? AT_ONCE : null)
                == 1;
    }

    /** What was told of it last could not be read, so nobody can tell what is owed. */
    void doubt(String id) {
        jdbc.update("update obligation set in_doubt = true where id = ?", id);
    }

    /** What was told of it after the state of a number could not be read; nothing is in doubt if a later state is known. */
    void doubt(String id, long sequence) {
        jdbc.update("update obligation set in_doubt = true where id = ? and sequence = ?", id, sequence);
    }

    void clear() {
        jdbc.update("delete from obligation where not matter");
    }

    /** The earliest moment at which a ladder has to be looked at. */
    public Optional<Instant> nextLook() {
        return jdbc.queryOne(
                "select look_at from obligation where look_at is not null and not in_doubt order by look_at limit 1",
                row -> instant(row, 1));
    }

    /** Locks obligations whose ladder has to be looked at now, leaving out those that another transaction holds. */
    public List<Obligation> lockForLook(Instant now, int limit) {
        return jdbc.query(
                "select " + COLUMNS
                        + " from obligation o where look_at <= ? and not in_doubt order by look_at, id limit ?"
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

    /** Asks for another look at the ladders of obligations. */
    public void lookAgain(Collection<String> ids) {
        if (!ids.isEmpty()) {
            lookAtAllWhere("o.id = any(?)", (Object) ids.toArray(String[]::new));
        }
    }

    /** Asks for a look at the ladders of a form. */
    public void lookAtForm(String form) {
        lookAtAllWhere("o.form = ?", form);
    }

    /** Asks for a look at all ladders. */
    void lookAtAll() {
        lookAtAllWhere("true");
    }

    /** Locks them in the order of their identities, as everybody does. */
    private void lookAtAllWhere(String condition, Object... arguments) {
        jdbc.update(
                "update obligation set look_at = ? from (select o.id from obligation o where " + condition + " and "
                        + PRESSING
                        + " and o.look_at is distinct from ? order by o.id for update) as again where obligation.id = again.id",
                Stream.of(Stream.of(AT_ONCE), Arrays.stream(arguments), Stream.of(AT_ONCE))
                        .flatMap(each -> each)
                        .toArray());
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
                row.getString(15),
                new Obligation.Window(instant(row, 16), instant(row, 17)));
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
