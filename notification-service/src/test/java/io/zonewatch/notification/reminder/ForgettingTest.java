package io.zonewatch.notification.reminder;

import static io.restassured.RestAssured.given;
import static io.zonewatch.notification.Scenario.reminders;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Mailbox;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.notification.Zone.Owed;
import io.zonewatch.notification.preference.Person;
import io.zonewatch.reporting.ReportingZone;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import io.zonewatch.testing.Traces;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People who are gone: nothing of them is left, what was proved stays proved, and nobody is told twice or not at all. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class ForgettingTest {

    private static final String PERIOD = "2016-02";

    @Inject
    Scenario scenario;

    @Inject
    Jdbc jdbc;

    private Zone zone;
    private Instant due;

    @BeforeEach
    void aZoneThatOwes() {
        scenario.begin();
        zone = Zone.registered();
        due = scenario.dueAhead();
        zone.tell(new Owed(PERIOD, 1, "OPEN", 1, due));
        scenario.rest();
    }

    @Test
    void nothingIsLeftOfWhoIsGoneAndTheProofStays() {
        zone.tellBrokenContacts();
        scenario.advance(scenario.step(due, 3));

        zone.tellLeaderOnly(10);
        scenario.rest();

        assertThat(Traces.inTables("notification", zone.statistician())).isEmpty();
        assertThat(Traces.inState("zonewatch.registry.contacts.v1", zone.statistician()))
                .isEmpty();
        assertThat(Traces.inRecords("zonewatch.notification.dead-letters.v1", zone.statistician()))
                .isEmpty();
        assertThat(reminders(zone.obligation(PERIOD))).endsWith("1 T+3 STATISTICIAN SENT", "1 T+3 ZONE_LEADER SENT");
        given().auth()
                .oauth2(Tokens.withRoles("auditor").divisions("CN").sign())
                .queryParam("obligation", zone.obligation(PERIOD))
                .queryParam("state", "SENT")
                .get("/api/v1/reminders")
                .then()
                .statusCode(200)
                .body("items.recipient.role", equalTo(List.of("STATISTICIAN", "ZONE_LEADER")))
                .body("items.recipient.email", equalTo(Arrays.asList(null, zone.leader())))
                .body("items.recipient.name", equalTo(Arrays.asList(null, "Li Si")));
    }

    @Test
    void aTombstoneLeavesNobody() {
        scenario.advance(scenario.step(due, 3));

        zone.eraseContacts();
        scenario.rest();

        assertThat(Traces.inTables("notification", zone.statistician(), zone.leader()))
                .isEmpty();
        assertThat(reminders(zone.obligation(PERIOD))).endsWith("1 T+3 STATISTICIAN SENT", "1 T+3 ZONE_LEADER SENT");
    }

    @Test
    void whoComesBackIsNotToldTwice() {
        scenario.advance(scenario.step(due, 3));
        zone.eraseContacts();
        scenario.rest();

        zone.tellContacts(3);
        scenario.rest();

        assertThat(Mailbox.to(zone.statistician())).hasSize(1);
        assertThat(Mailbox.to(zone.leader())).hasSize(1);
    }

    @Test
    void whatWaitsForWhoIsGoneGoesToTheSuccessor() {
        Mailbox.close();
        scenario.jump(scenario.step(due, -3));
        awaitPending(1);

        zone.tellSuccessor(2);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(reminders(zone.obligation(PERIOD)))
                .contains("1 T-3 STATISTICIAN CANCELLED RECIPIENT_ERASED"));
        Mailbox.open();
        scenario.rest();

        assertThat(reminders(zone.obligation(PERIOD)))
                .containsExactly("1 T-3 STATISTICIAN CANCELLED RECIPIENT_ERASED", "1 T-3 STATISTICIAN SENT");
        assertThat(Mailbox.to(zone.successor())).hasSize(1);
        assertThat(Mailbox.to(zone.statistician())).isEmpty();
        assertThat(Traces.inTables("notification", zone.statistician())).isEmpty();
    }

    @Test
    void whatWaitsForWhoIsGoneGoesToTheSuccessorThoughAnotherWasToldAlready() {
        Person waiting = Person.known();
        zone = waiting.zone();
        zone.tellAccountAndLeader(2, waiting.sub());
        waiting.wants("{\"quietHours\":{\"from\":\"08:00\",\"until\":\"10:00\"}}")
                .statusCode(200);
        zone.tell(new Owed(PERIOD, 1, "OPEN", 1, due));
        scenario.rest();
        scenario.advance(scenario.step(due, 1));
        assertThat(reminders(zone.obligation(PERIOD))).endsWith("1 T+1 STATISTICIAN PENDING", "1 T+1 ZONE_LEADER SENT");

        zone.tellStatisticianAt(3, zone.successor());
        scenario.rest();

        assertThat(reminders(zone.obligation(PERIOD)))
                .endsWith(
                        "1 T+1 STATISTICIAN CANCELLED RECIPIENT_ERASED",
                        "1 T+1 ZONE_LEADER SENT",
                        "1 T+1 STATISTICIAN SENT");
        assertThat(Mailbox.to(zone.successor())).hasSize(1);
        assertThat(Mailbox.to(zone.leader())).hasSize(1);
        assertThat(Mailbox.to(zone.statistician())).isEmpty();
        zone.tellStatisticianAt(4, zone.statistician());
        scenario.rest();
        assertThat(Mailbox.to(zone.statistician())).isEmpty();
    }

    @Test
    void aStepThatToldNobodyYetIsToldToAllWhoAreThereThen() {
        zone = Zone.withoutPeople();
        zone.tell(new Owed(PERIOD, 1, "OPEN", 1, due));
        scenario.rest();
        scenario.advance(scenario.step(due, 1));
        Mailbox.close();
        zone.tellSuccessor(1);
        awaitPending(1);

        zone.tellContacts(2);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(reminders(zone.obligation(PERIOD)))
                .contains("1 T+1 STATISTICIAN CANCELLED RECIPIENT_ERASED"));
        Mailbox.open();
        scenario.rest();

        assertThat(Mailbox.to(zone.statistician())).hasSize(1);
        assertThat(Mailbox.to(zone.leader())).hasSize(1);
        assertThat(Mailbox.to(zone.successor())).isEmpty();
    }

    @Test
    void aSeatThatIsLeftEmptyWaitsForWhoComes() {
        Mailbox.close();
        scenario.jump(scenario.step(due, 1));
        awaitPending(2);
        jdbc.update(
                "update reminder set state = 'SENT', lease_until = null where obligation = ? and recipient_key like 'ZONE%'",
                zone.obligation(PERIOD));
        zone.tellLeaderOnly(2);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(reminders(zone.obligation(PERIOD)))
                .contains("1 T+1 STATISTICIAN CANCELLED RECIPIENT_ERASED"));
        Mailbox.open();
        scenario.rest();

        zone.tellStatisticianAt(3, zone.successor());
        scenario.rest();

        assertThat(Mailbox.to(zone.successor())).hasSize(1);
        assertThat(Mailbox.to(zone.leader())).isEmpty();
    }

    @Test
    void whoIsToldIsWhoIsThereOnTheDay() {
        zone.tellSuccession(2, ReportingZone.dateOf(due));
        scenario.rest();

        scenario.advance(scenario.step(due, -3));
        assertThat(Mailbox.to(zone.statistician())).hasSize(1);
        assertThat(Mailbox.to(zone.successor())).isEmpty();

        scenario.advance(scenario.step(due, 0));
        assertThat(Mailbox.to(zone.statistician())).hasSize(1);
        assertThat(Mailbox.to(zone.successor())).hasSize(1);
        assertThat(reminders(zone.obligation(PERIOD)))
                .containsExactly("1 T-3 STATISTICIAN SENT", "1 T STATISTICIAN SENT");
    }

    @Test
    void whatWaitsWhenTheDayPassesGoesToTheSuccessorAndThePredecessorIsForgotten() {
        LocalDate day = ReportingZone.dateOf(scenario.step(due, -2));
        zone.tellSuccession(2, day);
        scenario.rest();
        Mailbox.close();
        scenario.jump(scenario.step(due, -3));
        awaitPending(1);

        scenario.jump(ReportingZone.instantOf(day, LocalTime.MIDNIGHT));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(reminders(zone.obligation(PERIOD)))
                .contains("1 T-3 STATISTICIAN CANCELLED RECIPIENT_ERASED"));
        Mailbox.open();
        scenario.rest();

        assertThat(reminders(zone.obligation(PERIOD)))
                .containsExactly("1 T-3 STATISTICIAN CANCELLED RECIPIENT_ERASED", "1 T-3 STATISTICIAN SENT");
        assertThat(Mailbox.to(zone.successor())).hasSize(1);
        assertThat(Mailbox.to(zone.statistician())).isEmpty();
        assertThat(Traces.inTables("notification", zone.statistician())).containsExactly("unit_contacts.body");
    }

    @Test
    void whatADeliveryHasClaimedMayFinishAndIsForgottenThen() {
        Mailbox.close();
        scenario.jump(scenario.step(due, 1));
        awaitPending(2);
        jdbc.update(
                "update reminder set lease_until = now() + interval '1 hour' where obligation = ? and recipient_key like 'ZONE%'",
                zone.obligation(PERIOD));

        zone.eraseContacts();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(reminders(zone.obligation(PERIOD)))
                .contains("1 T+1 STATISTICIAN CANCELLED RECIPIENT_ERASED"));
        assertThat(reminders(zone.obligation(PERIOD))).contains("1 T+1 ZONE_LEADER PENDING");
        jdbc.update(
                "update reminder set state = 'SENT', lease_until = null where obligation = ? and state = 'PENDING'",
                zone.obligation(PERIOD));
        Mailbox.open();
        scenario.rest();

        assertThat(reminders(zone.obligation(PERIOD))).contains("1 T+1 ZONE_LEADER SENT");
        assertThat(Traces.inTables("notification", zone.statistician(), zone.leader()))
                .isEmpty();
    }

    @Test
    void aRebuildThatComesByAnOldTombstoneWithdrawsNothing() {
        zone.eraseContacts();
        zone.tellContacts(3);
        scenario.rest();
        Mailbox.close();
        scenario.jump(scenario.step(due, 1));
        awaitPending(2);

        given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("CN").sign())
                .post("/api/v1/projections/contacts/rebuild")
                .then()
                .statusCode(200);
        Mailbox.open();
        scenario.rest();

        assertThat(reminders(zone.obligation(PERIOD))).endsWith("1 T+1 STATISTICIAN SENT", "1 T+1 ZONE_LEADER SENT");
        assertThat(Mailbox.to(zone.statistician())).hasSize(1);
        assertThat(Mailbox.to(zone.leader())).hasSize(1);
    }

    @Test
    void aRebuildThatFindsSomebodyGoneForgetsHim() {
        scenario.advance(scenario.step(due, 1));
        zone.tellLeaderOnly(2);
        scenario.rest();
        jdbc.update(
                "update reminder set recipient = recipient || jsonb_build_object('email', ?::text),"
                        + " recipient_key = 'STATISTICIAN/' || ? where obligation = ? and recipient->>'role' = 'STATISTICIAN'",
                zone.statistician(),
                zone.statistician(),
                zone.obligation(PERIOD));

        given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("CN").sign())
                .post("/api/v1/projections/contacts/rebuild")
                .then()
                .statusCode(200);
        scenario.rest();

        assertThat(Traces.inTables("notification", zone.statistician())).isEmpty();
    }

    private void awaitPending(int number) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.queryOne(
                                        "select count(*) from reminder where obligation = ? and state = 'PENDING'",
                                        row -> row.getLong(1),
                                        zone.obligation(PERIOD))
                                .orElseThrow()
                        == number);
    }
}
