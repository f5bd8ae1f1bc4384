package io.zonewatch.testing;

import io.zonewatch.embedded.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/**
 * A database of the service under test as an earlier version has left it: migrated so far, filled by the test as that version would have, and then brought up to
 * the present, as it is when the service starts.
 */
public final class Upgrade {

    private final Database database;

    private Upgrade(Database database) {
        this.database = database;
    }

    /**
     * A new database in the state of an earlier version.
     *
     * @param name of the database, which no other test uses
     * @param version the last migration that it had
     */
    public static Upgrade of(String name, String version) {
        Upgrade upgrade = new Upgrade(Infrastructure.database(name));
        upgrade.migrate(MigrationVersion.fromVersion(version));
        return upgrade;
    }

    /** Does something as the owner of the tables. */
    public Upgrade run(String sql) throws SQLException {
        try (Connection owner = connect();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
        return this;
    }

    /** Brings it up to the version with this migration. */
    public Upgrade to(String version) {
        migrate(MigrationVersion.fromVersion(version));
        return this;
    }

    /** Brings it up to the present version. */
    public Upgrade toPresent() {
        migrate(MigrationVersion.LATEST);
        return this;
    }

    /**
     * What a query answers: each row as one text, its columns separated by {@code |}; times are told in UTC.
     *
     * @param arguments for its parameters
     */
    public List<String> rows(String sql, Object... arguments) throws SQLException {
        try (Connection owner = connect();
                var statement = owner.prepareStatement(sql)) {
            owner.createStatement().execute("set time zone 'UTC'");
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            List<String> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(row(result));
                }
            }
            return rows;
        }
    }

    private static String row(ResultSet result) throws SQLException {
        StringJoiner row = new StringJoiner("|");
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
            row.add(String.valueOf(result.getString(column)));
        }
        return row.toString();
    }

    private void migrate(MigrationVersion target) {
        Flyway.configure()
                .dataSource(url(), database.owner(), database.ownerPassword())
                .locations("db/chassis", "db/migration")
                .placeholders(Map.of("appRole", database.app()))
                .outOfOrder(true)
                .target(target)
                .load()
                .migrate();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), database.owner(), database.ownerPassword());
    }

    private String url() {
        return Infrastructure.postgres().url(database.name());
    }
}
