package io.zonewatch.local.storm;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.zonewatch.embedded.UnreliableClient.Answer;
import io.zonewatch.embedded.UnreliableClient.Told;
import io.zonewatch.local.api.Api;
import io.zonewatch.local.api.Exchange;
import io.zonewatch.local.bench.ServiceDatabase;
import io.zonewatch.local.command.Trouble;
import io.zonewatch.local.installation.Service;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What was told in the storm, held against what is there after it: in the answers, in the API and in the tables. */
final class Untruths {

    private static final int CREATED = 201;

    private final List<String> found = new ArrayList<>();

    /** Each report was told that it was taken, as the same revision 1 by every answer, and nothing else but that it is in flight. */
    void inAnswers(Map<StormReport, Told> told) {
        told.forEach((report, one) -> {
            var taken = one.answers().stream()
                    .filter(answer -> answer.status() == CREATED)
                    .toList();
            one.answers().stream()
                    .filter(answer -> answer.status() != CREATED && !answer.isInFlight())
                    .forEach(answer -> found.add(report.unit() + " was told " + answer.status() + " " + answer.body()));
            if (taken.isEmpty()) {
                found.add(report.unit() + " was never told that its report was taken");
            } else if (taken.stream().map(Answer::body).distinct().count() > 1
                    || taken.stream().filter(answer -> !answer.replayed()).count() > 1) {
                found.add(report.unit() + " was told twice that its report was taken");
            } else if (revision(taken.getFirst()) != 1) {
                found.add(report.unit() + " was told: " + taken.getFirst().body());
            }
        });
    }

    /** The API gives back what was sent, to the last zero. */
    void inFigures(Api api, String reader, List<StormReport> reports) {
        for (var report : reports) {
            var answer = api.get(Service.INDICATOR, "/obligations/" + report.obligation() + "/submissions/1", reader);
            if (!StormReport.figuresOf(answer.body().path("cells")).equals(report.figures())) {
                found.add(report.unit() + " sent other figures than " + answer.request() + " gives");
            }
        }
    }

    /** There is one of everything that one report makes. */
    void inTables(ServiceDatabase database, int reports) {
        try (var connection = database.connect()) {
            expect(connection, reports, "reports", "select count(*) from submission");
            expect(connection, reports, "reported obligations", "select count(distinct obligation) from submission");
            expect(connection, (long) reports * StormReport.CELLS, "figures", "select count(*) from cell");
            expect(
                    connection,
                    reports,
                    "submitted obligations",
                    "select count(*) from obligation where state = 'SUBMITTED' and revision = 1");
            expect(
                    connection,
                    reports,
                    "entries of the audit trail",
                    "select count(*) from audit_entry where action = 'report.submitted'");
            expect(connection, reports, "events that were sent", """
                    select count(*) from outbox where topic = 'zonewatch.indicator.obligations.v1' and sent_at is not null
                      and convert_from(payload, 'UTF8')::jsonb #>> '{data,state}' = 'SUBMITTED'""");
            expect(
                    connection,
                    0,
                    "deadlocks",
                    "select deadlocks from pg_stat_database where datname = current_database()");
        } catch (SQLException e) {
            throw new Trouble("the database cannot be looked at: " + e.getMessage(), e);
        }
    }

    /** Throws trouble that names the first of them, if there are any. */
    void requireNone() {
        if (!found.isEmpty()) {
            throw new Trouble(found.size() + " untruths, the first of them:\n"
                    + String.join("\n", found.subList(0, Math.min(10, found.size()))));
        }
    }

    private void expect(Connection connection, long expected, String what, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            if (result.getLong(1) != expected) {
                found.add("there are " + result.getLong(1) + " " + what + " and not " + expected);
            }
        }
    }

    private static int revision(Answer answer) {
        try {
            return Exchange.JSON
                    .readTree(Objects.requireNonNull(answer.body()))
                    .path("revision")
                    .asInt();
        } catch (JsonProcessingException e) {
            return 0;
        }
    }
}
