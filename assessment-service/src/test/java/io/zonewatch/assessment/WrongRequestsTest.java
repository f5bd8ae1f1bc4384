package io.zonewatch.assessment;

import static io.restassured.RestAssured.given;
import static io.zonewatch.testing.hostile.HostileRequests.ANYONE;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.assessment.support.Broker;
import io.zonewatch.assessment.support.Events;
import io.zonewatch.assessment.support.Pack;
import io.zonewatch.assessment.support.Rest;
import io.zonewatch.chassis.clock.Quiescence;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import io.zonewatch.testing.hostile.HostileRequests;
import io.zonewatch.testing.hostile.Sample;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Every operation, asked in every wrong way. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "assessment"))
class WrongRequestsTest {

    private static final String SUMMARY = "{\"summary\":\"%s\",\"problems\":\"\",\"keyPoints\":[\"a\"]}";
    private static final String APPORTIONMENT =
            "{\"method\":\"BY_SHARE_OF_BASE\",\"base\":\"2016-03\",\"decimals\":%s,\"values\":null}";
    private static final String SEEN = "00000000-0000-4000-8000-000000000001";
    private static final String DONE = "00000000-0000-4000-8000-000000000002";

    private static final String COMPLETION =
            "{\"note\":null,\"evidence\":[{\"title\":\"a\",\"link\":\"https://a.invalid/1\",\"documentNumber\":null}]}";

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
        Rest.of(quiescence);
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
        given().auth()
                .oauth2(Tokens.withRoles("assessor").divisions("CN").sign())
                .contentType("application/json")
                .body(APPORTIONMENT.formatted("1"))
                .put("/api/v1/plans/wrong-requests/targets/IND_VA_SHARE/apportionment");
        warning(SEEN, "2017-12-31");
        warning(DONE, "2020-12-31");
        post("administrator", "/api/v1/plans", plan("wrong-requests-2"));
        post("administrator", "/api/v1/projects", project("P1"));
        post("administrator", "/api/v1/work-plans", workPlan("wrong-requests"));
        post("administrator", "/api/v1/plans/wrong-requests/versions", planVersion());
        for (String task : List.of("T-FINISH", "T-ACCEPT", "T-RETURN")) {
            post("statistician", "/api/v1/tasks/wrong-requests/" + task + "/start", "{}");
        }
        for (String task : List.of("T-ACCEPT", "T-RETURN")) {
            post("statistician", "/api/v1/tasks/wrong-requests/" + task + "/completion", COMPLETION);
        }
        Rest.of(quiescence);
    }

    private static void post(String role, String path, String body) {
        given().auth()
                .oauth2(Tokens.withRoles(role)
                        .sub("somebody-else")
                        .divisions("CN")
                        .sign())
                .contentType("application/json")
                .body(body)
                .post(path);
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
                .operation(
                        "draftPlanVersion",
                        () -> Sample.of("plan", "wrong-requests").body(planVersion()),
                        "administrator",
                        "assessor")
                .operation("publishPlanVersion", WrongRequestsTest::aVersion, "administrator", "assessor")
                .operation("listPlanVersions", () -> Sample.of("plan", "wrong-requests"), ANYONE)
                .operation("getPlanVersion", WrongRequestsTest::aVersion, ANYONE)
                .operation("getPlanDifference", WrongRequestsTest::aVersion, ANYONE)
                .operation("listProgress", ANYONE)
                .operation("getProgressSeries", WrongRequestsTest::target, ANYONE)
                .operation("getProgressExplained", () -> target().with("period", "2016-03"), ANYONE)
                .operation(
                        "putApportionment",
                        () -> target().body(APPORTIONMENT.formatted("2")),
                        "assessor",
                        "administrator")
                .operation("getApportionment", WrongRequestsTest::target, ANYONE)
                .operation("getApportionedProgress", WrongRequestsTest::target, ANYONE)
                .operation("listApportionments", ANYONE)
                .operation("listApportionmentVersions", WrongRequestsTest::target, ANYONE)
                .operation("getApportionmentVersion", () -> target().with("version", "1"), ANYONE)
                .operation(
                        "getSupervisionReport",
                        () -> Sample.plain().asking("plan", "wrong-requests").asking("period", "2016-03"),
                        ANYONE)
                .operation("getHandover", () -> Sample.of("year", "2016").asking("plan", "wrong-requests"), ANYONE)
                .operation("putSummary", () -> summary().body(SUMMARY.formatted("2")), "assessor")
                .operation("createWorkPlan", () -> Sample.of(workPlan("wrong-requests-2")), "administrator", "assessor")
                .operation("getWorkPlan", () -> Sample.of("plan", "wrong-requests"), ANYONE)
                .operation(
                        "amendWorkPlan",
                        () -> Sample.of("plan", "wrong-requests").body(amendedWorkPlan()),
                        "administrator",
                        "assessor")
                .operation("listWorkPlanVersions", () -> Sample.of("plan", "wrong-requests"), ANYONE)
                .operation(
                        "getWorkPlanDifference",
                        () -> Sample.of("plan", "wrong-requests").with("version", "1"),
                        ANYONE)
                .operation("getWorkPlanProgress", () -> Sample.of("plan", "wrong-requests"), ANYONE)
                .operation("listTasks", ANYONE)
                .operation("getTask", () -> task("T-START"), ANYONE)
                .operation("listTaskSteps", () -> task("T-START"), ANYONE)
                .operation("startTask", () -> task("T-START"), "statistician", "zone-leader", "reviewer", "assessor")
                .operation("finishTask", () -> task("T-FINISH"), "statistician", "zone-leader", "reviewer", "assessor")
                .operation("acceptTask", () -> task("T-ACCEPT"), "reviewer", "assessor")
                .operation("returnTask", () -> task("T-RETURN"), "reviewer", "assessor")
                .operation("postponeTask", () -> task("T-POSTPONE"), "reviewer", "assessor")
                .operation("cancelTask", () -> task("T-CANCEL"), "reviewer", "assessor")
                .operation("createProject", () -> Sample.of(project("P2")), "administrator", "assessor")
                .operation("listProjects", ANYONE)
                .operation("getProject", WrongRequestsTest::aProject, ANYONE)
                .operation(
                        "reportProject",
                        WrongRequestsTest::aProject,
                        "statistician",
                        "zone-leader",
                        "reviewer",
                        "assessor")
                .operation("listProjectReports", WrongRequestsTest::aProject, ANYONE)
                .operation(
                        "amendProject",
                        () -> aProject()
                                .body("{\"documentNumber\":\"a\",\"reason\":\"a\",\"project\":"
                                        + project("P1").replace("2017-06-30", "2017-12-31") + "}"),
                        "administrator",
                        "assessor")
                .operation("listProjectChanges", WrongRequestsTest::aProject, ANYONE)
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

    private static String planVersion() {
        return plan("wrong-requests")
                .replaceFirst(
                        "\"code\": \"wrong-requests\"",
                        "\"validFrom\": \"2999-01-01\", \"documentNumber\": \"a\", \"reason\": \"a\"");
    }

    private static Sample aVersion() {
        return Sample.of("plan", "wrong-requests").with("version", "2");
    }

    /** Some other task is due on another day. */
    private static String amendedWorkPlan() {
        return workPlan("wrong-requests")
                .replaceFirst("\"plan\":\"wrong-requests\"", "\"documentNumber\":\"a\",\"reason\":\"a\"")
                .replaceFirst("2016-06-30", "2016-07-29");
    }

    private static String workPlan(String plan) {
        String tasks = Stream.of("T-START", "T-FINISH", "T-ACCEPT", "T-RETURN", "T-POSTPONE", "T-CANCEL")
                .map(task -> """
                        {"code":"%s","names":{"zh":"任务","en":"Task"},"year":2016,"clause":{"zh":"条款","en":"clause"},
                         "responsible":["W0001"],"dependsOn":[],
                         "due":{"day":"2016-06-30","time":"17:00","holidayPolicy":"NONE","remindBefore":0}}
                        """.formatted(task))
                .collect(Collectors.joining(","));
        return "{\"plan\":\"%s\",\"tasks\":[%s]}".formatted(plan, tasks);
    }

    private static String project(String code) {
        return """
                {"plan":"wrong-requests","code":"%s","names":{"zh":"项目","en":"Project"},"unit":"W0011",
                 "investment":"12000.00","begin":"2015-12-01","end":"2017-06-30","documentNumber":null}
                """.formatted(code);
    }

    private static Sample aProject() {
        return Sample.of("plan", "wrong-requests").with("project", "P1");
    }

    private static Sample task(String code) {
        return Sample.of("plan", "wrong-requests").with("task", code);
    }

    private static Sample summary() {
        return Sample.of("plan", "wrong-requests").with("year", "2016");
    }

    private static Sample target() {
        return Sample.of("plan", "wrong-requests").with("target", "IND_VA_SHARE");
    }
}
