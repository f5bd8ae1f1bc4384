package io.zonewatch.local.bench;

import io.zonewatch.local.command.Trouble;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.PGConnection;

/** The least that a database does for the same rows: COPY into a table without keys, committed to disk. */
public final class RawCopy {

    private static final String TABLE = "bench_rows";

    private RawCopy() {}

    /**
     * How long it takes.
     *
     * @param database where
     * @param columns names and types of the table's columns, as SQL
     * @param rows as CSV
     */
    public static Duration of(ServiceDatabase database, String columns, String rows) throws IOException {
        try (var connection = database.connect()) {
            execute(connection, "create table " + TABLE + " (" + columns + ")");
            try {
                long from = System.nanoTime();
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + TABLE + " from stdin (format csv)", new StringReader(rows));
                return Duration.ofNanos(System.nanoTime() - from);
            } finally {
                execute(connection, "drop table " + TABLE);
            }
        } catch (SQLException e) {
            throw new Trouble("the database refused the raw rows: " + e.getMessage(), e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
