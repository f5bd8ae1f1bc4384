package io.zonewatch.notification.silence;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.ladder.Duty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The snoozes, one for each person and round of a duty. */
@ApplicationScoped
public class SnoozeStore {

    private static final String SELECT =
            "select obligation, duty, round, address, from_at, until_at, reason from snooze where ";

    private static final String THIS = "obligation = ? and duty = ? and round = ? and address = ?";

    private final Jdbc jdbc;

    @Inject
    SnoozeStore(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** A person's about a round, over or not. */
    public Optional<Snooze> find(String obligation, Duty duty, int round, String address) {
        return jdbc.queryOne(SELECT + THIS, SnoozeStore::read, obligation, duty, round, address);
    }

    /** Those about the obligations that are not over at a moment. */
    List<Snooze> after(Instant moment, Collection<String> obligations) {
        return jdbc.query(
                SELECT + "obligation = any(?) and until_at > ?",
                SnoozeStore::read,
                obligations.toArray(String[]::new),
                moment);
    }

    void put(Snooze snooze) {
        jdbc.update(
                """
                insert into snooze (obligation, duty, round, address, from_at, until_at, reason) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (obligation, duty, round, address) do update
                  set from_at = excluded.from_at, until_at = excluded.until_at, reason = excluded.reason
                """,
                snooze.obligation(),
                snooze.duty(),
                snooze.round(),
                snooze.address(),
                snooze.from(),
                snooze.until(),
                snooze.reason());
    }

    void remove(Snooze snooze) {
        jdbc.update(
                "delete from snooze where " + THIS,
                snooze.obligation(),
                snooze.duty(),
                snooze.round(),
                snooze.address());
    }

    private static Snooze read(ResultSet row) throws SQLException {
        return new Snooze(
                row.getString(1),
                Duty.valueOf(row.getString(2)),
                row.getInt(3),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getString(7));
    }
}
