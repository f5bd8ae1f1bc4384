package io.zonewatch.assessment.project;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
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
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.clock.Quiescence;
import io.zonewatch.chassis.clock.Quiescence.Look;
import io.zonewatch.chassis.clock.SimulatedClock;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Patience;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Key projects: who lists them, who reports, and what is kept. It is 20 February 2017. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "assessment"))
class ProjectTest {

    @Inject
    BusinessClock clock;

    @Inject
    Jdbc jdbc;

    @Inject
    Quiescence quiescence;

    private String plan;

    @BeforeEach
    void aPlanWithAProject() {
        ((SimulatedClock) clock).advanceTo(Pack.AFTER_2016);
        Broker.send(List.of(
                Events.unit("L0001", "CITY", "349300"),
                Events.unit("L0011", "ZONE", "349300"),
                Events.unit("L0012", "ZONE", "349300"),
                Events.catalogue()));
        Patience.awaitRest(quiescence::look, Look::quiet, Look::activity);
        plan = "L-" + UUID.randomUUID().toString().substring(0, 8);
        as(Tokens.withRoles("administrator").divisions("CN"))
                .body(Pack.targets()
                        .replace("chizhou-2015", plan)
                        .replace("U0001", "L0001")
                        .replace("M-IND", "L-IND")
                        .replace("Q-REV", "L-REV"))
                .post("/api/v1/plans")
                .then()
                .statusCode(201);
        create("P1", "L0011", "2015-11-01", "2015-12-31")
                .statusCode(201)
                .header("Location", endsWith("/api/v1/projects/" + plan + "/P1"))
                .header("ETag", startsWith("\"1-"));
    }

    @Test
    void theLatestReportTellsHowFarAProjectIsAndAllAreKept() {
        get("P1").body("latest", nullValue()).body("investedShare", nullValue()).body("behind", is(true));

        report(zone("L0011"), "P1", "2015-11-30", "BUILDING", "1000").statusCode(200);
        report(zone("L0011"), "P1", "2015-12-31", "COMPLETED", "12600.50")
                .statusCode(200)
                .header("ETag", startsWith("\"3-"))
                .body("latest.stage", is("COMPLETED"))
                .body("latest.invested", is("12600.50"))
                .body("investedShare", is("105.0"))
                .body("behind", is(false));

        office().get("/api/v1/projects/" + plan + "/P1/reports")
                .then()
                .body("items.number", contains(1, 2))
                .body("items.invested", contains("1000", "12600.50"))
                .body("items.by", contains("worker", "worker"));
        assertThat(jdbc.query(
                        "select action from audit_entry where subject_id = ? order by id",
                        row -> row.getString(1),
                        plan + "/P1"))
                .containsExactly("project.listed", "project.reported", "project.reported");
    }

    @Test
    void aReportIsOfNoDayToComeAndOfNoneBeforeTheLatest() {
        report(zone("L0011"), "P1", "2015-12-31", "BUILDING", "1000").statusCode(200);

        report(zone("L0011"), "P1", "2015-12-30", "BUILDING", "1000")
                .statusCode(422)
                .body("code", is("report-day"));
        report(zone("L0011"), "P1", "2017-02-22", "BUILDING", "1000").statusCode(422);
    }

    @Test
    void aProjectOfAnotherUnitDoesNotExist() {
        create("P2", "L0012", "2015-11-01", "2017-12-31").statusCode(201);

        report(zone("L0012"), "P1", "2015-12-31", "BUILDING", "1000").statusCode(404);
        zone("L0012")
                .get("/api/v1/projects?plan=" + plan)
                .then()
                .statusCode(200)
                .body("items.code", contains("P2"));
        office().get("/api/v1/projects?plan=" + plan).then().body("items.code", contains("P1", "P2"));
        office().get("/api/v1/projects?plan=" + plan + "&unit=L0011").then().body("items.code", contains("P1"));
        as(Tokens.withRoles("auditor").divisions("3401"))
                .get("/api/v1/projects?plan=" + plan)
                .then()
                .body("items", empty());
    }

    @Test
    void whatIsWrongIsNamedAndNothingIsListedTwice() {
        create("P1", "L0011", "2015-11-01", "2015-12-31").statusCode(409).body("code", is("project-exists"));
        create("P3", "U0011", "2015-11-01", "2015-10-31")
                .statusCode(422)
                .body("errors.pointer", contains("/unit", "/end"));
    }

