package io.zonewatch.assessment.warning;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.assessment.support.Broker;
import io.zonewatch.assessment.support.Callers;
import io.zonewatch.assessment.support.ReadModel;
import io.zonewatch.assessment.support.ReportedShare;
import io.zonewatch.assessment.support.Rest;
import io.zonewatch.chassis.clock.Quiescence;
import io.zonewatch.chassis.event.Rebuild;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import io.zonewatch.testing.contract.SentEvents;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** From reports to a warning, to what people do about it, and to its end. A city of one zone, whose share is what it reports. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "assessment"))
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WarningsTest {

    private static final ReportedShare SHARE = new ReportedShare("V0001", "V0011", "339900", "V-IND");

    private static final String PLAN =
            "{\"code\":\"early-warnings\",\"names\":{\"zh\":\"预警\",\"en\":\"Early warnings\"},\"targets\":["
                    + SHARE.warnedTarget(
                            "SHARE", "{\"date\":\"2017-12-31\",\"operator\":\"AT_LEAST\",\"value\":\"70\"}")
                    + "]}";

    @Inject
    Jdbc jdbc;

    @Inject
    Quiescence quiescence;

    @Inject
    Rebuild rebuild;

    @Test
    @Order(1)
    void fewMonthsWarnOfNothing() {
        SHARE.begin(rebuild, quiescence);
        Callers.acting("assessor", "CN").body(PLAN).post("/api/v1/plans").then().statusCode(201);
        share("2016-02", 1, "68.1");
        share("2016-03", 1, "68.0");
        share("2016-04", 1, "68.1");
        share("2016-05", 1, "68.0");

        list().body("items", empty());
    }

    @Test
    @Order(2)
    void aLikelyMissIsWarnedOfOnce() {
        share("2016-06", 1, "68.1");

        list().body("items.target", contains("SHARE"))
                .body("items.checkpoint", contains("2017-12-31"))
                .body("items.since", contains("2016-06"))
                .body("items.state", contains("OPEN"))
                .body("items[0].acknowledged", nullValue());
        assertThat(changes()).containsExactly("RAISED");
    }

    /** Computed with NumPy and SciPy: no drift, steps of ± 0.1 pp, Student's t with three degrees of freedom. */
    @Test
    @Order(3)
    void theForecastItRestsOnIsToldWithItsIntervalAndDrawn() {
        String progress = "/api/v1/plans/early-warnings/targets/SHARE/progress";

        reader().get(progress)
                .then()
                .statusCode(200)
                .body("forecast.date", contains("2017-12-31"))
                .body("forecast.basis", contains("ALL_PERIODS"))
                .body("forecast.value", contains("68.10"))
                .body("forecast.low", contains("64.44"))
                .body("forecast.high", contains("71.76"))
                .body("forecast.level", contains("0.95"))
                .body("forecast.missing", contains("0.9016"))
                .body("forecast.reason", contains(nullValue()));
        reader().accept("image/svg+xml")
                .header("Accept-Language", "en")
                .get(progress)
                .then()
                .statusCode(200)
                .body(containsString("forecast with its interval"))
                .body(containsString("Expected on 2017-12-31: forecast 68.10% (64.44% to 71.76%)."));
        reader().accept("text/html")
                .header("Accept-Language", "en")
                .get("/api/v1/reports/supervision?plan=early-warnings&period=2016-06")
                .then()
                .statusCode(200)
                .body(containsString("missed: 90 %"));
    }

    @Test
    @Order(4)
    void whoHasSeenItSaysSoOnTheVersionThatWasSeen() {
        String warning = "/api/v1/warnings/" + id();
        String tag = reader().get(warning).then().statusCode(200).extract().header("ETag");

        reviewer()
                .body("{\"note\":\"seen\"}")
                .post(warning + "/acknowledgement")
                .then()
                .statusCode(428);
        reviewer()
                .header("If-Match", tag)
                .body("{\"note\":\"seen\"}")
                .post(warning + "/acknowledgement")
                .then()
                .statusCode(200)
                .body("state", is("ACKNOWLEDGED"))
                .body("acknowledged.note", is("seen"))
                .body("acknowledged.at", notNullValue());
        reviewer()
                .header("If-Match", tag)
                .body("{\"note\":\"again\"}")
                .post(warning + "/acknowledgement")
                .then()
                .statusCode(412);
        String later = reader().get(warning).then().extract().header("ETag");
        reviewer()
                .header("If-Match", later)
                .body("{\"note\":\"again\"}")
                .post(warning + "/acknowledgement")
                .then()
                .statusCode(409)
                .body("code", is("warning-not-open"));
        assertThat(changes()).containsExactly("RAISED", "ACKNOWLEDGED");
    }

    @Test
    @Order(5)
    void outsideTheScopeThereIsNoWarning() {
        String elsewhere =
                Tokens.withRoles("auditor", "reviewer").divisions("3402").sign();

        given().auth()
                .oauth2(elsewhere)
                .get("/api/v1/warnings")
                .then()
                .statusCode(200)
                .body("items", empty());
        given().auth().oauth2(elsewhere).get("/api/v1/warnings/" + id()).then().statusCode(404);
    }

    @Test
    @Order(6)
    void aRebuildGivesTheSameAndWarnsOfNothing() {
        Rest.afterARebuildIsTheSame(ReadModel.OBSERVATIONS, rebuild, quiescence, jdbc);
        assertThat(changes()).containsExactly("RAISED", "ACKNOWLEDGED");
    }

    @Test
    @Order(7)
    void aCorrectionThatMakesTheMissUnlikelyEndsIt() {
        share("2016-05", 2, "69.0");
        share("2016-06", 2, "69.4");
        share("2016-07", 1, "70.0");

        list().body("items.state", contains("OVER")).body("items[0].overAt", notNullValue());
        assertThat(changes()).containsExactly("RAISED", "ACKNOWLEDGED", "OVER");
    }

    @Test
    @Order(8)
    void whatIsClosedIsRaisedAgainOnlyAfterTheFiguresClearedIt() {
        share("2016-08", 1, "67.0");
        share("2016-09", 1, "67.0");
        String warning = "/api/v1/warnings/"
                + list().body("items.state", contains("OVER", "OPEN")).extract().path("items[1].id");
        String tag = reader().get(warning).then().extract().header("ETag");
        reviewer()
                .header("If-Match", tag)
                .body("{\"note\":\"known\"}")
                .post(warning + "/closure")
                .then()
                .statusCode(200)
                .body("state", is("CLOSED"));
        share("2016-10", 1, "66.9");

        list().body("items.state", contains("OVER", "CLOSED"));
        reader().get("/api/v1/warnings?plan=early-warnings&state=CLOSED")
                .then()
                .body("items.closed.note", contains("known"));
        assertThat(changes()).containsExactly("RAISED", "ACKNOWLEDGED", "OVER", "RAISED", "CLOSED");
        SentEvents.keepTheContract("assessment", "assessment-service");
    }

    private void share(String period, int revision, String share) {
        Broker.send(SHARE.accepted(period, revision, share));
        Rest.of(quiescence);
    }

    private static String id() {
        return list().extract().path("items[0].id");
    }

    private static ValidatableResponse list() {
        return reader().get("/api/v1/warnings?plan=early-warnings").then().statusCode(200);
    }

    /** What was told about warnings of the plan, in order. */
    private List<String> changes() {
        return jdbc.query("""
                select convert_from(payload, 'UTF8')::jsonb -> 'data' ->> 'change' from outbox
                where record_key = 'early-warnings' and convert_from(payload, 'UTF8') like '%warning-changed%' order by id
                """, row -> row.getString(1));
    }

    private static RequestSpecification reader() {
        return Callers.reading("3399");
    }

    private static RequestSpecification reviewer() {
        return Callers.acting("reviewer", "3399");
    }
}
