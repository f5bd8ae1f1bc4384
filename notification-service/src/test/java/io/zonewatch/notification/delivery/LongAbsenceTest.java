package io.zonewatch.notification.delivery;

import static io.restassured.RestAssured.given;
import static io.zonewatch.notification.Scenario.reminders;
import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Mailbox;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mail server is away for longer than a message is tried, and the formal notice waits for it. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class LongAbsenceTest {

    private static final String PERIOD = "2016-02";

    @Inject
    Scenario scenario;

    @Inject
    Jdbc jdbc;

    private Zone zone;

    @BeforeEach
    void aNoticeThatWaitsForThreeDays() {
        Instant due = scenario.dueAhead();
        zone = scenario.owing(PERIOD, due);
        Mailbox.close();
        scenario.jump(scenario.step(due, 3));
        await().until(() -> sum("attempts") > 0);
        passThreeDays();
        long before = sum("attempts");
        await().until(() -> sum("attempts") > before);
    }

    @AfterEach
    void theServerTakesEverythingAgain() {
        Mailbox.takesEverything();
    }

    @Test
    void onceItIsBackEverythingArrivesOnce() {
        Mailbox.open();
        scenario.rest();

        assertServedOnce();
        assertThat(sum("answers")).isZero();
    }

    @Test
    void aServerThatPutsOffWhomItDoesNotKnowEndsNothing() {
        Mailbox.putsOffOnce(zone.statistician());
        Mailbox.putsOffOnce(zone.leader());
        Mailbox.open();
        scenario.rest();

        assertServedOnce();
        assertThat(sum("answers")).isEqualTo(2);
    }

    @Test
    void whatItPutsOffAgainAndAgainEndsOnceThatHasTakenTheWholeTime() {
        Mailbox.putsOffAlways(zone.leader());
        Mailbox.open();
        await().until(() -> sum("answers") > 0);
        jdbc.update(
                "update reminder set waited = interval '48 hours' where obligation = ? and recipient_key like 'ZONE_LEADER%'",
                zone.obligation(PERIOD));
        scenario.rest();

        assertThat(reminders(zone.obligation(PERIOD)))
                .contains("1 T+3 STATISTICIAN SENT", "1 T+3 ZONE_LEADER FAILED GAVE_UP");
    }

    @Test
    void meanwhileWhoAsksWhyHearsThatItsChannelDoesNotWork() {
        await().untilAsserted(() -> given().auth()
                .oauth2(Tokens.withRoles("auditor").divisions("CN").sign())
                .queryParam("obligation", zone.obligation(PERIOD))
                .queryParam("recipient", "STATISTICIAN")
                .get("/api/v1/why-not")
                .then()
                .statusCode(200)
                .body("steps.find { it.step == 'T+3' }.answer", equalTo("LEFT_ALONE"))
                .body("steps.find { it.step == 'T+3' }.ways.answer", equalTo(List.of("LEFT_ALONE"))));
        Mailbox.open();
        scenario.rest();
    }

    private void assertServedOnce() {
        assertThat(reminders(zone.obligation(PERIOD))).contains("1 T+3 STATISTICIAN SENT", "1 T+3 ZONE_LEADER SENT");
        assertThat(Mailbox.to(zone.statistician())).hasSize(1);
        assertThat(Mailbox.to(zone.leader())).hasSize(1);
    }

    /** For what waits; the day of the obligations stays what it is. */
    private void passThreeDays() {
        jdbc.update(
                "update reminder set recorded_at = recorded_at - interval '3 days' where obligation = ?",
                zone.obligation(PERIOD));
    }

    private long sum(String column) {
        return jdbc.queryOne(
                        "select coalesce(sum(" + column + "), 0) from reminder where obligation = ?",
                        row -> row.getLong(1),
                        zone.obligation(PERIOD))
                .orElseThrow();
    }
}
