package io.zonewatch.notification.silence;

import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.ladder.ChannelCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The silences. None is ever removed: what was not sent at its time is explained by them. */
@ApplicationScoped
class SilenceStore {

    private static final String SELECT =
            "select id, channel, division, form, from_at, until_at, reason, created_at, created_by from silence where ";

    private final Jdbc jdbc;

    @Inject
    SilenceStore(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A silence with who announced it.
     *
     * @param by null where that was not kept yet
     */
    record Announced(Silence silence, String by) {}

    /** Those that are not over at a moment. */
    List<Silence> after(Instant moment) {
        return jdbc.query(SELECT + "until_at > ?", SilenceStore::silence, moment);
    }

    /** Those for divisions within a scope, by identity. */
    List<Announced> page(Scope scope, UUID after, int limit) {
        return jdbc.query(
                SELECT + "id > ? and division like any(?) order by id limit ?",
                SilenceStore::read,
                after,
                scope.on("", "").divisions(),
                limit);
    }

    Optional<Announced> find(UUID id) {
        return jdbc.queryOne(SELECT + "id = ?", SilenceStore::read, id);
    }

    void add(Silence silence, String by) {
        jdbc.update(
                """
                insert into silence (id, channel, division, form, from_at, until_at, reason, created_at, created_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                silence.id(),
                silence.channel(),
                silence.division(),
                silence.form(),
                silence.from(),
                silence.until(),
                silence.reason(),
                silence.createdAt(),
                by);
    }

    /** One that has not begun ends where it begins. */
    void end(UUID id, Instant moment) {
        jdbc.update(
                "update silence set until_at = greatest(from_at, ?) where id = ? and until_at > ?", moment, id, moment);
    }

    private static Announced read(ResultSet row) throws SQLException {
        return new Announced(silence(row), row.getString(9));
    }

    private static Silence silence(ResultSet row) throws SQLException {
        String channel = row.getString(2);
        return new Silence(
                row.getObject(1, UUID.class),
                channel == null ? null : ChannelCode.valueOf(channel),
                row.getString(3),
                row.getString(4),
                instant(row, 5),
                instant(row, 6),
                row.getString(7),
                instant(row, 8));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
