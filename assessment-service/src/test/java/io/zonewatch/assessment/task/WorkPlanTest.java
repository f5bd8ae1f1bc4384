package io.zonewatch.assessment.task;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

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
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The work plan: when tasks fall due, who does and who decides what, and what is told. It is 20 February 2017. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "assessment"))
class WorkPlanTest {

    private static final String DIVISION = "349500";

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
                Events.unit("K0001", "CITY", DIVISION),
                Events.unit("K0002", "DEPARTMENT", DIVISION),
                Events.unit("K0003", "DEPARTMENT", DIVISION),
                Events.calendar(2015),
                Events.calendar(2016),
                Events.calendar(2017)));
        Rest.of(quiescence);
        plan = "K-" + UUID.randomUUID().toString().substring(0, 8);
        administrator()
                .body(Pack.targets()
                        .replace("chizhou-2015", plan)
                        .replace("U0001", "K0001")
                        .replace("M-IND", "K-IND")
                        .replace("Q-REV", "K-REV"))
                .post("/api/v1/plans")
                .then()
                .statusCode(201);
        create(
                        task("ISSUE", 2016, "2016-12-30", 0, "[\"K0002\"]", "[]"),
                        task("SURVEY", 2017, "2017-10-01", 0, "[\"K0003\",\"K0002\"]", "[\"ISSUE\"]"),
                        task("SOON", 2017, "2017-02-24", 5, "[\"K0003\"]", "[]"),
                        task("REPORT", 2018, "2018-12-31", 10, "[\"K0003\"]", "[\"SURVEY\"]"),
                        task("EFFECT", 2019, "2019-10-01", 10, "[\"K0003\"]", "[]"))
                .statusCode(201)
                .header("Location", endsWith("/api/v1/work-plans/" + plan));
        Rest.of(quiescence);
    }

    @Test
    void aDueDayMovesToTheNextWorkingDayAndAYearThatIsNotPublishedIsNamedNotGuessed() {
        get("ISSUE").body("dueAt", is("2016-12-30T17:00:00+08:00")).body("overdue", is(true));
        get("SURVEY")
                .body("dueAt", is("2017-10-09T17:00:00+08:00"))
                .body("calendarMissing", nullValue())
                .body("overdue", is(false));
        get("REPORT")
                .body("dueAt", nullValue())
                .body("calendarMissing", is(2018))
                .body("overdue", is(false));
    }

    @Test
    void aPublishedYearGivesTasksTheirMoments() {
        get("EFFECT").body("calendarMissing", is(2019));

        Broker.send(List.of(Events.calendar(2019)));
        Rest.of(quiescence);

        get("EFFECT").body("dueAt", is("2019-10-08T17:00:00+08:00")).body("calendarMissing", nullValue());
    }

    @Test
    void whatIsOverdueOrSoonDueIsToldOnceAndNotAgainAfterARebuild() {
        assertThat(told()).containsExactly("ISSUE OVERDUE", "SOON DUE_SOON");

        rebuild.rebuild("working-days");
        Rest.of(quiescence);

        assertThat(told()).containsExactly("ISSUE OVERDUE", "SOON DUE_SOON");
        get("ISSUE").body("dueAt", is("2016-12-30T17:00:00+08:00"));
        assertThat(SentEvents.keepTheContract("assessment", "assessment-service"))
                .containsKey("io.zonewatch.assessment.task-due.v1");
    }

    @Test
    void whatWasToldIsTakenBackOnceItHoldsNoMoreAndToldAnewWhenTheTaskIsReturned() {
        step(worker("K0002"), "ISSUE", "start", "{}").statusCode(200);
        step(worker("K0002"), "ISSUE", "completion", done()).statusCode(200);
        Rest.of(quiescence);
        assertThat(takenBack()).containsExactly("ISSUE DONE 2016-12-30T17:00:00+08:00 3");

        step(reviewer("reviewer"), "ISSUE", "return", "{\"reason\":\"no stamp\"}")
                .statusCode(200);
        Rest.of(quiescence);
        assertThat(told()).containsExactly("ISSUE OVERDUE", "ISSUE OVERDUE", "SOON DUE_SOON");

        step(reviewer("reviewer"), "ISSUE", "postponement", later("2017-04-01")).statusCode(200);
        step(reviewer("reviewer"), "SOON", "cancellation", "{\"reason\":\"repealed\"}")
                .statusCode(200);
        Rest.of(quiescence);
        assertThat(takenBack())
                .containsExactly(
                        "ISSUE DONE 2016-12-30T17:00:00+08:00 3",
                        "ISSUE MOVED 2016-12-30T17:00:00+08:00 5",
                        "SOON CANCELLED 2017-02-24T17:00:00+08:00 2");
        assertThat(SentEvents.keepTheContract("assessment", "assessment-service"))
                .containsKey("io.zonewatch.assessment.task-settled.v1");
    }

    @Test
    void aTaskBeginsOnceThoseItDependsOnAreFinishedAndAnotherPersonConfirmsIt() {
        step(worker("K0003"), "SURVEY", "start", "{}")
                .statusCode(409)
                .body("code", is("dependencies-open"))
                .body("detail", is("前置任务尚未完成：其他单位的 1 项。"));
        step(as(Tokens.withRoles("statistician").sub("worker").units("K0002", "K0003")), "SURVEY", "start", "{}")
                .statusCode(409)
                .body("detail", is("前置任务尚未完成：“任务”（ISSUE，未开始）。"));
        step(worker("K0002").header("Accept-Language", "en"), "SURVEY", "start", "{}")
                .statusCode(409)
                .body(
                        "detail",
                        is("Tasks that have to be finished before are not: \"Task ISSUE\" (ISSUE, not begun)."));
        step(worker("K0002"), "ISSUE", "completion", done())
                .statusCode(409)
                .body("code", is("wrong-state"))
                .body("detail", is("任务状态为 未开始，不允许此操作。"));
        step(worker("K0002"), "ISSUE", "start", "{}").statusCode(200).body("state", is("STARTED"));
        step(worker("K0002"), "ISSUE", "completion", done())
                .statusCode(200)
                .body("state", is("FINISHED"))
                .body("late", is(true))
                .body("overdue", is(false));
        step(worker("K0003"), "SURVEY", "start", "{}").statusCode(200);

        step(reviewer("worker"), "ISSUE", "acceptance", "{\"note\":null}")
                .statusCode(403)
                .body("code", is("four-eyes"));
        step(ofDepartment("K0002"), "ISSUE", "acceptance", "{\"note\":null}")
                .statusCode(403)
                .body("code", is("not-supervised"));
        step(reviewer("reviewer"), "ISSUE", "acceptance", "{\"note\":\"complete\"}")
                .statusCode(200)
                .body("state", is("ACCEPTED"))
                .body("version", is(4));

        reviewer("reviewer")
                .get("/api/v1/tasks/" + plan + "/ISSUE/steps")
                .then()
                .body("items.action", contains("START", "FINISH", "ACCEPT"))
                .body("items.by", contains("worker", "worker", "reviewer"))
                .body("items[1].evidence.link", contains("https://oa.example.invalid/doc/17"))
                .body("items[2].note", is("complete"));
        assertThat(audited("ISSUE")).containsExactly("task.start", "task.finish", "task.accept");
    }

    @Test
    void whatIsReturnedIsOpenAgainAndWhatIsPutOffIsNoLongerOverdue() {
        step(worker("K0002"), "ISSUE", "start", "{}").statusCode(200);
        step(worker("K0002"), "ISSUE", "completion", done()).statusCode(200);

        step(reviewer("reviewer"), "ISSUE", "return", "{\"reason\":\"no stamp\"}")
                .statusCode(200)
                .body("state", is("STARTED"))
                .body("finishedAt", nullValue())
                .body("overdue", is(true));
        step(reviewer("reviewer"), "ISSUE", "postponement", later("2016-12-30"))
                .statusCode(422)
                .body("code", is("not-later"));
        step(reviewer("reviewer"), "ISSUE", "postponement", later("2017-04-01"))
                .statusCode(200)
                .body("dueAt", is("2017-04-01T17:00:00+08:00"))
                .body("overdue", is(false));
        step(reviewer("reviewer"), "ISSUE", "postponement", later("9999-02-06")).statusCode(400);
        step(reviewer("reviewer"), "ISSUE", "cancellation", "{\"reason\":\"repealed\"}")
                .statusCode(200)
                .body("state", is("CANCELLED"));
        step(worker("K0002"), "ISSUE", "start", "{}").statusCode(409);
    }

    @Test
    void unitsAndTasksOutOfScopeAreCountedAndNotNamed() {
        RequestSpecification own = as(Tokens.withRoles("statistician").units("K0003"));

        own.get("/api/v1/tasks/" + plan + "/SURVEY")
                .then()
                .statusCode(200)
                .body("responsible.unit", contains("K0003"))
                .body("responsible.names", contains(Map.of("zh", "单位", "en", "Unit")))
                .body("otherUnits", is(1))
                .body("dependsOn", empty())
                .body("openDependencies", is(1));
        own.get("/api/v1/tasks/" + plan + "/ISSUE").then().statusCode(404);
        own.get("/api/v1/tasks?plan=" + plan)
                .then()
                .body("items.code", contains("SURVEY", "SOON", "REPORT", "EFFECT"))
                .body("items.dependsOn", contains(List.of(), List.of(), List.of("SURVEY"), List.of()));
        step(worker("K0003"), "ISSUE", "start", "{}").statusCode(404);
        as(Tokens.withRoles("auditor").divisions("3401"))
                .get("/api/v1/work-plans/" + plan)
                .then()
                .statusCode(404);
    }

    @Test
    void tasksAreListedByWhatIsAskedForPageByPage() {
        list("overdue=true").body("items.code", contains("ISSUE"));
        list("year=2017&overdue=false").body("items.code", contains("SURVEY", "SOON"));
        list("unit=K0002").body("items.code", contains("ISSUE", "SURVEY"));
        list("state=FINISHED").body("items", empty());
        String next = list("limit=3")
                .body("items.code", contains("ISSUE", "SURVEY", "SOON"))
                .extract()
                .path("next");
        list("cursor=" + next).body("items.code", contains("REPORT", "EFFECT")).body("next", nullValue());
    }

    @Test
    void progressIsCountedByYearAndByUnit() {
        step(worker("K0002"), "ISSUE", "start", "{}").statusCode(200);
        step(worker("K0002"), "ISSUE", "completion", done()).statusCode(200);
        step(reviewer("reviewer"), "SOON", "cancellation", "{\"reason\":\"repealed\"}")
                .statusCode(200);

        ValidatableResponse progress = reviewer("reviewer")
                .get("/api/v1/work-plans/" + plan + "/progress")
                .then()
                .statusCode(200);

        progress.body("years.year", contains(2016, 2017, 2018, 2019))
                .body("years[0].count", is(Map.of("tasks", 1, "finished", 1, "accepted", 0, "late", 1, "overdue", 0)))
                .body("years[1].count.tasks", is(1));
        progress.body("units.findAll { it.year == 2017 }.unit", contains("K0002", "K0003"))
                .body("units.findAll { it.year == 2017 }.count.tasks", everyItem(is(1)));
    }

    @Test
    void aYearWhoseTasksAreAllGivenUpHasNoneAndIsStillThere() {
        step(reviewer("reviewer"), "EFFECT", "cancellation", "{\"reason\":\"repealed\"}")
                .statusCode(200);

        reviewer("reviewer")
                .get("/api/v1/work-plans/" + plan + "/progress")
                .then()
                .statusCode(200)
                .body("years[3].year", is(2019))
                .body("years[3].count", is(Map.of("tasks", 0, "finished", 0, "accepted", 0, "late", 0, "overdue", 0)));
    }

    @Test
    void theSupervisionReportNamesOverdueTasks() {
        reviewer("reviewer")
                .get("/api/v1/reports/supervision?period=2016&plan=" + plan)
                .then()
                .statusCode(200)
                .body("overdueTasks.task", contains("ISSUE"))
                .body("overdueTasks[0].responsible.unit", contains("K0002"));
        reviewer("reviewer")
                .get("/api/v1/reports/supervision?period=2016-11&plan=" + plan)
                .then()
                .body("overdueTasks", empty());
        reviewer("reviewer")
                .accept("text/html")
                .header("Accept-Language", "en")
                .get("/api/v1/reports/supervision?period=2016&plan=" + plan)
                .then()
                .body(containsString("<tr><td>Task ISSUE</td><td>Unit</td><td>2016-12-30</td></tr>"));
        as(Tokens.withRoles("auditor").units("K0001", "K0003"))
                .get("/api/v1/reports/supervision?period=2016&plan=" + plan)
                .then()
                .body("overdueTasks", empty());
    }

    @Test
    void aWorkPlanIsHandedOutAsItWasGivenAndGivenOnce() {
        reviewer("reviewer")
                .get("/api/v1/work-plans/" + plan)
                .then()
                .statusCode(200)
                .body("tasks.code", contains("ISSUE", "SURVEY", "SOON", "REPORT", "EFFECT"))
                .body("tasks[1].responsible", contains("K0003", "K0002"))
                .body("tasks[1].dependsOn", contains("ISSUE"));
        create(task("OTHER", 2016, "2016-12-31", 0, "[\"K0003\"]", "[]"))
                .statusCode(409)
                .body("code", is("work-plan-exists"));
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        create(
                        task("A1", 2016, "2017-01-01", 0, "[\"K0003\",\"K0003\"]", "[\"B1\"]"),
                        task("B1", 2016, "2016-12-31", 0, "[\"U0011\"]", "[\"A1\",\"C1\"]"),
                        task("A1", 2016, "2016-12-31", 0, "[\"K0002\"]", "[]"))
                .statusCode(422)
                .body("code", is("work-plan-invalid"))
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        contains(
                                "/tasks/2/code duplicate-task",
                                "/tasks/0/due/day due-outside-year",
                                "/tasks/0/responsible/1 duplicate-unit",
                                "/tasks/0/dependsOn/0 circular-dependency",
                                "/tasks/1/dependsOn/0 circular-dependency",
                                "/tasks/1/dependsOn/1 unknown-dependency",
                                "/tasks/1/responsible/0 unknown-responsible"));
    }

    private static String task(String code, int year, String day, int remindBefore, String units, String needs) {
        return """
                {"code":"%s","names":{"zh":"任务","en":"Task %s"},"year":%d,"clause":{"zh":"条款","en":"clause"},
                 "responsible":%s,"dependsOn":%s,
                 "due":{"day":"%s","time":"17:00","holidayPolicy":"NEXT_WORKING_DAY","remindBefore":%d}}
                """.formatted(code, code, year, units, needs, day, remindBefore);
    }

    private static String done() {
        return """
                {"note":"done","evidence":[{"title":"报告","link":"https://oa.example.invalid/doc/17","documentNumber":null}]}
                """;
    }

    private static String later(String day) {
        return """
                {"due":{"day":"%s","time":"17:00","holidayPolicy":"NEXT_WORKING_DAY","remindBefore":0},"reason":"survey moved"}
                """.formatted(day);
    }

    private ValidatableResponse create(String... tasks) {
        return as(Tokens.withRoles("assessor").divisions("3495"))
                .body("{\"plan\":\"" + plan + "\",\"tasks\":[" + String.join(",", tasks) + "]}")
                .post("/api/v1/work-plans")
                .then();
    }

    private ValidatableResponse get(String task) {
        return reviewer("reviewer")
                .get("/api/v1/tasks/" + plan + "/" + task)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse list(String query) {
        return reviewer("reviewer")
                .get("/api/v1/tasks?plan=" + plan + "&" + query)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse step(RequestSpecification caller, String task, String step, String body) {
        return caller.body(body)
                .post("/api/v1/tasks/" + plan + "/" + task + "/" + step)
                .then();
    }

    private static RequestSpecification worker(String unit) {
        return as(Tokens.withRoles("statistician").sub("worker").units(unit));
    }

    private static RequestSpecification ofDepartment(String unit) {
        return as(Tokens.withRoles("reviewer").sub("colleague").units(unit));
    }

    private static RequestSpecification reviewer(String sub) {
        return as(Tokens.withRoles("reviewer").sub(sub).divisions("3495"));
    }

    private static RequestSpecification administrator() {
        return as(Tokens.withRoles("administrator").divisions("CN"));
    }

    private static RequestSpecification as(Tokens token) {
        return given().auth().oauth2(token.sign()).contentType("application/json");
    }

    private List<String> told() {
        return jdbc.query("""
                select e.data ->> 'task' || ' ' || (e.data ->> 'kind') from
                  (select convert_from(payload, 'UTF8')::jsonb -> 'data' as data from outbox
                   where payload is not null and convert_from(payload, 'UTF8') like '%assessment.task-due.v1%') e
                where e.data ->> 'plan' = ? order by 1
                """, row -> row.getString(1), plan);
    }

    private List<String> takenBack() {
        return jdbc.query("""
                select e.data ->> 'task' || ' ' || (e.data ->> 'why') || ' ' || (e.data ->> 'dueAt') || ' ' || (e.data ->> 'version')
                from (select convert_from(payload, 'UTF8')::jsonb -> 'data' as data from outbox
                   where payload is not null and convert_from(payload, 'UTF8') like '%assessment.task-settled.v1%') e
                where e.data ->> 'plan' = ? order by 1
                """, row -> row.getString(1), plan);
    }

    private List<String> audited(String task) {
        return jdbc.query(
                "select action from audit_entry where subject_id = ? order by id",
                row -> row.getString(1),
                plan + "/" + task);
    }
}
