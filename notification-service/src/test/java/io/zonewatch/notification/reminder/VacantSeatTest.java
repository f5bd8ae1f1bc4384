package io.zonewatch.notification.reminder;

import static io.restassured.RestAssured.given;
import static io.zonewatch.notification.Scenario.reminders;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
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

/** One of the roles of a step has nobody when it is decided: whoever has it later is told then, once, and until then nothing failed. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class VacantSeatTest {

    private static final String FORM = "F-SEATS";
    private static final String PERIOD = "2016-02";

    @Inject
    Scenario scenario;

    @Inject
    Jdbc jdbc;

    private Zone zone;
    private Instant due;

    @BeforeEach
    void aZoneWithoutPeople() {
        scenario.begin();
        zone = Zone.withoutPeople();
        due = scenario.dueAhead();
    }

    @Test
    void whoComesLaterIsToldWhatTheOthersWereToldAndWhoFollowsIsNot() {
        zone.tellLeaderOnly(1);
        owes("M-IND");
        scenario.advance(scenario.step(due, 1));
        zone.tellLeaderOnly(2);
        scenario.rest();
        assertThat(reminders(obligation("M-IND")))
                .endsWith("1 T+1 ZONE_LEADER SENT")
                .hasSize(3);

        zone.tellContacts(3);
        scenario.rest();
        zone.tellSuccessor(4);
        scenario.rest();

        assertThat(reminders(obligation("M-IND"))).endsWith("1 T+1 ZONE_LEADER SENT", "1 T+1 STATISTICIAN SENT");
        assertThat(Mailbox.to(zone.statistician())).hasSize(1);
        assertThat(Mailbox.to(zone.leader())).hasSize(1);
        assertThat(Mailbox.to(zone.successor())).isEmpty();
    }

    @Test
    void twoWhoComeTogetherAreBothToldOnceEach() {
        zone.tellLeaderOnly(1);
        owes("M-IND");
        scenario.advance(scenario.step(due, 1));

        zone.tellStatisticians(2);
        scenario.rest();
        zone.tellContacts(3);
        scenario.rest();
        zone.tellStatisticians(4);
        scenario.rest();

        assertThat(reminders(obligation("M-IND")))
                .endsWith("1 T+1 ZONE_LEADER SENT", "1 T+1 STATISTICIAN SENT", "1 T+1 STATISTICIAN SENT");
        assertThat(Mailbox.to(zone.statistician())).hasSize(1);
        assertThat(Mailbox.to(zone.successor())).hasSize(1);
    }

    @Test
    void whoComesLaterIsToldWhatTheOthersRefused() {
        zone.tellLeaderOnly(1);
        Mailbox.forget(zone.leader());
        owes("M-IND");
        scenario.advance(scenario.step(due, 1));

        zone.tellContacts(2);
        scenario.rest();

        assertThat(reminders(obligation("M-IND")))
                .endsWith("1 T+1 ZONE_LEADER FAILED REFUSED", "1 T+1 STATISTICIAN SENT");
    }

    @Test
    void aNoticeThatALaterOneOverruledForWhoWasThereIsServedToWhoComes() {
        putLadder();
        zone.tellSuccessor(1);
        owes(FORM);
        scenario.advance(scenario.step(due, 4));
        assertThat(reminders(obligation(FORM)))
                .containsExactly("1 T+3 - SUPERSEDED LATER_STEP", "1 T+4 STATISTICIAN SENT");
        Questions.whyNot("auditor", "3417", obligation(FORM), "ZONE_LEADER")
                .body("steps.findAll { it.step == 'T+3' }.answer", hasItem("NO_CONTACT"));

        zone.tellContacts(2);
        scenario.rest();

        assertThat(reminders(obligation(FORM)))
                .containsExactly("1 T+3 - SUPERSEDED LATER_STEP", "1 T+4 STATISTICIAN SENT", "1 T+3 ZONE_LEADER SENT");
        assertThat(Mailbox.to(zone.statistician())).isEmpty();
    }

    @Test
    void whatIsOverForGoodLeavesNoSeatOpenAndWhatIsOwedDoes() {
        Zone late = Zone.withoutPeople();
        for (Zone owing : List.of(zone, late)) {
            owing.tellLeaderOnly(1);
            owing.tell(new Owed(PERIOD, 1, "OPEN", 1, due));
        }
        scenario.rest();
        scenario.advance(scenario.step(due, 1));
        assertThat(vacant(zone)).isPositive();

        zone.tell(new Owed(PERIOD, 2, "SUBMITTED", 1, due));
        scenario.rest();
        late.tellLeaderOnly(2);
        scenario.rest();

        assertThat(vacant(zone)).isZero();
        assertThat(vacant(late)).isPositive();
    }

    private long vacant(Zone owing) {
        return jdbc.queryOne(
                        "select count(*) from vacant_seat where obligation = ?",
                        row -> row.getLong(1),
                        owing.obligation(PERIOD))
                .orElseThrow();
    }

    private void owes(String form) {
        zone.tell(new Owed(PERIOD, 1, "OPEN", 1, due), form);
        scenario.rest();
    }

    private String obligation(String form) {
        return zone.code() + "_" + form + "_" + PERIOD;
    }

    private static void putLadder() {
        given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("3417").sign())
                .contentType("application/json")
                .body("""
                        {"form":"F-SEATS","version":1,"officeUnit":"U0002","time":"09:00","steps":[
                         {"code":"T+3","offsetWorkingDays":3,"kind":"FORMAL_NOTICE","recipients":["STATISTICIAN","ZONE_LEADER"],
                          "channels":["EMAIL"],"termWorkingDays":5,"subject":{"zh":"催报通知书","en":"Formal notice"}},
                         {"code":"T+4","offsetWorkingDays":4,"kind":"FORMAL_NOTICE","recipients":["STATISTICIAN"],
                          "channels":["EMAIL"],"termWorkingDays":5,"subject":{"zh":"再次催报","en":"Second notice"}}]}""")
                .put("/api/v1/ladders/F-SEATS")
                .then()
                .statusCode(201);
    }
}
