package io.zonewatch.notification.interleaving;

import io.zonewatch.chassis.sql.Jdbc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The service's tables, as far as they are about the zones of one play. */
final class Tables {

    /** What must never be found. */
    private static final Map<String, String> NEVER = Map.of(
            "two of one key",
            """
            select obligation, round, step, recipient_key, channel, count(*) from reminder where obligation like ?
            group by 1, 2, 3, 4, 5 having count(*) > 1""",
            "two to one address",
            """
            select obligation, round, step, lower(recipient->>'email'), channel, string_agg(recipient_key, ' ') from reminder
            where obligation like ? and state in ('PENDING', 'SENT') and recipient->>'email' is not null
            group by 1, 2, 3, 4, 5 having count(*) > 1""",
            "waits though it was not claimed before the state that ends it",
            """
            select r.obligation, r.round, r.step, r.recipient_key, o.state, o.round from reminder r
            join obligation o on o.id = r.obligation where r.obligation like ? and r.state = 'PENDING'
            and r.lease_until is null and r.attempts = 0 and r.obligation_sequence < o.sequence
            and (o.state not in ('SCHEDULED', 'OPEN', 'RETURNED') or o.round <> r.round)""");

    private final Jdbc jdbc;
    private final String zones;

    Tables(Jdbc jdbc, String prefix) {
        this.jdbc = jdbc;
        this.zones = prefix + "%";
    }

    /** A reminder that somebody has and can answer. */
    record Own(long id, String debt, int round, boolean presses, boolean notice, Human human, String unit) {}

    /** What should not be there. */
    List<String> wrong() {
        return NEVER.entrySet().stream()
                .flatMap(never -> jdbc.query(never.getValue(), Tables::line, zones).stream()
                        .map(found -> never.getKey() + ": " + found))
                .toList();
    }

    /** What will never leave, and why; what was only passed on may. */
    Map<Long, String> over() {
        Map<Long, String> over = new HashMap<>();
        jdbc.query(
                "select id, state || coalesce(' ' || reason, '') from reminder where obligation like ?"
                        + " and state in ('CANCELLED', 'SUPERSEDED') and reason <> 'PASSED_ON'",
                row -> over.put(row.getLong(1), row.getString(2)),
                zones);
        return over;
    }

    List<Long> sent() {
        return jdbc.query(
                "select id from reminder where obligation like ? and state = 'SENT'", row -> row.getLong(1), zones);
    }

    /** What somebody was told at a unit, in the order in which it was decided. */
    Stream<Own> own(Human human, String unit) {
        return jdbc
                .query(
                        "select id, obligation, round, kind from reminder where state = 'SENT' and recipient_sub = ?"
                                + " and recipient_unit = ? and recipient_key = ? order by id",
                        row -> new Own(
                                row.getLong(1),
                                row.getString(2),
                                row.getInt(3),
                                !List.of("COURTESY", "RETURNED").contains(row.getString(4)),
                                row.getString(4).equals("FORMAL_NOTICE"),
                                human,
                                unit),
                        human.account(),
                        unit,
                        human.role() + "/" + human.email())
                .stream();
    }

    /** Whether nothing waits but what is kept back. */
    boolean rest(Instant now) {
        return jdbc.queryOne(
                        "select 1 from reminder where obligation like ? and state = 'PENDING'"
                                + " and (hold_until is null or hold_until <= ?) limit 1",
                        row -> true,
                        zones,
                        now)
                .isEmpty();
    }

    void endLeases(Collection<Long> rows) {
        jdbc.update(
                "update reminder set lease_until = clock_timestamp() where lease_until is not null and id = any(?)",
                (Object) rows.toArray(Long[]::new));
    }

    /** So much real time passes that whatever waits for its next try may be tried. */
    void passTime() {
        jdbc.update("update reminder set attempt_at = clock_timestamp() where state = 'PENDING'"
                + " and attempt_at > clock_timestamp()");
        jdbc.update("update channel_breaker set open_until = clock_timestamp() where open_until > clock_timestamp()");
    }

    /** Days pass by the system's clock. */
    void passDays() {
        jdbc.update(
                "update reminder set recorded_at = recorded_at - interval '3 days' where obligation like ? and state = 'PENDING'",
                zones);
        passTime();
    }

    /** Nothing of the play leaves any more. */
    void close() {
        jdbc.update(
                "update reminder set lease_until = null, state = 'CANCELLED', reason = 'ACCEPTED'"
                        + " where state = 'PENDING' and obligation like ?",
                zones);
        jdbc.update("delete from channel_breaker");
    }

    /** All that they say of some obligations. */
    String about(Collection<String> obligations) {
        return jdbc
                .query(
                        "select id, obligation, round, step, recipient_key, recipient_unit, state, reason, attempts, due_at,"
                                + " created_at, lease_until, hold_until, answer from reminder where obligation = any(?)"
                                + " order by obligation, id",
                        Tables::line,
                        (Object) obligations.toArray(String[]::new))
                .stream()
                .collect(Collectors.joining("\n"));
    }

    private static String line(ResultSet row) throws SQLException {
        StringJoiner line = new StringJoiner(" ");
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            line.add(row.getString(column));
        }
        return line.toString();
    }
}
