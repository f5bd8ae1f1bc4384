package io.zonewatch.chassis.event;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.postgresql.PGConnection;

/** The outbox as the relay sees it, on the relay's own connection. */
final class OutboxTable {

    private static final int BATCH = 500;
    private static final long LOCK = 0x5A4F4E45L;

    private final Connection connection;

    OutboxTable(Connection connection) {
        this.connection = connection;
    }

    /** One event that waits. */
    record Row(long id, UUID eventId, String topic, String key, String partitionKey, byte[] payload) {}

    boolean tryLock() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    void listen() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + OutboxBell.CHANNEL);
        }
    }

    void awaitNotification(Duration atMost) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications((int) atMost.toMillis());
    }

    /** The next rows, in their order, without those of some lanes. */
    List<Row> unsent(List<HeldBack.Lane> without) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select id, event_id, topic, record_key, partition_key, payload from outbox
                where sent_at is null and not exists (
                  select 1 from unnest(?::text[], ?::text[]) as held (topic, partition_key)
                  where held.topic = outbox.topic and coalesce(held.partition_key, outbox.partition_key) = outbox.partition_key)
                order by id limit ?
                """)) {
            statement.setArray(1, texts(without, HeldBack.Lane::topic));
            statement.setArray(2, texts(without, HeldBack.Lane::partitionKey));
            statement.setInt(3, BATCH);
            List<Row> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(new Row(
                            result.getLong(1),
                            result.getObject(2, UUID.class),
                            result.getString(3),
                            result.getString(4),
                            result.getString(5),
                            result.getBytes(6)));
                }
            }
            return rows;
        }
    }

    private Array texts(List<HeldBack.Lane> lanes, Function<HeldBack.Lane, String> text) throws SQLException {
        return connection.createArrayOf("text", lanes.stream().map(text).toArray());
    }

    void markSent(List<Row> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "update outbox set sent_at = clock_timestamp() where id = any(?) and sent_at is null")) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", rows.stream().map(Row::id).toArray()));
            statement.executeUpdate();
        }
    }

    /** Sent rows are kept a week for tracing, then removed a portion at a time. */
    void removeOld() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    delete from outbox where id in (
                      select id from outbox where sent_at < now() - interval '7 days' order by sent_at limit 1000)
                    """);
        }
    }
}
