package io.zonewatch.testing.hostile;

import io.zonewatch.testing.Infrastructure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What all tables of a service hold, as row count and hash by table. A row stands for itself by its place and the transaction
 * that wrote it, so that a look costs little however much the rows hold, and a row that was written anew with the same content
 * is seen too. Left out is what the chassis moves by itself (the clock,
 * used keys, what was taken and sealed); of the outbox only which events of the domain it holds counts, not which were sent.
 */
final class Fingerprint implements AutoCloseable {

    private static final String IGNORED = "'flyway_schema_history','idempotency_key','simulated_clock','inbox',"
            + "'projection_state','audit_pending','audit_seal','dead_letter_alert'";

    private final Connection connection;
    private final String query;
    private String snapshot = "";
    private Map<String, String> seen = Map.of();

    private Fingerprint(Connection connection, String query) {
        this.connection = connection;
        this.query = query;
    }

    static Fingerprint of(String database) {
        try {
            var owner = Infrastructure.database(database);
            Connection connection = DriverManager.getConnection(
                    Infrastructure.postgres().url(owner.name()), owner.owner(), owner.ownerPassword());
            return new Fingerprint(connection, query(connection));
        } catch (SQLException e) {
            throw new IllegalStateException("the tables of " + database + " cannot be looked at", e);
        }
    }

    /**
     * Row count and hash of every table now. Whatever writes is a transaction with a number: while the snapshot is the same,
     * nothing was written, and the tables need not be looked at again.
     */
    Map<String, String> take() {
        String now = snapshot();
        if (!now.equals(snapshot)) {
            seen = look();
            snapshot = now;
        }
        return seen;
    }

    private String snapshot() {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_current_snapshot()::text")) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> look() {
        Map<String, String> tables = new TreeMap<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                tables.put(rows.getString(1), rows.getLong(2) + " rows " + rows.getString(3));
            }
            return tables;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String query(Connection connection) throws SQLException {
        List<String> parts = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select tablename from pg_tables where schemaname = 'public'"
                        + " and tablename not in (" + IGNORED + ") order by tablename")) {
            while (rows.next()) {
                String table = rows.getString(1);
                String row = "outbox".equals(table) ? "event_id::text" : "ctid::text || ' ' || xmin::text";
                String rest = "outbox".equals(table)
                        ? " where topic not like 'zonewatch.audit.%' and topic not like 'zonewatch.operations.%'"
                        : "";
                parts.add("select '%s', count(*), coalesce(sum(hashtextextended(%s, 0)), 0)::text from \"%s\""
                                .formatted(table, row, table)
                        + rest);
            }
        }
        return String.join(" union all ", parts);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
