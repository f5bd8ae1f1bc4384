package io.zonewatch.local.progress;

import io.zonewatch.local.bench.ServiceDatabase;
import io.zonewatch.local.bench.SyntheticForm;
import io.zonewatch.local.command.Trouble;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Years of accepted reports, written into the read model as the events of those years would have left them; through the APIs they would take longer than
 * anything that is measured.
 */
final class PastReports {

    private static final String OBLIGATIONS = """
            insert into obligation (id, sequence, unit, division, form, period, exempt, accepted_revision)
            select u || '_' || f || '_' || p, 1, u, ?, f, p, false, 1
            from (select ?::text as f) one, unnest(?::text[]) u, unnest(?::text[]) p
            """;
    private static final String REPORTS = """
            insert into accepted_report (obligation, revision, unit, form, period, accepted_at)
            select id, 1, unit, form, period, (period || '-28')::date + interval '12 days' from obligation where form = ? and accepted_revision is not null
            """;
    private static final String FIGURES = """
            insert into observation (obligation, indicator, revision, part, status, value)
            select o.id, c.code, 1, '', 'REPORTED',
              round(extract(month from (o.period || '-01')::date) * (900 + 10 * substr(o.unit, 2)::int + c.at
                + (substr(o.unit, 2)::int * 31 + c.at * 17 + hashtext(o.period) % 1000) % 100), 1)
            from obligation o, unnest(?::text[]) with ordinality c (code, at)
            where o.form = ? and o.accepted_revision is not null
            """;

    private final ServiceDatabase database;

    PastReports(ServiceDatabase database) {
        this.database = database;
    }

    void insert(Course course) {
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            var zones = texts(connection, City.zones());
            var periods = texts(
                    connection, course.history().stream().map(Object::toString).toList());
            execute(connection, OBLIGATIONS, City.DIVISION, course.form(), zones, periods);
            execute(connection, REPORTS, course.form());
            execute(connection, FIGURES, texts(connection, SyntheticForm.indicators()), course.form());
            connection.commit();
            connection.setAutoCommit(true);
            execute(connection, "analyze");
        } catch (SQLException e) {
            throw new Trouble("the database refused the years before: " + e.getMessage(), e);
        }
    }

    private static java.sql.Array texts(Connection connection, java.util.List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private static void execute(Connection connection, String sql, Object... arguments) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.execute();
        }
    }
}