    @Test
    void aProjectIsChangedByADocumentAndWhatItWasIsKept() {
        report(zone("L0011"), "P1", "2015-11-30", "BUILDING", "3000").statusCode(200);
        get("P1").body("behind", is(true)).body("investedShare", is("25.0"));

        amend("P1", "\"2-0\"", amended("P1", "L0012", "24000.00", "2017-06-30"))
                .statusCode(200)
                .header("ETag", startsWith("\"3-"))
                .body("unit", is("L0012"))
                .body("behind", is(false))
                .body("investedShare", is("12.5"))
                .body("latest.stage", is("BUILDING"));

        office().get("/api/v1/projects/" + plan + "/P1/changes")
                .then()
                .statusCode(200)
                .body("items.number", contains(1))
                .body("items.documentNumber", contains("池发改〔2017〕5号"))
                .body("items.reason", contains("延期并扩建"))
                .body("items.before.end", contains("2015-12-31"))
                .body("items.after.end", contains("2017-06-30"));
        zone("L0011").get("/api/v1/projects/" + plan + "/P1").then().statusCode(404);
        zone("L0012").get("/api/v1/projects/" + plan + "/P1").then().statusCode(200);
        report(zone("L0012"), "P1", "2015-12-31", "COMPLETED", "24000")
                .statusCode(200)
                .header("ETag", startsWith("\"4-"));
    }

    @Test
    void aChangeNamesTheVersionThatWasSeenAndKeepsToTheRules() {
        String body = amended("P1", "L0011", "12000.00", "2017-06-30");
        office().body(body).put("/api/v1/projects/" + plan + "/P1").then().statusCode(428);
        amend("P1", "\"9-0\"", body).statusCode(412);
        amend("P1", "\"1-0\"", amended("P2", "L0011", "12000.00", "2017-06-30"))
                .statusCode(422)
                .body("errors.pointer", contains("/project/code"))
                .body("errors.code", contains("another-project"));
        amend("P1", "\"1-0\"", amended("P1", "U0011", "12000.00", "2015-10-31"))
                .statusCode(422)
                .body("errors.pointer", contains("/project/unit", "/project/end"));
        amend("P1", "\"1-0\"", amended("P1", "L0011", "12000.00", "2015-12-31"))
                .statusCode(200)
                .header("ETag", startsWith("\"1-"));
        as(Tokens.withRoles("assessor").divisions("3401"))
                .header("If-Match", "\"1-0\"")
                .body(body)
                .put("/api/v1/projects/" + plan + "/P1")
                .then()
                .statusCode(404);
    }

    private ValidatableResponse amend(String code, String seen, String body) {
        return office().header("If-Match", seen)
                .body(body)
                .put("/api/v1/projects/" + plan + "/" + code)
                .then();
    }

    private String amended(String code, String unit, String investment, String end) {
        return """
                {"documentNumber":" 池发改〔2017〕5号 ","reason":"延期并扩建","project":
                 {"plan":"%s","code":"%s","names":{"zh":"项目","en":"Project"},"unit":"%s","investment":"%s",
                  "begin":"2015-11-01","end":"%s","documentNumber":null}}
                """.formatted(plan, code, unit, investment, end);
    }

    private ValidatableResponse create(String code, String unit, String begin, String end) {
        return office().body("""
                        {"plan":"%s","code":"%s","names":{"zh":"项目","en":"Project"},"unit":"%s","investment":"12000.00",
                         "begin":"%s","end":"%s","documentNumber":null}
                        """.formatted(plan, code, unit, begin, end))
                .post("/api/v1/projects")
                .then();
    }

    private ValidatableResponse report(
            RequestSpecification caller, String project, String asOf, String stage, String invested) {
        return caller.body("""
                        {"asOf":"%s","stage":"%s","invested":"%s","note":""}
                        """.formatted(asOf, stage, invested))
                .post("/api/v1/projects/" + plan + "/" + project + "/reports")
                .then();
    }

    private ValidatableResponse get(String project) {
        return office().get("/api/v1/projects/" + plan + "/" + project).then().statusCode(200);
    }

    private static RequestSpecification zone(String unit) {
        return as(Tokens.withRoles("statistician").sub("worker").units(unit));
    }

    private static RequestSpecification office() {
        return as(Tokens.withRoles("assessor").divisions("3493"));
    }

    private static RequestSpecification as(Tokens token) {
        return given().auth().oauth2(token.sign()).contentType("application/json");
    }
}
