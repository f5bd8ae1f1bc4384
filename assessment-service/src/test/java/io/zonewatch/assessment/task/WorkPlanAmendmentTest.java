package io.zonewatch.assessment.task;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.assessment.support.Broker;
import io.zonewatch.assessment.support.Events;
import io.zonewatch.assessment.support.Pack;
import io.zonewatch.assessment.support.Rest;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.clock.Quiescence;
import io.zonewatch.chassis.clock.SimulatedClock;
import io.zonewatch.chassis.event.Rebuild;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import io.zonewatch.testing.contract.SentEvents;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A schedule of three tasks, one of which is overdue on 20 February 2017, is amended by documents. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "assessment"))
class WorkPlanAmendmentTest {

    private static final String DIVISION = "381500";

    private static final String ISSUE = task("ISSUE", "2016-12-30", "[\"M0002\"]", "[]");
    private static final String SURVEY = task("SURVEY", "2017-06-30", "[\"M0003\"]", "[\"ISSUE\"]");
    private static final String REPORT = task("REPORT", "2017-11-30", "[\"M0003\"]", "[]");

    private static final String DONE =
            "{\"note\":null,\"evidence\":[{\"title\":\"a\",\"link\":\"https://a.invalid/1\",\"documentNumber\":null}]}";

    @Inject
    BusinessClock clock;

    @Inject
    Jdbc jdbc;

    @Inject
    Quiescence quiescence;

    @Inject
    Rebuild rebuild;

    private String plan;

    @BeforeEach
    void aWorkPlan() {
        ((SimulatedClock) clock).advanceTo(Pack.AFTER_2016);
        Broker.send(List.of(
                Events.unit("M0001", "CITY", DIVISION),
                Events.unit("M0002", "DEPARTMENT", DIVISION),
                Events.unit("M0003", "DEPARTMENT", DIVISION),
                Events.calendar(2016),
                Events.calendar(2017)));
        Rest.of(quiescence);
        plan = "H-" + UUID.randomUUID().toString().substring(0, 8);
        assessor()
                .body(Pack.targets("IND_VA_SHARE")
                        .replace("chizhou-2015", plan)
                        .replace("U0001", "M0001")
                        .replace("M-IND", "MM-IND"))
                .post("/api/v1/plans")
                .then()
                .statusCode(201);
        assessor()
                .body("{\"plan\":\"" + plan + "\",\"tasks\":[" + String.join(",", ISSUE, SURVEY, REPORT) + "]}")
                .post("/api/v1/work-plans")
                .then()
                .statusCode(201);
        Rest.of(quiescence);
    }

    @Test
    void aDueDateIsMovedByADocumentAndWithItWhetherTheTaskIsOverdue() {
        get("ISSUE").body("overdue", is(true));

        amend(ISSUE.replace("2016-12-30", "2017-03-31").replace("\"year\":2016", "\"year\":2017"), SURVEY, REPORT)
                .statusCode(200)
                .header("ETag", startsWith("\"2-"))
                .body("version", is(2))
                .body("documentNumber", is("池政办〔2017〕3号"));

        get("ISSUE")
                .body("overdue", is(false))
                .body("dueAt", is("2017-03-31T17:00:00+08:00"))
                .body("year", is(2017))
                .body("state", is("PLANNED"));
        steps("ISSUE")
                .body("items.action", contains("AMEND"))
                .body("items[0].due.day", is("2017-03-31"))
                .body("items[0].documentNumber", is("池政办〔2017〕3号"))
                .body("items[0].note", is("进度调整"))
                .body("items[0].by", notNullValue());
    }

    @Test
    void aDateMovedBackIntoThePastMakesATaskOverdueAndThatIsTold() {
        get("REPORT").body("overdue", is(false));

        amend(ISSUE, SURVEY, REPORT.replace("2017-11-30", "2017-01-20")).statusCode(200);
        Rest.of(quiescence);

        get("REPORT").body("overdue", is(true));
        assertThat(told())
                .containsExactly("ISSUE OVERDUE 2016-12-30T17:00:00+08:00", "REPORT OVERDUE 2017-01-20T17:00:00+08:00");
    }

