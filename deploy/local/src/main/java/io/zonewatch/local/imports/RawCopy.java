package io.zonewatch.local.imports;

import io.zonewatch.embedded.Database;
import io.zonewatch.local.command.Trouble;
import io.zonewatch.local.installation.Installation;
import io.zonewatch.local.installation.Passwords;
import io.zonewatch.local.installation.Port;
import io.zonewatch.local.installation.Ports;
import io.zonewatch.local.installation.Service;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.PGConnection;

/** The least that a database does for the same rows: COPY into a table without keys, committed to disk. */
final class RawCopy {

    private static final String TABLE = "bench_rows";

    private final String address;
    private final Database database;

    private RawCopy(String address, Database database) {
        this.address = address;
        this.database = database;
    }

    /** In the registry's database of a running installation. */
    static RawCopy in(Installation installation, Ports ports) throws IOException {
        var database = Passwords.loadOrCreate(installation.data().resolve("passwords.properties"))
                .database(Service.REGISTRY);
        return new RawCopy(
                "jdbc:postgresql://127.0.0.1:" + ports.of(Port.POSTGRESQL) + "/" + database.name(), database);
    }

    /** How long it takes. */
    Duration of(NationalList list) throws IOException {
        try (var connection = DriverManager.getConnection(address, database.owner(), database.ownerPassword())) {
            execute(
                    connection,
                    "create table " + TABLE + " (code text, kind text, name_zh text, name_en text, division text,"
                            + " type text, level text, industries text, valid_from date, document text, reason text)");
            try {
                long from = System.nanoTime();
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + TABLE + " from stdin (format csv)", new StringReader(list.body()));
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
