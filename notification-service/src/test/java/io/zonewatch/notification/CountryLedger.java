package io.zonewatch.notification;

import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.reporting.UnitCode;
import io.zonewatch.testing.Plan;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the country's 2,700 zones were told in a year, of which one month was refused, for as long as it is open: a transaction of the
 * owner's that is rolled back.
 */
public final class CountryLedger implements AutoCloseable {

    /** A caller who sees one zone alone. */
    public static final Scope ONE_ZONE = new Scope(Set.of(new UnitCode("L0777")), Set.of());

    /** A caller whose division is the whole country. */
    public static final Scope COUNTRY = new Scope(Set.of(), Set.of(""));

    /** How many reminders each zone had. */
    public static final int OF_EACH = 12;

    private static final String TOLD = """
            insert into reminder (obligation, round, step, recipient_key, channel, kind, unit, division, form, period, ladder_version,
              obligation_sequence, recipient, state, reason, due_at, created_at, recorded_at, attempt_at, sent_at, recipient_unit)
            select unit || '_M-IND_' || period, 1, 'T', 'STATISTICIAN/' || unit, 'EMAIL', 'DUE', unit, '341700', 'M-IND', period, 1, 1,
              jsonb_build_object('role', 'STATISTICIAN', 'email', unit), case month when 1 then 'FAILED' else 'SENT' end,
              case month when 1 then 'REFUSED' end, now(), now(), now(), now(), case when month > 1 then now() end, unit
            from generate_series(1, 12) as month, lateral (select '2031-' || lpad(month::text, 2, '0') as period) as of_month,
              generate_series(1, 2700) as number, lateral (select 'L' || lpad(number::text, 4, '0') as unit) as zone
            """;

    private static final Pattern PARAMETER = Pattern.compile("\\?");

    private final Connection connection;

    private CountryLedger(Connection connection) {
        this.connection = connection;
    }

    /** Writes it. */
    public static CountryLedger written() throws SQLException {
        Connection connection = Owner.connect();
        connection.setAutoCommit(false);
        CountryLedger ledger = new CountryLedger(connection);
        ledger.run(TOLD);
        ledger.run("analyze reminder");
        return ledger;
    }

    /** Does to it what else a test begins from. */
    public void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** How the database answers a query. */
    public Plan plan(String sql, Object... arguments) {
        return Plan.of(sql, question -> first(question, arguments));
    }

    /** How the database answers it where it plans once, for whatever is asked: by that it decides sooner or later. */
    public Plan planForAny(String sql, Object... arguments) throws SQLException {
        AtomicInteger count = new AtomicInteger();
        run("prepare asked as " + PARAMETER.matcher(sql).replaceAll(mark -> "\\$" + count.incrementAndGet()));
        run("set local plan_cache_mode = force_generic_plan");
        Plan plan = plan("execute asked ("
                + Arrays.stream(arguments).map(CountryLedger::written).collect(Collectors.joining(", ")) + ")");
        run("reset plan_cache_mode");
        run("deallocate asked");
        return plan;
    }

    private static String written(Object argument) {
        return switch (argument) {
            case null -> "null";
            case String[] texts -> "array['" + String.join("', '", texts) + "']::text[]";
            case Number number -> number.toString();
            default -> "'" + argument + "'";
        };
    }

    /** The one number that a query gives. */
    public long number(String sql) {
        return Long.parseLong(first(sql));
    }

    private String first(String question, Object... arguments) {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(
                        i + 1,
                        arguments[i] instanceof String[] texts
                                ? connection.createArrayOf("text", texts)
                                : arguments[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
