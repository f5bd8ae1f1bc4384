package io.zonewatch.assessment;

import static io.restassured.RestAssured.given;
import static io.zonewatch.testing.hostile.HostileRequests.ANYONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.assessment.support.Broker;
import io.zonewatch.assessment.support.Events;
import io.zonewatch.assessment.support.Pack;
import io.zonewatch.chassis.clock.Quiescence;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import io.zonewatch.testing.hostile.HostileRequests;
import io.zonewatch.testing.hostile.Sample;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Every operation, asked in every wrong way. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "assessment"))
class WrongRequestsTest {

    private static final String SUMMARY = "{\"summary\":\"%s\",\"problems\":\"\",\"keyPoints\":[\"a\"]}";
    private static final String SEEN = "00000000-0000-4000-8000-000000000001";
    private static final String DONE = "00000000-0000-4000-8000-000000000002";

    @Inject
    Quiescence quiescence;

    @Inject
    Jdbc jdbc;

    @BeforeEach
    void aPlanWithProgress() {
        Broker.send(List.of(
                Events.unit("W0001", "CITY", "349900"),
                Events.unit("W0011", "ZONE", "349900"),
                Events.catalogue(),
                Events.obligation("W0001", "349900", "W-IND", "2016-03", "ACCEPTED", 1, 1),
                Events.obligation("W0011", "349900", "W-IND", "2016-03", "ACCEPTED", 1, 1),
                Events.report("W0001", "W-IND", "2016-03", 1, "2016-04-12T09:00:00+08:00", Map.of("IND_VA", "100.0")),
                Events.report("W0011", "W-IND", "2016-03", 1, "2016-04-12T09:00:00+08:00", Map.of("IND_VA", "69.0"))));
        rest();
        given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("CN").sign())
                .contentType("application/json")
                .body(plan("wrong-requests"))
                .post("/api/v1/plans");
        given().auth()
                .oauth2(Tokens.withRoles("assessor").divisions("CN").sign())
                .contentType("application/json")
                .body(SUMMARY.formatted("1"))
                .put("/api/v1/summaries/wrong-requests/2016");
        warning(SEEN, "2017-12-31");
        warning(DONE, "2020-12-31");
        rest();
    }

    /** Of a target without reports, so that no figures say that it is over. */
    private void warning(String id, String checkpoint) {
        QuarkusTransaction.requiringNew().run(() -> jdbc.update("""
                        insert into warning (id, plan, target, checkpoint, since, missing, raised_at)
                        values (?::uuid, 'wrong-requests', 'TOP3_REVENUE_SHARE', ?::date, '2016-Q4', 0.6, now())
                        on conflict do nothing
                        """, id, checkpoint));
    }

    @TestFactory
    Stream<DynamicNode> whatIsWrongIsRefused() {
        return HostileRequests.to("assessment")
                .operation("createPlan", () -> Sample.plain().body(plan("new-plan")), "administrator", "assessor")
                .operation("listPlans", ANYONE)
                .operation("getPlan", () -> Sample.of("code", "wrong-requests"), ANYONE)
                .operation("listProgress", ANYONE)
                .operation("getProgressSeries", WrongRequestsTest::target, ANYONE)
                .operation("getProgressExplained", () -> target().with("period", "2016-03"), ANYONE)
                .operation(
                        "getSupervisionReport",
                        () -> Sample.plain().asking("plan", "wrong-requests").asking("period", "2016-03"),
                        ANYONE)
                .operation("getHandover", () -> Sample.of("year", "2016").asking("plan", "wrong-requests"), ANYONE)
                .operation("putSummary", () -> summary().body(SUMMARY.formatted("2")), "assessor")
                .operation("getSummary", WrongRequestsTest::summary, ANYONE)
                .operation("listSummaryVersions", WrongRequestsTest::summary, ANYONE)
                .operation("listWarnings", ANYONE)
                .operation("getWarning", () -> Sample.of("id", SEEN), ANYONE)
                .operation("acknowledgeWarning", () -> Sample.of("id", SEEN), "reviewer", "assessor")
                .operation("closeWarning", () -> Sample.of("id", DONE), "reviewer", "assessor")
                .tests();
    }

    /** The pack's plan for a city and a form of our own, so that no other test's events touch it. */
    private static String plan(String code) {
        return Pack.targets()
                .replace("chizhou-2015", code)
                .replace("U0001", "W0001")
                .replace("M-IND", "W-IND");
    }

    private static Sample summary() {
        return Sample.of("plan", "wrong-requests").with("year", "2016");
    }

    private static Sample target() {
        return Sample.of("plan", "wrong-requests").with("target", "IND_VA_SHARE");
    }

    private void rest() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(quiescence.look().quiet()).isTrue());
    }
}
