package io.zonewatch.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;

/**
 * The database of one service with its two roles: migrations run as the owner, the service runs as the application role,
 * which owns nothing and therefore cannot change the schema or touch what a migration keeps from it.
 *
 * @param name of the database; lower case letters, digits and underscores
 * @param ownerPassword of the role {@code <name>_owner}
 * @param appPassword of the role {@code <name>_app}
 */
public record Database(String name, String ownerPassword, String appPassword) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");
    private static final Pattern PASSWORD = Pattern.compile("[A-Za-z0-9_-]+");

    /** Checks that the parts can stand in SQL statements that take no parameters. */
    public Database {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a database name: " + name);
        }
        if (!PASSWORD.matcher(ownerPassword).matches()
                || !PASSWORD.matcher(appPassword).matches()) {
            throw new IllegalArgumentException("a password of a database role is made of letters, digits, - and _");
        }
    }

    /** The role that owns the schema. */
    public String owner() {
        return name + "_owner";
    }

    /** The role that the service runs as. */
    public String app() {
        return name + "_app";
    }

    /**
     * Creates the roles and the database, or sets the passwords of the roles that are there.
     *
     * @throws SQLException if the server refuses
     */
    public void create(Postgres server) throws SQLException {
        try (var connection = server.connect(Postgres.SUPERUSER)) {
            role(connection, owner(), ownerPassword);
            role(connection, app(), appPassword);
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                execute(connection, "create database " + name + " owner " + owner());
            }
            execute(connection, "revoke all on database " + name + " from public");
            execute(connection, "grant connect, temporary on database " + name + " to " + app());
        }
    }

    private static void role(Connection connection, String role, String password) throws SQLException {
        var verb = exists(connection, "select 1 from pg_roles where rolname = ?", role) ? "alter" : "create";
        execute(connection, verb + " role " + role + " login password '" + password + "'");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
