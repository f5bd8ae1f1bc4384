package io.zonewatch.indicator.reopening;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.indicator.Api;
import io.zonewatch.indicator.Fixtures;
import io.zonewatch.indicator.RealServers;
import io.zonewatch.indicator.World;
import io.zonewatch.reporting.ReportingZone;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was locked or exempt is taken again, until a moment and no longer. */
@QuarkusTest
@RealServers
class ReopeningTest {

    @Inject
    World world;

    @Inject
    Fixtures fixtures;

    @Inject
    BusinessClock clock;

    private String zone;
    private String obligation;

    @BeforeEach
    void somethingExempt() {
        String form = fixtures.lockedForm();
        zone = World.code("R");
        world.zone(zone);
        obligation = Api.reviewer()
                .get("/obligations?unit=" + zone + "&form=" + form)
                .body("items.state", equalTo(List.of("EXEMPT")))
                .extract()
                .path("items[0].id");
    }

    @Test
    void aReportIsTakenUntilTheMomentAndTheObligationLocksAfterIt() {
        OffsetDateTime until = in(Duration.ofHours(30));

        reopen(until)
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .body("round", equalTo(2))
                .body("exemption", equalTo(null))
                .body("reopenedUntil", equalTo(ISO_OFFSET_DATE_TIME.format(until)))
                .body("dueAt", equalTo(ISO_OFFSET_DATE_TIME.format(until)))
                .body("lockAt", equalTo(ISO_OFFSET_DATE_TIME.format(until)));
        reopen(in(Duration.ofHours(40))).statusCode(409).body("code", equalTo("nothing-to-reopen"));
        world.advanceTo(until.plusSeconds(1).toString());

        Api.reviewer().get("/obligations/" + obligation).body("state", equalTo("CLOSED"));
        OffsetDateTime again = in(Duration.ofHours(5));
        reopen(again).statusCode(201).body("round", equalTo(3));
        Api.statistician(zone)
                .post("/obligations/" + obligation + "/submissions", Fixtures.report("1.0"))
                .statusCode(201)
                .body("lateness", equalTo("ON_TIME"));
        Api.reviewer()
                .get("/obligations?unit=" + zone + "&judged=OVERDUE")
                .body("items.id", equalTo(List.of(obligation)))
                .body("items.lateness", equalTo(List.of("ON_TIME")));
        Api.reviewer()
                .get("/obligations/" + obligation + "/rounds")
                .body("items.endedBy", equalTo(java.util.Arrays.asList("REOPENED", "REOPENED", null)));
        Api.reviewer()
                .get("/obligations/" + obligation + "/acts")
                .body("items.kind", equalTo(List.of("REOPENED", "REOPENED")))
                .body("items.before", equalTo(List.of("EXEMPT", "CLOSED")))
                .body("items[0].reason", equalTo("the server had burnt"))
                .body("items[0].by", equalTo("test-reviewer"));
    }

    @Test
    void aMomentThatHasPassedOrLiesTooFarAheadIsRefused() {
        reopen(in(Duration.ofSeconds(-1)))
                .statusCode(422)
                .body("code", equalTo("reopening-invalid"))
                .body("errors[0].code", equalTo("until-passed"));
        reopen(in(Duration.ofDays(32))).statusCode(422).body("errors[0].code", equalTo("until-too-late"));
        Api.reviewer().get("/obligations/" + obligation).body("state", equalTo("EXEMPT"));
    }

    @Test
    void onlyAReviewerInScopeReopens() {
        String body = body(in(Duration.ofHours(1)));
        String path = "/obligations/" + obligation + "/reopenings";

        Api.statistician(zone).post(path, body).statusCode(403);
        Api.as(Tokens.withRoles("reviewer").divisions("3418")).post(path, body).statusCode(404);
    }

    @Test
    void ofTwoReopeningsAtOnceOneIsTaken() throws Exception {
        String body = body(in(Duration.ofHours(9)));
        Callable<Integer> call = () -> Api.reviewer()
                .post("/obligations/" + obligation + "/reopenings", body)
                .extract()
                .statusCode();

        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            List<Integer> answers = people.invokeAll(List.of(call, call, call, call)).stream()
                    .map(ReopeningTest::result)
                    .sorted()
                    .toList();
            assertThat(answers).containsExactly(201, 409, 409, 409);
        }
    }

    private static int result(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private io.restassured.response.ValidatableResponse reopen(OffsetDateTime until) {
        return Api.reviewer().post("/obligations/" + obligation + "/reopenings", body(until));
    }

    private static String body(OffsetDateTime until) {
        return """
                {"until": "%s", "reason": "the server had burnt", "documentNumber": null}""".formatted(until);
    }

    private OffsetDateTime in(Duration time) {
        return clock.now()
                .truncatedTo(ChronoUnit.SECONDS)
                .plus(time)
                .atZone(ReportingZone.ID)
                .toOffsetDateTime();
    }
}
