package io.zonewatch.notification.reminder;

import static io.restassured.RestAssured.given;
import static io.zonewatch.notification.Scenario.reminders;
import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Mailbox;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.notification.Zone.Owed;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was told of a report last could not be read: it may have been submitted, so nobody is pressed for it until a later state is known. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class DoubtTest {

    private static final String PERIOD = "2016-02";
    private static final long UNREADABLE = 0;
    private static final String DOUBTED = "select 1 from obligation where id = ? and in_doubt";

    @Inject
    Scenario scenario;

    @Inject
    Jdbc jdbc;

    private Instant due;
    private Zone zone;

    @BeforeEach
    void aZoneThatOwes() {
        scenario.begin();
        due = scenario.dueAhead();
        zone = scenario.owing(PERIOD, due);
    }

    @Test
    void noStepIsSaidUntilALaterStateIsKnownAndThenTheOneThatIsDue() {
        scenario.advance(scenario.step(due, 1));
        zone.tellNonsense(PERIOD);
        scenario.advance(scenario.step(due, 3));

        assertThat(reminders(zone.obligation(PERIOD))).endsWith("1 T+1 ZONE_LEADER SENT");
        whyNot().body("steps.answer", hasItem("IN_DOUBT")).body("steps.answer", not(hasItem("ABOUT_TO_BE_TOLD")));

        zone.tell(new Owed(PERIOD, 2, "OPEN", 1, due));
        scenario.rest();

        assertThat(reminders(zone.obligation(PERIOD)))
                .endsWith("1 T+3 STATISTICIAN SENT", "1 T+3 ZONE_LEADER SENT")
                .doesNotHaveDuplicates();
        whyNot().body("steps.answer", not(hasItem("IN_DOUBT")));
    }

    @Test
    void whatTheUnreadableStateHadEndedIsSaidToNobody() {
        scenario.advance(scenario.step(due, 1));
        int told = Mailbox.to(zone.statistician()).size();
        zone.tellNonsense(PERIOD);
        scenario.advance(scenario.step(due, 3));
        zone.tell(new Owed(PERIOD, 3, "SUBMITTED", 1, due));
        scenario.rest();

        assertThat(Mailbox.to(zone.statistician())).hasSize(told);
    }

    @Test
    void whatWaitsIsNotDeliveredMeanwhile() {
        Mailbox.close();
        scenario.jump(scenario.step(due, 1));
        awaitThat("select 1 from reminder where obligation = ? and step = 'T+1' and attempts > 0");
        zone.tellNonsense(PERIOD);
        awaitThat(DOUBTED);
        Mailbox.open();
        scenario.rest();

        assertThat(Mailbox.to(zone.statistician())).isEmpty();
        whyNot().body("steps.answer", hasItem("IN_DOUBT"));

        zone.tell(new Owed(PERIOD, 2, "OPEN", 1, due));
        scenario.rest();

        assertThat(Mailbox.to(zone.statistician())).hasSize(1);
    }

    @Test
    void aRebuildFindsTheSameDoubt() {
        zone.tellNonsense(PERIOD);
        scenario.rest();

        given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("3417").sign())
                .post("/api/v1/projections/obligations/rebuild")
                .then()
                .statusCode(200);
        scenario.rest();

        awaitThat(DOUBTED);
    }

    /** As when two states tell what the version before does not know, and an operator replays one of them after the update. */
    @Test
    void oneReplayOfTwoEndsNoDoubt() {
        zone.tell(new Owed(PERIOD, UNREADABLE, "OPEN", 1, due));
        zone.tell(new Owed(PERIOD, UNREADABLE, "SUBMITTED", 1, due));
        scenario.rest();
        List<Long> letters = mended();

        replay(letters.getFirst());
        scenario.advance(scenario.step(due, 1));

        ledger().body("inDoubt", equalTo(true)).body("state", equalTo("OPEN"));
        assertThat(Mailbox.to(zone.statistician())).isEmpty();

        replay(letters.getLast());

        ledger().body("inDoubt", equalTo(false)).body("state", equalTo("SUBMITTED"));
    }

    /** What was discarded is not known either. */
    @Test
    void nothingThatIsDiscardedEndsADoubt() {
        zone.tell(new Owed(PERIOD, UNREADABLE, "OPEN", 1, due));
        zone.tell(new Owed(PERIOD, UNREADABLE, "SUBMITTED", 1, due));
        scenario.rest();
        List<Long> letters = mended();

        asAdministrator()
                .contentType("application/json")
                .body("{\"reason\":\"sent again\"}")
                .post("/api/v1/dead-letters/" + letters.getLast() + "/discard")
                .then()
                .statusCode(204);
        replay(letters.getFirst());

        ledger().body("inDoubt", equalTo(true)).body("state", equalTo("OPEN"));
    }

    @Test
    void aReplayOfWhatALaterStateHasReplacedBringsNoDoubt() {
        zone.tell(new Owed(PERIOD, UNREADABLE, "OPEN", 1, due));
        zone.tell(new Owed(PERIOD, UNREADABLE, "SUBMITTED", 1, due));
        zone.tell(new Owed(PERIOD, 4, "OPEN", 1, due));
        scenario.rest();

        replay(mended().getFirst());

        ledger().body("inDoubt", equalTo(false)).body("state", equalTo("OPEN"));
    }

    @Test
    void aStateTakenByAVersionThatKnowsNoDoubtEndsIt() {
        zone.tellNonsense(PERIOD);
        awaitThat(DOUBTED);

        jdbc.update("update obligation set sequence = sequence + 1 where id = ?", zone.obligation(PERIOD));

        ledger().body("inDoubt", equalTo(false));
    }

    @Test
    void theOfficesBulletinAndTheLedgerSayThatNobodyKnowsHowItStands() {
        scenario.advance(scenario.step(due, 1));
        bulletin().body("overdue", equalTo(1)).body("unknown", equalTo(0));
        ledger().body("inDoubt", equalTo(false));

        zone.tellNonsense(PERIOD);
        awaitThat(DOUBTED);

        bulletin()
                .body("due", equalTo(0))
                .body("overdue", equalTo(0))
                .body("unknown", equalTo(1))
                .body("items", empty());
        ledger().body("inDoubt", equalTo(true)).body("state", equalTo("OPEN"));

        zone.tellAt(due.plusSeconds(60), new Owed(PERIOD, 2, "RETURNED", 2, due));
        scenario.rest();

        bulletin().body("items.state", contains("RETURNED")).body("unknown", equalTo(0));
        ledger().body("inDoubt", equalTo(false));
    }

    /** The two that could not be read, as they can be after an update: with the numbers 2 and 3. */
    private List<Long> mended() {
        List<Long> letters = jdbc.query(
                "select id from dead_letter where record_key = ? order by id",
                row -> row.getLong(1),
                zone.obligation(PERIOD));
        assertThat(letters).hasSize(2);
        for (int i = 0; i < 2; i++) {
            jdbc.update(
                    "update dead_letter set payload = convert_to(replace(convert_from(payload, 'UTF8'), '\"sequence\":0', ?), 'UTF8')"
                            + " where id = ?",
                    "\"sequence\":" + (i + 2),
                    letters.get(i));
        }
        return letters;
    }

    private static void replay(long letter) {
        asAdministrator()
                .post("/api/v1/dead-letters/" + letter + "/replay")
                .then()
                .statusCode(204);
    }

    private static RequestSpecification asAdministrator() {
        return given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("3417").sign());
    }

    private void awaitThat(String query) {
        await().until(() ->
                jdbc.queryOne(query, row -> true, zone.obligation(PERIOD)).isPresent());
    }

    private ValidatableResponse bulletin() {
        return given().auth()
                .oauth2(Tokens.withRoles("reviewer").units(zone.code()).sign())
                .get("/api/v1/bulletins/" + PERIOD)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse ledger() {
        return asAuditor()
                .get("/api/v1/obligations/" + zone.obligation(PERIOD) + "/reminders")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification asAuditor() {
        return given().auth().oauth2(Tokens.withRoles("auditor").divisions("CN").sign());
    }

    private ValidatableResponse whyNot() {
        return asAuditor()
                .queryParam("obligation", zone.obligation(PERIOD))
                .queryParam("recipient", "STATISTICIAN")
                .get("/api/v1/why-not")
                .then()
                .statusCode(200);
    }
}
