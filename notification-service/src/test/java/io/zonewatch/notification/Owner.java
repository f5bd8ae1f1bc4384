package io.zonewatch.notification;

import io.zonewatch.testing.Infrastructure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** What the owner of the service's database can do to it from outside. */
public final class Owner {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Owner() {}

    /** Updates of a table that fail for a passing reason (serialization_failure), until closed. */
    public static final class Stumbling implements AutoCloseable {

        private final String table;
        private final String name;

        private Stumbling(String table, String name) {
            this.table = table;
            this.name = name;
        }

        /** How often it has happened. */
        public long times() {
            try (Connection connection = connect();
                    var row = connection
                            .createStatement()
                            .executeQuery("select last_value - 1 from " + name + "_times")) {
                row.next();
                return row.getLong(1);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            run("drop trigger " + name + " on " + table);
        }
    }

    /** Lets every update of a row for which the condition holds fail. */
    public static Stumbling stumble(String table, String condition) {
        return stumble(table, condition, Integer.MAX_VALUE);
    }

    /** Lets the first two updates of a row for which the condition holds fail. */
    public static Stumbling stumbleTwice(String table, String condition) {
        return stumble(table, condition, 2);
    }

    private static Stumbling stumble(String table, String condition, int most) {
        String name = "stumbling_" + COUNT.incrementAndGet();
        run("create sequence " + name + "_times start 1");
        run("select nextval('" + name + "_times')");
        run("grant usage, select on sequence " + name + "_times to public");
        run("""
                create function %1$s() returns trigger language plpgsql as $$
                begin
                  if (select last_value from %1$s_times) <= %2$d then
                    perform nextval('%1$s_times');
                    raise exception 'stumbled' using errcode = '40001';
                  end if;
                  return new;
                end $$""".formatted(name, most));
        run("create trigger %1$s before update on %2$s for each row when (%3$s) execute function %1$s()"
                .formatted(name, table, condition));
        return new Stumbling(table, name);
    }

    /** A read model that takes nothing any more, until closed: what its topics bring waits. */
    public static final class Stopped implements AutoCloseable {

        private final Connection connection;

        private Stopped(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void close() {
            try {
                connection.rollback();
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Stops a read model: its consumer waits for the row that a rebuild would change. */
    public static Stopped stop(String projection) {
        return hold("projection_state", "name = '" + projection + "'");
    }

    /** Holds rows as a change of them does that has not ended, until closed. */
    public static Stopped hold(String table, String condition) {
        try {
            Connection connection = connect();
            connection.setAutoCommit(false);
            connection.createStatement().executeQuery("select 1 from " + table + " where " + condition + " for update");
            return new Stopped(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Ends the leases of reminders, as time does: who has claimed them is taken for dead. They may leave a second time if that one still sends.
     *
     * @param condition of the reminders
     */
    public static void endLeases(String condition) {
        run("update reminder set lease_until = clock_timestamp() where lease_until is not null and " + condition);
    }

    /** Ends the leases of some reminders, as time does. */
    public static void endLeases(List<Long> ids) {
        endLeases("id = any('{" + ids.stream().map(String::valueOf).collect(Collectors.joining(",")) + "}')");
    }

    private static void run(String sql) {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** A connection of the owner's. */
    public static Connection connect() throws SQLException {
        var database = Infrastructure.database("notification");
        return DriverManager.getConnection(
                Infrastructure.postgres().url(database.name()), database.owner(), database.ownerPassword());
    }
}
