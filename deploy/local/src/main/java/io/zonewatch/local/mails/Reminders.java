package io.zonewatch.local.mails;

import io.zonewatch.local.bench.ServiceDatabase;
import io.zonewatch.local.command.Trouble;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The reminders of the notification-service, and what they follow from, looked at and put there from outside. */
final class Reminders {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    /** Looking takes the database from the sender, and a mailing lasts some seconds. */
    private static final Duration WHILE_MAILS_LEAVE = Duration.ofMillis(250);

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final String PEOPLE = """
        insert into unit_contacts (unit, sequence, body)
        select 'C' || lpad(zone::text, 4, '0'), 1, jsonb_build_object('unit', 'C' || lpad(zone::text, 4, '0'), 'contacts',
          jsonb_build_array(jsonb_build_object('role', 'STATISTICIAN', 'name', '张三', 'locale', 'zh-CN',
            'email', 'stat.' || zone || '@example.invalid')))
        from generate_series(1, ?) as zone
        """;

    private static final String OWED = """
        insert into obligation (id, sequence, unit, division, form, form_name_zh, form_name_en, period, state, round, due_at, look_at)
        select unit || '_' || form || '_2015-12', 1, unit, '341700', form, '月报', 'Monthly report', '2015-12', 'OPEN', 1,
          due_at::timestamptz, 'epoch'
        from (select 'C' || lpad(zone::text, 4, '0') as unit, 'B-' || number || 'X' as form,
            case when number = ? then ? else ? end as due_at
          from generate_series(1, ?) as zone, generate_series(1, ?) as number) as owed
        """;

    private final ServiceDatabase database;

    Reminders(ServiceDatabase database) {
        this.database = database;
    }

    /** Every zone has its statistician. */
    void settle(int zones) {
        try (var connection = database.connect()) {
            insert(connection, PEOPLE, zones);
            execute(connection, "analyze unit_contacts");
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /** Every zone owes a report on every form. */
    void owe(int zones, int forms) {
        try (var connection = database.connect()) {
            insert(connection, OWED, forms, Country.DUE_NEXT_DAY, Country.DUE, zones, forms);
            execute(connection, "analyze obligation");
        } catch (SQLException e) {
            throw refused(e);
        }
        awaitCount("select count(*) from obligation where look_at > 'epoch'", zones * forms, BETWEEN_LOOKS);
    }

    void awaitDecided(int reminders) {
        awaitCount("select count(*) from reminder", reminders, BETWEEN_LOOKS);
    }

    void awaitFirstSent() {
        awaitCount(
                "select count(*) from (select 1 from reminder where state = 'SENT' limit 1) as first",
                1,
                BETWEEN_LOOKS);
    }

    /** The index of what waits tells it at once. */
    void awaitAllSent() {
        awaitCount(
                "select count(*) from (select 1 where not exists (select 1 from reminder where state = 'PENDING')) as done",
                1,
                WHILE_MAILS_LEAVE);
    }

    int waiting() {
        return count("select count(*) from reminder where state = 'PENDING'");
    }

    /** How long the database takes to write all reminders once more, in one statement, with the same indexes. */
    Duration insertAgain() {
        try (var connection = database.connect()) {
            execute(connection, "create table bench_reminder (like reminder including all)");
            try {
                long from = System.nanoTime();
                execute(connection, "insert into bench_reminder overriding system value select * from reminder");
                return Duration.ofNanos(System.nanoTime() - from);
            } finally {
                execute(connection, "drop table bench_reminder");
            }
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private void awaitCount(String query, int expected, Duration betweenLooks) {
        long until = System.nanoTime() + LONGEST.toNanos();
        try (var connection = database.connect();
                var statement = connection.prepareStatement(query)) {
            while (true) {
                try (var row = statement.executeQuery()) {
                    row.next();
                    if (row.getInt(1) >= expected) {
                        return;
                    }
                }
                if (System.nanoTime() > until) {
                    throw new Trouble("nothing moves any more: " + query + " has not come to " + expected + ".");
                }
                LockSupport.parkNanos(betweenLooks.toNanos());
            }
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private int count(String query) {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private static void insert(Connection connection, String sql, Object... arguments) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.executeUpdate();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Trouble refused(SQLException e) {
        return new Trouble("the database of the notification-service refused: " + e.getMessage(), e);
    }
}
