package io.zonewatch.indicator.submission;

import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.indicator.Api;
import io.zonewatch.indicator.Fixtures;
import io.zonewatch.indicator.RealServers;
import io.zonewatch.indicator.World;
import io.zonewatch.testing.Patience;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many at once on one obligation: exactly one wins each step, and the others are told. */
@QuarkusTest
@RealServers
class ConcurrencyTest {

    private static final int CLIENTS = 8;

    @Inject
    World world;

    @Inject
    Fixtures fixtures;

    @Inject
    Jdbc jdbc;

    @Test
    void ofTwoReviewersAtOnceOneDecidesAndTheOtherIsTold() throws Exception {
        String zone = World.code("C");
        String form = fixtures.openForm();
        world.zone(zone);
        String id = fixtures.obligation(zone, form);
        String path = "/obligations/" + id + "/submissions";
        for (int round = 1; round <= 5; round++) {
            Api.statistician(zone).post(path, Fixtures.report(round + ".0")).statusCode(201);
            String decided = path + "/" + round;
            List<Integer> answers =
                    together(List.of(() -> giveBack(decided), () -> giveBack(decided), () -> giveBack(decided)));
            assertThat(answers).containsExactlyInAnyOrder(201, 409, 409);
        }
        Api.statistician(zone).post(path, Fixtures.report("6.0")).statusCode(201);
        List<Integer> last =
                together(List.of(() -> accept(path, "a"), () -> accept(path, "b"), () -> giveBack(path + "/6")));

        assertThat(last).containsExactlyInAnyOrder(201, 409, 409);
        assertThat(count("select count(*) from decision where obligation = ?", id))
                .isEqualTo(6);
        assertThat(count(
                        "select count(distinct sequence) from (select (convert_from(payload, 'UTF8')::jsonb->>'sequence')"
                                + " as sequence from outbox where topic like '%obligations%' and record_key = ?) s",
                        id))
                .isEqualTo(count("select sequence from obligation where id = ?", id));
    }

    @Test
    void ofAReportAndAReturnAtOnceEachComesBeforeOrAfterTheOther() throws Exception {
        String zone = World.code("C");
        String form = fixtures.openForm();
        world.zone(zone);
        String id = fixtures.obligation(zone, form);
        String path = "/obligations/" + id + "/submissions";
        Api.statistician(zone).post(path, Fixtures.report("0.0")).statusCode(201);
        int latest = 1;
        for (int round = 1; round <= 8; round++) {
            String returned = path + "/" + latest;
            String report = Fixtures.report(round + ".0");
            List<Integer> answers =
                    together(List.of(() -> giveBack(returned), () -> status(Api.statistician(zone), path, report)));
            assertThat(answers.getFirst()).isEqualTo(201);
            assertThat(answers.getLast()).isIn(201, 409);
            if (answers.getLast() == 409) {
                Api.reviewer().get("/obligations/" + id).body("state", equalTo("RETURNED"));
                Api.statistician(zone).post(path, report).statusCode(201);
            }
            latest++;
            Api.reviewer()
                    .get("/obligations/" + id)
                    .body("state", equalTo("SUBMITTED"))
                    .body("revision", equalTo(latest));
        }
        assertThat(count("select count(*) from decision where obligation = ?", id))
                .isEqualTo(8);
    }

    @Test
    void ofManyCorrectionsAtOnceOneIsTakenAndOfTwoReviewersOneDecides() throws Exception {
        String zone = World.code("C");
        String form = fixtures.openForm();
        world.zone(zone);
        String id = fixtures.obligation(zone, form);
        String path = "/obligations/" + id;
        Api.statistician(zone)
                .post(path + "/submissions", Fixtures.report("1.0"))
                .statusCode(201);
        Api.reviewer().post(path + "/submissions/1/acceptance", "{}").statusCode(201);
        List<Callable<Integer>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            String body = "{\"reason\": \"why\", \"report\": " + Fixtures.report(i + ".5") + "}";
            clients.add(() -> status(Api.statistician(zone), path + "/corrections", body));
        }

        assertThat(together(clients)).containsOnlyOnce(201).containsOnly(201, 409);
        String corrected = path + "/submissions/2";
        assertThat(together(List.of(
                        () -> status(Api.reviewer(), corrected + "/acceptance", "{}"), () -> giveBack(corrected))))
                .containsExactlyInAnyOrder(201, 409);
        assertThat(count("select count(*) from decision where obligation = ?", id))
                .isEqualTo(2);
        Api.reviewer().get(path).body("state", equalTo("ACCEPTED")).body("correction", nullValue());
    }

    @Test
    void ofManyFirstDraftsAtOnceOneIsKept() throws Exception {
        String zone = World.code("C");
        String form = fixtures.openForm();
        world.zone(zone);
        String path = "/obligations/" + fixtures.obligation(zone, form) + "/draft";
        List<Callable<Integer>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            String body = Fixtures.report(i + ".5");
            clients.add(() -> Api.statistician(zone).put(path, body).extract().statusCode());
        }

        assertThat(together(clients)).containsOnlyOnce(201).containsOnly(201, 428);
    }

    @Test
    void ofManyReportsAtOnceOneIsTaken() throws Exception {
        String zone = World.code("C");
        String form = fixtures.openForm();
        world.zone(zone);
        String path = "/obligations/" + fixtures.obligation(zone, form) + "/submissions";
        List<Callable<Integer>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            String value = i + ".5";
            clients.add(() -> status(Api.statistician(zone), path, Fixtures.report(value)));
        }

        assertThat(together(clients)).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void whatPassesToAnotherUnitWhileAReportWaitsForItIsNotTakenFromTheFormerOne() throws Exception {
        String zone = World.code("C");
        String heir = World.code("C");
        String form = fixtures.openForm();
        world.zone(zone);
        String id = fixtures.obligation(zone, form);
        String path = "/obligations/" + id + "/submissions";
        try (ExecutorService person = Executors.newSingleThreadExecutor()) {
            Future<Integer> reported = QuarkusTransaction.requiringNew()
                    .timeout(Patience.SECONDS)
                    .call(() -> {
                        jdbc.update(
                                "update obligation set passed_to = ?, sequence = sequence + 1 where id = ?", heir, id);
                        Future<Integer> waits =
                                person.submit(() -> status(Api.statistician(zone), path, Fixtures.report("1.0")));
                        await().until(() -> jdbc.queryOne("select 1 from pg_locks where not granted", row -> true)
                                .isPresent());
                        return waits;
                    });

            assertThat(reported.get()).isEqualTo(404);
        }
        Api.statistician(heir)
                .post(path, Fixtures.report("2.0"))
                .statusCode(201)
                .body("revision", equalTo(1));
    }

    private static int accept(String path, String reviewer) {
        return status(
                Api.as(Tokens.withRoles("reviewer").sub(reviewer).divisions("3417")), path + "/6/acceptance", "{}");
    }

    private static int giveBack(String path) {
        return status(Api.reviewer(), path + "/return", """
                {"reasons": [{"indicator": "IND_VA", "part": null, "text": "why"}]}""");
    }

    private static int status(Api api, String path, String body) {
        return api.post(path, body).extract().statusCode();
    }

    private static List<Integer> together(List<Callable<Integer>> work)
            throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(work.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (Callable<Integer> one : work) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return one.call();
                }));
            }
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                results.add(answer.get());
            }
            return results;
        }
    }

    private long count(String sql, String argument) {
        return jdbc.queryOne(sql, row -> row.getLong(1), argument).orElseThrow();
    }
}
