package io.zonewatch.registry;

import io.zonewatch.testing.Infrastructure;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The owner of the registry's tables, who may what the service may not. */
public final class Owner {

    private Owner() {}

    /** Runs statements, each for itself. */
    public static void run(String... statements) {
        var database = Infrastructure.database("registry");
        try (var connection = DriverManager.getConnection(
                        Infrastructure.postgres().url(database.name()), database.owner(), database.ownerPassword());
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets the planner know how many rows there are, as autovacuum does in time. */
    public static void analyze(String... tables) {
        run("analyze " + String.join(", ", tables));
    }
}
