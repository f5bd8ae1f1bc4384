package io.zonewatch.indicator.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.embedded.UnreliableClient;
import io.zonewatch.embedded.UnreliableClient.Answer;
import io.zonewatch.embedded.UnreliableClient.Manner;
import io.zonewatch.embedded.UnreliableClient.Posted;
import io.zonewatch.embedded.UnreliableClient.Told;
import io.zonewatch.indicator.Api;
import io.zonewatch.indicator.Fixtures;
import io.zonewatch.indicator.RealServers;
import io.zonewatch.indicator.World;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A small month's end: units submit the same new period at once over lines that break, and repeat with their keys; some report wrongly, and
 * afterwards all come back having lost their keys. The whole country's is {@code ./zonewatch bench storm}.
 */
@QuarkusTest
@RealServers
class StormTest {

    private static final int UNITS = 30;
    private static final int WRONG = 5;
    private static final int CLIENTS = 12;
    private static final List<String> INDICATORS = List.of(
            "IND_VA",
            "GROSS_OUTPUT",
            "HIGHTECH_OUTPUT",
            "MODERN_SERVICES_VA",
            "EXPORTS",
            "IMPORTS",
            "TAX_REVENUE",
            "PLOT_INVESTMENT",
            "ENERGY_TOTAL",
            "INVESTMENT_SIGNED",
            "INVESTMENT_ATTRACTED");

    @Inject
    World world;

    @Inject
    Fixtures fixtures;

    @Inject
    Jdbc jdbc;

    @TestHTTPResource
    URI service;

    @Test
    void everyReportIsStoredOnceAndEveryAnswerIsTrue() throws Exception {
        String form = fixtures.openForm(INDICATORS.stream()
                .map(code -> Fixtures.CELL.replace("IND_VA", code))
                .collect(Collectors.joining(",")));
        List<String> zones = IntStream.range(0, UNITS + WRONG)
                .mapToObj(number -> World.code("T"))
                .toList();
        zones.forEach(zone -> world.unit(zone, "ZONE", 1, "2010-01-01", World.district()));
        world.rest();
        long deadlocks = count("select deadlocks from pg_stat_database where datname = current_database()");

        Map<String, Told> told = storm(zones, form, "storm-");

        assertThat(told.values().stream().flatMap(one -> one.attempts().stream()))
                .contains(Manner.CUT_OFF, Manner.LEFT, Manner.TWICE);
        zones.subList(UNITS, zones.size()).forEach(zone -> requireRefused(told.get(zone), zone, form));
        for (int number = 0; number < UNITS; number++) {
            String zone = zones.get(number);
            requireTrue(told.get(zone));
            assertThat(stored(zone, form)).isEqualTo(figures(number));
        }
        requireOneOfEach(form);

        Map<String, Told> again = storm(zones.subList(0, UNITS), form, "key-that-was-lost-");

        assertThat(again.values().stream()
                        .flatMap(one -> one.answers().stream())
                        .filter(answer -> !answer.isInFlight()))
                .allMatch(answer -> answer.status() == 409 && answer.body().contains("already-submitted"));
        requireOneOfEach(form);
        assertThat(count("select deadlocks from pg_stat_database where datname = current_database()"))
                .isEqualTo(deadlocks);
    }

    /** What was taken is there once, and nothing of what was refused. */
    private void requireOneOfEach(String form) {
        String ofForm = " where obligation like '%\\_" + form + "\\_%'";
        assertThat(count("select count(*) from submission" + ofForm)).isEqualTo(UNITS);
        assertThat(count("select count(*) from cell" + ofForm)).isEqualTo((long) UNITS * INDICATORS.size());
        assertThat(count("select count(*) from audit_entry where action = 'report.submitted' and subject_id like '%\\_"
                        + form + "\\_%'"))
                .isEqualTo(UNITS);
        assertThat(count("select count(*) from outbox where topic = 'zonewatch.indicator.obligations.v1'"
                        + " and convert_from(payload, 'UTF8')::jsonb #>> '{data,state}' = 'SUBMITTED'"
                        + " and record_key like '%\\_" + form + "\\_%'"))
                .isEqualTo(UNITS);
    }