    @Test
    void tasksAreAddedAndGivenUpAndHistoryIsKept() {
        String added = task("TRAIN", "2017-04-28", "[\"M0002\"]", "[\"SURVEY\"]");

        amend(added, ISSUE, SURVEY).statusCode(200).body("tasks.code", contains("TRAIN", "ISSUE", "SURVEY"));

        list().body("items.code", contains("TRAIN", "ISSUE", "SURVEY", "REPORT"))
                .body("items.state", contains("PLANNED", "PLANNED", "PLANNED", "CANCELLED"))
                .body("items[0].dependsOn", contains("SURVEY"));
        steps("REPORT").body("items.action", contains("DROP"));
        assessor()
                .get("/api/v1/work-plans/" + plan + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(1, 2))
                .body("items.documentNumber", contains(null, "池政办〔2017〕3号"))
                .body("items[0].tasks.code", contains("ISSUE", "SURVEY", "REPORT"));
        difference(2)
                .body("previous", is(1))
                .body("added", contains("TRAIN"))
                .body("removed", contains("REPORT"))
                .body("changed", empty())
                .body("unchanged", is(2));
        amend(ISSUE, SURVEY, REPORT)
                .statusCode(422)
                .body("errors.code", contains("given-up-before"))
                .body("errors.pointer", contains("/tasks/2/code"));
    }

    @Test
    void whatTheScheduleAssumesIsToldWithItAndInTheDifference() {
        String assuming = SURVEY.replaceFirst("}$", ",\"assumptions\":[\"A1\"]}");
        String told = "],\"assumptions\":[{\"id\":\"A1\",\"text\":{\"zh\":\"假设\",\"en\":\"Assumed\"}}]}";

        send(body(ISSUE, REPORT, SURVEY).replaceFirst("]}$", told))
                .statusCode(422)
                .body("errors.pointer", contains("/assumptions/0/id"))
                .body("errors.code", contains("unused-assumption"));
        send(body(ISSUE, assuming, REPORT).replaceFirst("]}$", told))
                .statusCode(200)
                .body("assumptions.text.en", contains("Assumed"));

        assessor().get("/api/v1/work-plans/" + plan).then().body("assumptions.id", contains("A1"));
        difference(2).body("assumptions.added", contains("A1")).body("changed.code", contains("SURVEY"));
    }

    @Test
    void aClientThatDoesNotKnowAssumptionsKeepsThem() {
        String assuming = SURVEY.replaceFirst("}$", ",\"assumptions\":[\"A1\"]}");
        String told = "],\"assumptions\":[{\"id\":\"A1\",\"text\":{\"zh\":\"假设\",\"en\":\"Assumed\"}}]}";
        send(body(ISSUE, assuming, REPORT).replaceFirst("]}$", told))
                .statusCode(200)
                .body("version", is(2));

        send(body(ISSUE, assuming, REPORT)).statusCode(200).body("version", is(2));
        send(body(ISSUE, REPORT, assuming)).body("version", is(3)).body("assumptions.id", contains("A1"));
        send(body(ISSUE, REPORT, SURVEY)).body("version", is(4)).body("assumptions", empty());
        send(body(ISSUE, REPORT, assuming).replaceFirst("]}$", told)).body("assumptions.id", contains("A1"));
        send(body(ISSUE, REPORT, assuming).replaceFirst("]}$", "],\"assumptions\":[]}"))
                .statusCode(200)
                .body("assumptions", empty());
    }

    @Test
    void anotherDepartmentBecomesResponsible() {
        amend(ISSUE, SURVEY.replace("M0003", "M0002"), REPORT).statusCode(200);

        get("SURVEY").body("responsible.unit", contains("M0002"));
        difference(2)
                .body("changed.code", contains("SURVEY"))
                .body("changed[0].members.member", contains("responsible"))
                .body("changed[0].members[0].before", contains("M0003"))
                .body("changed[0].members[0].after", contains("M0002"));
        worker("M0003").get("/api/v1/tasks/" + plan + "/SURVEY").then().statusCode(404);
        worker("M0002").get("/api/v1/tasks/" + plan + "/SURVEY").then().statusCode(200);
    }

    @Test
    void whoHadATaskIsReleasedAndWhoHasItNowIsToldOnceEach() {
        amend(ISSUE.replace("M0002", "M0003"), SURVEY, REPORT).statusCode(200);
        Rest.of(quiescence);
        amend(ISSUE.replace("M0002", "M0003"), REPORT, SURVEY).statusCode(200);
        rebuild.rebuild("working-days");
        Rest.of(quiescence);

        assertThat(toldTo()).containsExactly("ISSUE OVERDUE [\"M0002\"] 1", "ISSUE OVERDUE [\"M0003\"] 2");
        assertThat(takenBack()).containsExactly("ISSUE MOVED [\"M0002\"] 2 2016-12-30T17:00:00+08:00");
        assertThat(toldOfBefore()).containsExactly("ISSUE");
        assertThat(SentEvents.keepTheContract("assessment", "assessment-service"))
                .containsKey("io.zonewatch.assessment.task-settled.v1");
    }

