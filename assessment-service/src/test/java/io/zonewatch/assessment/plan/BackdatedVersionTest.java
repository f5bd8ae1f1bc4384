package io.zonewatch.assessment.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zonewatch.assessment.support.Broker;
import io.zonewatch.assessment.support.Pack;
import io.zonewatch.assessment.support.ReadModel;
import io.zonewatch.assessment.support.ReportedShare;
import io.zonewatch.assessment.support.Rest;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.clock.Quiescence;
import io.zonewatch.chassis.clock.SimulatedClock;
import io.zonewatch.chassis.event.Rebuild;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.testing.Infrastructure;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A document that raises the goal from July 2016 on becomes known in February 2017 only. Both times are kept: from when it holds, and since when that is known. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "assessment"))
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BackdatedVersionTest {

    private static final String BEFORE = "asOf=2017-02-19T00:00:00Z";

    private static final ReportedShare SHARE = new ReportedShare("L9001", "L9011", "385100", "L-IND");

    private static final AmendedPlan PLAN = new AmendedPlan("late-document", "3851", "池政〔2016〕9号");

    private static String digest;

    @Inject
    Jdbc jdbc;

    @Inject
    Quiescence quiescence;

    @Inject
    Rebuild rebuild;

    @Inject
    BusinessClock clock;

    @BeforeEach
    void theTwentiethOfFebruary() {
        ((SimulatedClock) clock).advanceTo(Pack.AFTER_2016);
    }

    @Test
    @Order(1)
    void itIsNotPublishedUnlessThatIsAskedFor() {
        SHARE.begin(rebuild, quiescence);
        PLAN.begin(goal("70"));
        Broker.send(SHARE.accepted("2016-06", 1, "68.4"));
        Broker.send(SHARE.accepted("2016-12", 1, "69.2"));
        Rest.of(quiescence);
        digest = handover("").body("basis.version", is(1)).extract().path("digest");
        PLAN.draft("2016-07-01", goal("72")).statusCode(201);

        PLAN.publish(2, "")
                .statusCode(422)
                .body("errors.code", contains("past-change"))
                .body("errors.detail", contains(containsString("backdated=true")));
        PLAN.publish(2, "?backdated=true&dryRun=true").statusCode(200).body("changed.code", contains("SHARE"));
        explained("").body("planVersion", is(1));
    }

    @Test
    @Order(2)
    void whatHasEndedIsJudgedByItFromNowOn() {
        PLAN.publish(2, "?backdated=true")
                .statusCode(201)
                .body("validFrom", is("2016-07-01"))
                .body("publishedAt", is("2017-02-20T09:00:00+08:00"));

        PLAN.explained("SHARE", "2016-06", "").body("planVersion", is(1));
        // 68 + 4 · 366 ÷ 731 days
        explained("").body("planVersion", is(2)).body("pathValue", is("70.00")).body("status", is("SLOW"));
    }

    @Test
    @Order(3)
    void whatWasToldBeforeIsStillTold() {
        // 68 + 2 · 366 ÷ 731 days
        explained("?" + BEFORE)
                .body("planVersion", is(1))
                .body("pathValue", is("69.00"))
                .body("status", is("ON_TRACK"));
        PLAN.series("SHARE", "?" + BEFORE).body("stretches.basis.version", contains(1));
    }

    @Test
    @Order(4)
    void aHandOverNamesTheVersionAndThatOfBeforeStaysAsItWas() {
        handover("").body("basis.version", is(2)).body("digest", not(is(digest)));
        handover("&" + BEFORE).body("basis.version", is(1)).body("digest", is(digest));

        assertThat(file(""))
                .contains("Version of the plan,Version holds from,Document of the version")
                .endsWith(",2,2016-07-01,池政〔2016〕9号\r\n");
        assertThat(file("&" + BEFORE)).endsWith(digest + ",1,,\r\n");
    }

    @Test
    @Order(5)
    void thePathIsToldAndDrawnAsItIsValidAtEachTime() {
        PLAN.series("SHARE", "")
                .body("stretches.basis.version", contains(1, 2))
                .body("stretches.from", contains(null, "2016-07-01"))
                .body("stretches.until", contains("2016-06-30", null))
                .body("stretches[0].path.date", contains("2015-12-31", "2016-06-30"))
                .body("stretches[0].checkpoints.value", contains("70"))
                .body("stretches[1].path.date", contains("2016-07-01", "2017-12-31"))
                // 68 + 4 · 183 ÷ 731 days
                .body("stretches[1].path.value", contains("69.001367989056", "72"));
        PLAN.reader()
                .accept("image/svg+xml")
                .header("Accept-Language", "en")
                .get(PLAN.path() + "/targets/SHARE/progress")
                .then()
                .statusCode(200)
                .body(containsString(">version 2 from 2016-07-01<"))
                .body(containsString("From 2016-07-01 on by version 2 of the plan (池政〔2016〕9号)."));
    }

    @Test
    @Order(6)
    void aRebuildGivesTheSame() {
        Rest.afterARebuildIsTheSame(ReadModel.OBSERVATIONS, rebuild, quiescence, jdbc);
    }

    @Test
    @Order(7)
    void noVersionBeginsBeforeTheLatest() {
        PLAN.draft("2016-03-01", goal("75")).statusCode(201);

        PLAN.publish(3, "?backdated=true")
                .statusCode(422)
                .body("errors.code", contains("before-latest"))
                .body("errors.detail", contains(containsString("Draft a version that begins on 2016-07-01")));
    }

    @Test
    @Order(8)
    void aTargetThatIsGivenUpEndsWithThatDay() {
        PLAN.draft("2016-10-01", SHARE.target("OTHER", "{\"date\":\"2017-12-31\",\"operator\":\"UNSET\"}"))
                .statusCode(201);
        PLAN.publish(4, "?backdated=true").statusCode(201);

        PLAN.series("SHARE", "")
                .body("items.period", contains("2016-06"))
                .body("stretches.until", contains("2016-06-30", "2016-09-30"));
        PLAN.series("SHARE", "?" + BEFORE)
                .body("items.period", contains("2016-06", "2016-12"))
                .body("stretches.until", contains(nullValue()));
    }

    private static String goal(String value) {
        return SHARE.target("SHARE", "{\"date\":\"2017-12-31\",\"operator\":\"AT_LEAST\",\"value\":\"" + value + "\"}");
    }

    private static ValidatableResponse explained(String query) {
        return PLAN.explained("SHARE", "2016-12", query);
    }

    private static ValidatableResponse handover(String query) {
        return PLAN.reader()
                .get("/api/v1/handovers/2016?plan=" + PLAN.code() + query)
                .then()
                .statusCode(200);
    }

    private static String file(String query) {
        return PLAN.reader()
                .accept("text/csv")
                .header("Accept-Language", "en")
                .get("/api/v1/handovers/2016?plan=" + PLAN.code() + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