    /** All at once, each on a line of its own that breaks; those from {@link #UNITS} on send a report with an error. */
    private Map<String, Told> storm(List<String> zones, String form, String key) throws Exception {
        Map<String, Future<Told>> asked = new LinkedHashMap<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int number = 0; number < zones.size(); number++) {
                String body =
                        number < UNITS ? body(number) : body(number).replaceFirst("\"REPORTED\", [^}]*", "\"MISSING\"");
                Posted posted = posted(zones.get(number), form, key, body);
                UnreliableClient client = new UnreliableClient(number);
                asked.put(zones.get(number), clients.submit(() -> client.insist(posted)));
            }
        }
        Map<String, Told> told = new LinkedHashMap<>();
        for (Map.Entry<String, Future<Told>> one : asked.entrySet()) {
            told.put(one.getKey(), one.getValue().get());
        }
        return told;
    }

    /** It was told that its report has an error, by every answer, and its obligation is as it was. */
    private void requireRefused(Told told, String zone, String form) {
        assertThat(told.answers()).allMatch(answer -> answer.status() == 422 || answer.isInFlight());
        assertThat(told.last().body()).contains("report-invalid");
        Api.reviewer()
                .get("/obligations/" + fixtures.obligation(zone, form))
                .body("state", equalTo("OPEN"))
                .body("revision", nullValue());
    }

    /** It was told that its report was taken, as revision 1, by every answer alike; and beside that only that it is in flight. */
    private static void requireTrue(Told told) {
        List<Answer> taken =
                told.answers().stream().filter(answer -> answer.status() == 201).toList();
        assertThat(told.answers()).allMatch(answer -> answer.status() == 201 || answer.isInFlight());
        assertThat(taken.stream().map(Answer::body).distinct()).hasSize(1);
        assertThat(taken.stream().filter(answer -> !answer.replayed())).hasSizeLessThanOrEqualTo(1);
        assertThat(JsonPath.from(told.last().body()).getInt("revision")).isEqualTo(1);
        assertThat(JsonPath.from(told.last().body()).getInt("receipt.created")).isEqualTo(INDICATORS.size());
    }

    private Posted posted(String zone, String form, String key, String body) {
        String token = Tokens.withRoles("statistician").units(zone).sign();
        String path = "/api/v1/obligations/" + fixtures.obligation(zone, form) + "/submissions";
        return new Posted(
                service.resolve(path),
                Map.of(
                        "Authorization",
                        "Bearer " + token,
                        "Accept-Language",
                        "en",
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        key + zone),
                body);
    }

    private static String body(int number) {
        List<String> cells = new ArrayList<>();
        figures(number).forEach((indicator, value) -> cells.add("""
                {"indicator": "%s", "figure": {"status": "REPORTED", "value": "%s"}}""".formatted(indicator, value)));
        return "{\"cells\": [" + String.join(",", cells) + "]}";
    }

    private static Map<String, String> figures(int number) {
        Map<String, String> figures = new LinkedHashMap<>();
        for (int cell = 0; cell < INDICATORS.size(); cell++) {
            figures.put(INDICATORS.get(cell), number * INDICATORS.size() + cell + "." + (number + cell) % 10);
        }
        return figures;
    }

    private Map<String, String> stored(String zone, String form) {
        JsonPath answer = Api.reviewer()
                .get("/obligations/" + fixtures.obligation(zone, form) + "/submissions/1")
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, String> figures = new LinkedHashMap<>();
        answer.<Map<String, Object>>getList("cells")
                .forEach(cell -> figures.put(
                        cell.get("indicator").toString(),
                        ((Map<?, ?>) cell.get("figure")).get("value").toString()));
        return figures;
    }

    private long count(String sql) {
        return jdbc.queryOne(sql, row -> row.getLong(1)).orElseThrow();
    }
}