    @Test
    void whoIsGivenATaskBackIsToldAnew() {
        amend(ISSUE.replace("M0002", "M0003"), SURVEY, REPORT).statusCode(200);
        Rest.of(quiescence);
        amend(ISSUE, SURVEY, REPORT).statusCode(200);
        Rest.of(quiescence);

        assertThat(toldTo())
                .containsExactly(
                        "ISSUE OVERDUE [\"M0002\"] 1", "ISSUE OVERDUE [\"M0003\"] 2", "ISSUE OVERDUE [\"M0002\"] 3");
        assertThat(takenBack())
                .containsExactly(
                        "ISSUE MOVED [\"M0002\"] 2 2016-12-30T17:00:00+08:00",
                        "ISSUE MOVED [\"M0003\"] 3 2016-12-30T17:00:00+08:00");
    }

    @Test
    void whoKeepsATaskIsNotToldAgainAndAllAreReleasedWhenItIsDone() {
        String shared = ISSUE.replace("[\"M0002\"]", "[\"M0003\",\"M0002\"]");
        amend(shared, SURVEY, REPORT).statusCode(200);
        Rest.of(quiescence);
        assertThat(toldTo()).containsExactly("ISSUE OVERDUE [\"M0002\"] 1", "ISSUE OVERDUE [\"M0003\"] 2");
        assertThat(takenBack()).isEmpty();

        step("ISSUE", "start", "{}");
        step("ISSUE", "completion", DONE);
        Rest.of(quiescence);
        assertThat(takenBack()).containsExactly("ISSUE DONE [\"M0003\", \"M0002\"] 4 2016-12-30T17:00:00+08:00");
        assertThat(toldOfBefore()).isEmpty();
    }

    @Test
    void whoeverWasToldIsReleasedAlsoWhenTheDayIsMovedWithTheUnit() {
        amend(
                        ISSUE.replace("M0002", "M0003")
                                .replace("2016-12-30", "2017-03-31")
                                .replace("\"year\":2016", "\"year\":2017"),
                        SURVEY,
                        REPORT)
                .statusCode(200);
        Rest.of(quiescence);

        assertThat(toldTo()).containsExactly("ISSUE OVERDUE [\"M0002\"] 1");
        assertThat(takenBack()).containsExactly("ISSUE MOVED [\"M0002\"] 2 2016-12-30T17:00:00+08:00");
    }

    @Test
    void whatIsFinishedStaysAsItWas() {
        step("ISSUE", "start", "{}");
        step("ISSUE", "completion", DONE);

        amend(ISSUE.replace("2016-12-30", "2016-12-29"), SURVEY, REPORT)
                .statusCode(422)
                .body("errors.code", contains("task-over"))
                .body("errors.pointer", contains("/tasks/0"));
        amend(SURVEY.replace("[\"ISSUE\"]", "[]"), REPORT).statusCode(422).body("errors.code", contains("task-over"));
        amend(ISSUE, SURVEY).statusCode(200);
        get("ISSUE").body("state", is("FINISHED"));
    }

    @Test
    void aTaskThatWasPutOffStaysSoUnlessItsOwnDateIsMoved() {
        given().auth()
                .oauth2(Tokens.withRoles("reviewer").divisions("3815").sign())
                .contentType("application/json")
                .body("""
                        {"due":{"day":"2017-09-29","time":"17:00","holidayPolicy":"NEXT_WORKING_DAY","remindBefore":0},"reason":"later"}""")
                .post("/api/v1/tasks/" + plan + "/SURVEY/postponement")
                .then()
                .statusCode(200);

        amend(ISSUE, SURVEY.replace("M0003", "M0002"), REPORT).statusCode(200);
        get("SURVEY").body("dueAt", is("2017-09-29T17:00:00+08:00"));

        amend(ISSUE, SURVEY.replace("2017-06-30", "2017-07-31"), REPORT).statusCode(200);
        get("SURVEY").body("dueAt", is("2017-07-31T17:00:00+08:00"));
        steps("SURVEY").body("items.action", contains("POSTPONE", "AMEND", "AMEND"));
    }

