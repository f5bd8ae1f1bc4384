package io.zonewatch.notification.delivery;

import static io.restassured.RestAssured.given;
import static io.zonewatch.notification.Scenario.reminders;
import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.event.Freshness;
import io.zonewatch.chassis.event.Freshness.Fresh;
import io.zonewatch.notification.Mailbox;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Owner;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.notification.Zone.Owed;
import io.zonewatch.notification.acknowledge.Overdue;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** After an outage in which several steps fell due, what waited before it does not leave beside what takes its place. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class LaterStepFirstTest {

    @Inject
    Claims claims;

    @Inject
    Freshness freshness;

    @Inject
    Scenario scenario;

    /** The tick cannot decide while the obligation cannot be changed; deliveries go on. */
    @Test
    void nothingLeavesOfAnObligationWhoseLadderIsStillToBeLookedAt() {
        scenario.begin();
        Overdue overdue = new Overdue(scenario);
        overdue.advance(0);
        silence(overdue);
        overdue.advance(1);

        try (Owner.Stumbling tick = Owner.stumble("obligation", "new.id = '" + overdue.obligation() + "'")) {
            scenario.jump(overdue.step(3));
            await().until(() -> tick.times() > 0);
            Fresh fresh = await().until(freshness::look, Optional::isPresent).orElseThrow();

            List<Claim> claimed = claims.claim(fresh, EnumSet.allOf(ChannelCode.class));

            assertThat(claimed).noneMatch(claim -> claim.obligation().id().equals(overdue.obligation()));
            Owner.endLeases(claimed.stream().map(Claim::id).toList());
        }
        scenario.rest();

        assertThat(reminders(overdue.obligation()))
                .containsExactly(
                        "1 T STATISTICIAN SENT",
                        "1 T+1 STATISTICIAN SUPERSEDED LATER_STEP",
                        "1 T+1 ZONE_LEADER SUPERSEDED LATER_STEP",
                        "1 T+3 STATISTICIAN SENT",
                        "1 T+3 ZONE_LEADER SENT");
    }

    /** The leader's step fell due later, and there is no leader. */
    @Test
    void whoHearsNoLaterStepIsToldTheEarlierOneAfterAnOutage() {
        scenario.begin();
        putLadderOfOneEach();
        Zone zone = Zone.withoutPeople();
        zone.tellSuccessor(1);
        Instant due = scenario.dueAhead();
        zone.tell(new Owed("2016-02", 1, "OPEN", 1, due), "F-ONE-EACH");
        scenario.rest();

        scenario.advance(scenario.step(due, 2));

        assertThat(reminders(zone.code() + "_F-ONE-EACH_2016-02"))
                .containsExactly("1 T+1 STATISTICIAN SENT", "1 T+2 - FAILED NO_RECIPIENT");
        assertThat(Mailbox.to(zone.successor())).hasSize(1);
    }

    /** Whoever waits for the mail server is told of what was said meanwhile too, but the notice is served. */
    @Test
    void aNoticeThatWaitsIsServedBesideAPlainReminderThatFellDueLater() {
        scenario.begin();
        putLadder("F-AFTER-NOTICE", """
                {"code":"N","offsetWorkingDays":3,"kind":"FORMAL_NOTICE","recipients":["STATISTICIAN"],"channels":["EMAIL"],
                 "subject":{"zh":"催报通知书","en":"Formal notice"},"termWorkingDays":5},
                {"code":"L","offsetWorkingDays":4,"kind":"OVERDUE","recipients":["STATISTICIAN"],"channels":["EMAIL"],
                 "subject":{"zh":"报表仍逾期","en":"Report still overdue"}}""");
        Zone zone = Zone.withoutPeople();
        zone.tellSuccessor(1);
        Instant due = scenario.dueAhead();
        zone.tell(new Owed("2016-02", 1, "OPEN", 1, due), "F-AFTER-NOTICE");
        scenario.rest();
        Mailbox.close();
        scenario.jump(scenario.step(due, 3));
        String obligation = zone.code() + "_F-AFTER-NOTICE_2016-02";
        await().until(() -> reminders(obligation).equals(List.of("1 N STATISTICIAN PENDING")));

        scenario.jump(scenario.step(due, 4));
        await().until(() -> reminders(obligation).size() == 2);
        Mailbox.open();
        scenario.rest();

        assertThat(reminders(obligation)).containsExactly("1 N STATISTICIAN SENT", "1 L STATISTICIAN SENT");
    }

    private static void putLadderOfOneEach() {
        putLadder("F-ONE-EACH", """
                {"code":"T+1","offsetWorkingDays":1,"kind":"OVERDUE","recipients":["STATISTICIAN"],"channels":["EMAIL"],
                 "subject":{"zh":"报表已逾期","en":"Report overdue"}},
                {"code":"T+2","offsetWorkingDays":2,"kind":"OVERDUE","recipients":["ZONE_LEADER"],"channels":["EMAIL"],
                 "subject":{"zh":"报表仍逾期","en":"Report still overdue"}}""");
    }

    private static void putLadder(String form, String steps) {
        given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("3417").sign())
                .contentType("application/json")
                .body("{\"form\":\"%s\",\"version\":1,\"officeUnit\":\"U0002\",\"time\":\"09:00\",\"steps\":[%s]}"
                        .formatted(form, steps))
                .put("/api/v1/ladders/" + form)
                .then()
                .statusCode(201);
    }

    private static void silence(Overdue overdue) {
        given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("3417").sign())
                .contentType("application/json")
                .body("""
                        {"channel":"EMAIL","division":"3417","form":"%s","from":"%s","until":"%s","reason":"works"}""".formatted(overdue.form(), overdue.step(1), overdue.step(2)))
                .post("/api/v1/silences")
                .then()
                .statusCode(201);
    }
}
