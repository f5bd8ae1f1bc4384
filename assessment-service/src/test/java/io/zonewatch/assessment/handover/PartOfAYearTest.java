package io.zonewatch.assessment.handover;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.assessment.support.Events;
import io.zonewatch.assessment.support.ReadModel;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A year whose last month is not fully covered: what is handed over is of November, and says so. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "assessment"))
class PartOfAYearTest {

    private static final String PLAN = """
            {"code":"part-of-a-year","names":{"zh":"部分年度","en":"Part of a year"},"targets":[
              {"code":"SHARE","indicator":"IND_VA_SHARE","names":{"zh":"占比","en":"Share"},
               "scope":{"kind":"CITY","unit":"H0001"},"form":"H-IND","baseline":{"value":"68","date":"2015-12-31"},
               "checkpoints":[{"date":"2017-12-31","operator":"AT_LEAST","value":"70"}]}]}""";

    @Inject
    ReadModel model;

    @BeforeEach
    void november() {
        model.clear();
        given().auth()
                .oauth2(Tokens.withRoles("assessor").divisions("CN").sign())
                .contentType("application/json")
                .body(PLAN)
                .post("/api/v1/plans")
                .then()
                .statusCode(oneOf(201, 409));
        model.take(Events.unit("H0001", "CITY", "319900"), Events.unit("H0011", "ZONE", "319900"), Events.catalogue());
        accept("H0001", "2016-11", "100.0");
        accept("H0011", "2016-11", "69.0");
        model.take(Events.obligation("H0011", "319900", "H-IND", "2016-12", "OPEN", null, 1));
        accept("H0001", "2016-12", "100.0");
    }

    @Test
    void aFigureOfAPartOfTheYearDoesNotPassForTheYears() {
        String progress = reader("en")
                .get("/api/v1/progress?plan=part-of-a-year")
                .then()
                .extract()
                .path("items[0].latest.value");

        reader("en")
                .get("/api/v1/handovers/2016?plan=part-of-a-year")
                .then()
                .statusCode(200)
                .body("rows.period", contains("2016-11"))
                .body("rows.value", contains(progress))
                .body("rows[0].why", containsString("no later period of the year is fully covered yet"));
        reader("zh-CN")
                .get("/api/v1/handovers/2016?plan=part-of-a-year")
                .then()
                .body("rows[0].why", containsString("本年度其后尚无全覆盖的报告期"));
    }

    @Test
    void aWholeYearNeedsNoSuchWords() {
        accept("H0011", "2016-12", "69.5");

        reader("en")
                .get("/api/v1/handovers/2016?plan=part-of-a-year")
                .then()
                .statusCode(200)
                .body("rows[0].value", is("69.50"))
                .body("rows[0].why", nullValue());
    }

    private void accept(String unit, String period, String value) {
        model.take(
                Events.obligation(unit, "319900", "H-IND", period, "ACCEPTED", 1, 2),
                Events.report(unit, "H-IND", period, 1, "2017-01-12T09:00:00+08:00", Map.of("IND_VA", value)));
    }

    private static RequestSpecification reader(String language) {
        return given().auth()
                .oauth2(Tokens.withRoles("auditor").divisions("3199").sign())
                .header("Accept-Language", language);
    }
}