    @Test
    void anAmendmentNamesTheVersionThatWasSeenAndTheSameAgainChangesNothing() {
        String body = body(ISSUE, SURVEY);
        assessor().body(body).put("/api/v1/work-plans/" + plan).then().statusCode(428);
        assessor()
                .header("If-Match", "\"9-0\"")
                .body(body)
                .put("/api/v1/work-plans/" + plan)
                .then()
                .statusCode(412);
        amend(ISSUE, SURVEY).statusCode(200).body("version", is(2));
        assessor()
                .body(body)
                .put("/api/v1/work-plans/" + plan)
                .then()
                .statusCode(200)
                .body("version", is(2));
    }

    @Test
    void whoDoesNotReachAllThatIsResponsibleAmendsNothing() {
        String body = body(ISSUE, SURVEY);
        as(Tokens.withRoles("assessor").units("M0002"))
                .body(body)
                .put("/api/v1/work-plans/" + plan)
                .then()
                .statusCode(403)
                .body("code", is("forbidden"));
        as(Tokens.withRoles("assessor").divisions("3299"))
                .body(body)
                .put("/api/v1/work-plans/" + plan)
                .then()
                .statusCode(404);
        worker("M0002")
                .get("/api/v1/work-plans/" + plan + "/versions")
                .then()
                .body("items[0].tasks.code", contains("ISSUE"))
                .body("items[0].reason", nullValue());
    }

    private static String task(String code, String due, String responsible, String dependsOn) {
        return """
                {"code":"%s","names":{"zh":"任务","en":"Task"},"year":%s,"clause":{"zh":"条款","en":"clause"},"responsible":%s,"dependsOn":%s,
                 "due":{"day":"%s","time":"17:00","holidayPolicy":"NEXT_WORKING_DAY","remindBefore":0}}""".formatted(code, due.substring(0, 4), responsible, dependsOn, due);
    }

    private static String body(String... tasks) {
        return "{\"documentNumber\":\" 池政办〔2017〕3号 \",\"reason\":\"进度调整\",\"tasks\":[" + String.join(",", tasks) + "]}";
    }

    private ValidatableResponse amend(String... tasks) {
        return send(body(tasks));
    }

    private ValidatableResponse send(String schedule) {
        String tag = assessor()
                .get("/api/v1/work-plans/" + plan)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        return assessor()
                .header("If-Match", tag)
                .body(schedule)
                .put("/api/v1/work-plans/" + plan)
                .then();
    }

    private ValidatableResponse difference(int version) {
        return assessor()
                .get("/api/v1/work-plans/" + plan + "/versions/" + version + "/difference")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse get(String task) {
        return assessor().get("/api/v1/tasks/" + plan + "/" + task).then().statusCode(200);
    }

    private ValidatableResponse list() {
        return assessor().get("/api/v1/tasks?plan=" + plan).then().statusCode(200);
    }

    private ValidatableResponse steps(String task) {
        return assessor()
                .get("/api/v1/tasks/" + plan + "/" + task + "/steps")
                .then()
                .statusCode(200);
    }

    private void step(String task, String step, String body) {
        worker("M0002")
                .body(body)
                .post("/api/v1/tasks/" + plan + "/" + task + "/" + step)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification worker(String unit) {
        return as(Tokens.withRoles("statistician").sub("worker").units(unit));
    }

    private static RequestSpecification assessor() {
        return as(Tokens.withRoles("assessor").divisions("3815"));
    }

    private static RequestSpecification as(Tokens token) {
        return given().auth().oauth2(token.sign()).contentType("application/json");
    }

    /** What replicas of the version before go by. */
    private List<String> toldOfBefore() {
        return jdbc.query("select task from task_told where plan = ?", row -> row.getString(1), plan);
    }

    private List<String> told() {
        return sent("task-due", "e.data ->> 'task', e.data ->> 'kind', e.data ->> 'dueAt'");
    }

    private List<String> toldTo() {
        return sent("task-due", "e.data ->> 'task', e.data ->> 'kind', e.data ->> 'responsible', e.data ->> 'version'");
    }

    private List<String> takenBack() {
        return sent(
                "task-settled",
                "e.data ->> 'task', e.data ->> 'why', e.data ->> 'responsible', e.data ->> 'version', e.data ->> 'dueAt'");
    }

    /** The members of the plan's events of a type, by the version of their task. */
    private List<String> sent(String type, String members) {
        return jdbc.query("""
                select concat_ws(' ', %s) from
                  (select convert_from(payload, 'UTF8')::jsonb -> 'data' as data from outbox
                   where payload is not null and convert_from(payload, 'UTF8') like '%%assessment.%s.v1%%') e
                where e.data ->> 'plan' = ? order by (e.data ->> 'version')::int, 1
                """.formatted(members, type), row -> row.getString(1), plan);
    }
}
