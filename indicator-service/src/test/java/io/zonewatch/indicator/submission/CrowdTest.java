package io.zonewatch.indicator.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.indicator.Api;
import io.zonewatch.indicator.Fixtures;
import io.zonewatch.indicator.RealServers;
import io.zonewatch.indicator.World;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * A crowd does everything at once that can be done to one obligation. Whatever order comes of it: each change leads from a state to
 * one that the table of states allows, none is skipped, and nobody is told that the service failed.
 */
@QuarkusTest
@RealServers
class CrowdTest {

    private static final int OBLIGATIONS = 3;
    private static final int ACTS = 8;

    /** As {@code State} says; what is reopened after its period ended is open at once. */
    private static final Set<String> TABLE = Set.of(
            "SCHEDULED>OPEN",
            "OPEN>SUBMITTED",
            "OPEN>EXEMPT",
            "SUBMITTED>RETURNED",
            "SUBMITTED>ACCEPTED",
            "RETURNED>SUBMITTED",
            "RETURNED>EXEMPT",
            "EXEMPT>OPEN",
            "ACCEPTED>ACCEPTED");

    @Inject
    World world;

    @Inject
    Fixtures fixtures;

    @Inject
    BusinessClock clock;

    @Inject
    Jdbc jdbc;

    /** What somebody does next; returns the status of the answer. */
    @FunctionalInterface
    private interface Actor {
        int act(int turn);
    }

    @Test
    void movesAnObligationOnlyAsTheTableOfStatesSays() throws Exception {
        for (int seed = 1; seed <= OBLIGATIONS; seed++) {
            String zone = World.code("C");
            String form = fixtures.openForm();
            world.zone(zone);
            String id = fixtures.obligation(zone, form);

            assertThat(answers(crowd(zone, form, id, seed))).isSubsetOf(201, 404, 409, 412, 422);

            List<String> states = states(id);
            for (int i = 1; i < states.size(); i++) {
                assertThat(TABLE).contains(states.get(i - 1) + ">" + states.get(i));
            }
            assertThat(count("select count(*) from submission where obligation = ?", id))
                    .isEqualTo(count("select coalesce(max(revision), 0) from submission where obligation = ?", id))
                    .isEqualTo(count("select coalesce(revision, 0) from obligation where id = ?", id));
            Api.reviewer().get("/obligations/" + id).body("state", equalTo(states.getLast()));
        }
    }

    private List<Actor> crowd(String zone, String form, String id, int seed) {
        String path = "/obligations/" + id;
        Random random = new Random(seed);
        boolean accepting = random.nextBoolean();
        String until = clock.now().plus(Duration.ofDays(20)).toString();
        return List.of(
                turn -> status(Api.statistician(zone).post(path + "/submissions", Fixtures.report(turn + ".0"))),
                turn -> status(Api.statistician(zone).post(path + "/submissions", Fixtures.report(turn + ".5"))),
                turn -> decide(reviewer("a"), path, accepting && turn == ACTS),
                turn -> decide(reviewer("b"), path, false),
                turn -> status(Api.statistician(zone)
                        .post(path + "/corrections", """
                        {"reason": "why", "report": %s}""".formatted(Fixtures.report(turn + ".7")))),
                turn -> exemptOrEnd(zone, form),
                turn -> status(Api.reviewer().post(path + "/reopenings", """
                        {"until": "%s", "reason": "why"}""".formatted(until))));
    }

    private static List<Integer> answers(List<Actor> crowd) throws Exception {
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(crowd.size())) {
            List<Future<List<Integer>>> acting = crowd.stream()
                    .map(actor -> people.submit(() -> LongStream.rangeClosed(1, ACTS)
                            .mapToObj(turn -> actor.act((int) turn))
                            .toList()))
                    .toList();
            for (Future<List<Integer>> one : acting) {
                answers.addAll(one.get());
            }
        }
        return answers;
    }

    private static int decide(Api reviewer, String path, boolean accept) {
        Integer revision = reviewer.get(path).extract().path("revision");
        String latest = path + "/submissions/" + (revision == null ? 1 : revision);
        return status(accept ? reviewer.post(latest + "/acceptance", "{}") : reviewer.post(latest + "/return", """
                        {"reasons": [{"indicator": "IND_VA", "part": null, "text": "why"}]}"""));
    }

    /** Releases the unit, and ends that at once, so that it is owed again. */
    private int exemptOrEnd(String zone, String form) {
        ValidatableResponse granted =
                Api.reviewer().post("/exemptions", """
                {"unit": "%s", "form": "%s", "firstPeriod": "%s", "lastPeriod": "%s", "reason": "flooded"}""".formatted(zone, form, fixtures.month(), fixtures.month()));
        if (status(granted) != 201) {
            return status(granted);
        }
        return Api.reviewer()
                .request()
                .header("If-Match", granted.extract().header("ETag"))
                .contentType("application/json")
                .body("{\"lastPeriod\": null, \"reason\": \"over\"}")
                .post("/api/v1/exemptions/" + granted.extract().path("exemption.id") + "/end")
                .statusCode();
    }

    private static Api reviewer(String sub) {
        return Api.as(Tokens.withRoles("reviewer").sub(sub).divisions("3417"));
    }

    private static int status(ValidatableResponse answer) {
        return answer.extract().statusCode();
    }

    /** The states that went out, in the order of their sequence, each sequence once and none left out. */
    private List<String> states(String id) {
        record Sent(long sequence, String state) {}
        List<Sent> sent = jdbc.query("""
                select (e->>'sequence')::bigint, e #>> '{data,state}' from (select convert_from(payload, 'UTF8')::jsonb as e
                  from outbox where topic = 'zonewatch.indicator.obligations.v1' and record_key = ?) events order by 1
                """, row -> new Sent(row.getLong(1), row.getString(2)), id);
        assertThat(sent.stream().map(Sent::sequence))
                .isEqualTo(LongStream.rangeClosed(1, count("select sequence from obligation where id = ?", id))
                        .boxed()
                        .toList());
        return sent.stream().map(Sent::state).toList();
    }

    private long count(String sql, String id) {
        return jdbc.queryOne(sql, row -> row.getLong(1), id).orElseThrow();
    }
}
