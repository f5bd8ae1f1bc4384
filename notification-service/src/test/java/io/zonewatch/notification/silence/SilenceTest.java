package io.zonewatch.notification.silence;

import static io.restassured.RestAssured.given;
import static io.zonewatch.notification.Scenario.reminders;
import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Mailbox;
import io.zonewatch.notification.Mailbox.Mail;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.acknowledge.Overdue;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A planned outage keeps reminders back; afterwards they are caught up as the ladder says. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class SilenceTest {

    @Inject
    Scenario scenario;

    @Inject
    Jdbc jdbc;

    private Overdue overdue;

    @BeforeEach
    void aReportThatIsOwed() {
        scenario.begin();
        overdue = new Overdue(scenario);
        overdue.advance(0);
    }

    @Test
    void whatFallsDueMeanwhileWaitsAndLeavesOnceAfterwards() {
        announce("EMAIL", overdue.step(1), overdue.step(2)).statusCode(201);

        overdue.advance(1);
        overdue.listed("T+1")
                .body("items.state", contains("PENDING", "PENDING"))
                .body("items[0].leavesAt", equalTo(Scenario.offset(overdue.step(2))))
                .body("items[0].hold", equalTo("SILENCE"));
        overdue.whyNot("ZONE_LEADER")
                .body("steps[1].answer", equalTo("HELD"))
                .body("steps[1].held.by", equalTo("SILENCE"))
                .body("steps[1].held.because", equalTo("works"))
                .body("steps[1].held.until", equalTo(Scenario.offset(overdue.step(2))));
        assertThat(Mailbox.to(overdue.zone().leader())).isEmpty();
        overdue.advance(2);

        assertThat(Mailbox.to(overdue.zone().leader()))
                .extracting(Mail::subject)
                .hasSize(1);
        overdue.listed("T+1").body("items.state", contains("SENT", "SENT")).body("items[0].leavesAt", equalTo(null));
    }

    @Test
    void ofWhatWaitsForOneSideOnlyTheLastIsSaidAndThePreviewKnowsIt() {
        announce(null, overdue.step(1), overdue.step(4)).statusCode(201);

        overdue.preview()
                .body("items.step", contains("T+1", "T+3", "T+5"))
                .body("items[0].ways.reason", contains("LATER_STEP", "LATER_STEP"))
                .body("items[1].ways.reason", contains(equalTo(null), equalTo(null)))
                .body("items[1].ways.held.until", hasItem(Scenario.offset(overdue.step(4))))
                .body("items[2].ways.held", everyItem(nullValue()));
        overdue.whyNot("STATISTICIAN")
                .body("steps[1].answer", equalTo("NOT_YET"))
                .body("steps[1].held.by", equalTo("SILENCE"));
        overdue.advance(1);
        overdue.advance(3);
        overdue.advance(4);

        assertThat(reminders(overdue.obligation()))
                .containsExactly(
                        "1 T STATISTICIAN SENT",
                        "1 T+1 STATISTICIAN SUPERSEDED LATER_STEP",
                        "1 T+1 ZONE_LEADER SUPERSEDED LATER_STEP",
                        "1 T+3 STATISTICIAN SENT",
                        "1 T+3 ZONE_LEADER SENT");
    }

    @Test
    void whatIsSubmittedMeanwhileIsNotSaidAfterwards() {
        announce("EMAIL", overdue.step(1), overdue.step(2)).statusCode(201);
        overdue.advance(1);

        overdue.tell(2, "SUBMITTED", 1, overdue.due());
        overdue.advance(2);

        overdue.listed("T+1").body("items.reason", contains("SUBMITTED", "SUBMITTED"));
        assertThat(Mailbox.to(overdue.zone().leader())).isEmpty();
    }

    @Test
    void whatIsEndedEarlyLeavesAtOnce() {
        String id = announce("EMAIL", overdue.step(1), overdue.step(4))
                .statusCode(201)
                .extract()
                .path("id");
        overdue.advance(1);
        assertThat(Mailbox.to(overdue.zone().leader())).isEmpty();

        end(id, "3417").statusCode(200).body("until", equalTo(Scenario.offset(overdue.step(1))));
        scenario.rest();

        assertThat(Mailbox.to(overdue.zone().leader())).hasSize(1);
        end(id, "3417").statusCode(200).body("until", equalTo(Scenario.offset(overdue.step(1))));
    }

    /** Otherwise what was kept back longer than a message is tried would leave by another way at its first failure. */
    @Test
    void theTimeForWhichItIsTriedBeginsAfterwards() {
        announce("EMAIL", overdue.step(1), overdue.step(2)).statusCode(201);
        overdue.advance(1);
        jdbc.update(
                "update reminder set then_by = '{INBOX}', recorded_at = recorded_at - interval '3 days',"
                        + " held_since = held_since - interval '3 days' where obligation = ?",
                overdue.obligation());
        Mailbox.close();

        scenario.jump(overdue.step(2));
        await().untilAsserted(() -> assertThat(attempts()).allMatch(attempts -> attempts > 0));
        Mailbox.open();
        scenario.rest();

        overdue.listed("T+1").body("items.state", contains("SENT", "SENT"));
    }

    @Test
    void anotherChannelIsNotKeptBack() {
        announce("INBOX", overdue.step(1), overdue.step(4)).statusCode(201);

        overdue.advance(1);

        assertThat(Mailbox.to(overdue.zone().leader())).hasSize(1);
    }

    @Test
    void onlyWhoReachesTheDivisionAnnouncesListsAndEnds() {
        announce("341702", "3417", overdue.step(1), overdue.step(2))
                .statusCode(403)
                .body("code", equalTo("division-outside-scope"));
        String id = announce("EMAIL", overdue.step(1), overdue.step(2))
                .statusCode(201)
                .extract()
                .path("id");

        end(id, "341702").statusCode(404);
        list("341702").body("items.id", not(hasItem(id)));
        list("3417").body("items.id", hasItem(id));
    }

    @Test
    void oneThatIsOverEndsBeforeItBeginsOrLastsTooLongIsRefused() {
        announce(null, overdue.step(-3), overdue.step(-1)).statusCode(400).body("errors[0].pointer", equalTo("/until"));
        announce(null, overdue.step(2), overdue.step(1)).statusCode(400).body("errors[0].pointer", equalTo("/until"));
        announce(null, overdue.step(1), overdue.step(1).plusSeconds(31 * 86_400 + 1))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/until"))
                .body(
                        "errors[0].detail",
                        equalTo("值应在 %s 至 %s 之间。"
                                .formatted(
                                        Scenario.offset(overdue.step(1)),
                                        Scenario.offset(overdue.step(1).plusSeconds(31 * 86_400)))));
        announce(null, overdue.step(0).minusSeconds(32 * 86_400), overdue.step(1))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/from"));
    }

    private List<Integer> attempts() {
        return jdbc.query(
                "select attempts from reminder where obligation = ? and step = 'T+1'",
                row -> row.getInt(1),
                overdue.obligation());
    }

    @Test
    void aFormOfWhichNobodyIsToldIsRefused() {
        given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("3417").sign())
                .contentType("application/json")
                .header("Accept-Language", "en")
                .body("""
                        {"division":"3417","form":"NOPE","from":"%s","until":"%s","reason":"works"}""".formatted(overdue.step(1), overdue.step(2)))
                .post("/api/v1/silences")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/form"))
                .body("errors[0].code", equalTo("no-ladder"))
                .body("errors[0].detail", equalTo("No ladder is for NOPE, so there is nothing to keep back."));
    }

    private ValidatableResponse announce(String channel, Instant from, Instant until) {
        return announce("3417", channel, "3417", from, until);
    }

    private ValidatableResponse announce(String reach, String division, Instant from, Instant until) {
        return announce(reach, null, division, from, until);
    }

    private ValidatableResponse announce(String reach, String channel, String division, Instant from, Instant until) {
        return given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions(reach).sign())
                .contentType("application/json")
                .body("""
                        {"channel":%s,"division":"%s","form":"%s","from":"%s","until":"%s","reason":"works"}""".formatted(
                                channel == null ? null : '"' + channel + '"', division, overdue.form(), from, until))
                .post("/api/v1/silences")
                .then();
    }

    private static ValidatableResponse end(String id, String reach) {
        return given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions(reach).sign())
                .post("/api/v1/silences/" + id + "/end")
                .then();
    }

    private static ValidatableResponse list(String reach) {
        return given().auth()
                .oauth2(Tokens.withRoles("auditor").divisions(reach).sign())
                .queryParam("limit", 500)
                .get("/api/v1/silences")
                .then()
                .statusCode(200);
    }
}
