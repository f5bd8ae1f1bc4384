package io.zonewatch.notification.reminder;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.notification.Mailbox;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.notification.Zone.Owed;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who reported hears at once that the report was returned, once for each return. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class ReturnFlowTest {

    private static final String PERIOD = "2016-02";

    @Inject
    Scenario scenario;

    @Inject
    BusinessClock clock;

    private final String form =
            "F-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    private Zone zone;
    private Instant due;

    @BeforeEach
    void aFormWhoseReturnsAreTold() {
        scenario.begin();
        given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("3417").sign())
                .contentType("application/json")
                .body("""
                        {"form":"%s","version":1,"officeUnit":"U0002","time":"09:00","steps":[{"code":"BACK",
                         "offsetWorkingDays":0,"kind":"RETURNED","recipients":["STATISTICIAN"],"channels":["EMAIL"],
                         "subject":{"zh":"报表已退回","en":"Report returned"}}]}""".formatted(form))
                .put("/api/v1/ladders/" + form)
                .then()
                .statusCode(201);
        zone = Zone.registered();
        due = scenario.dueAhead();
    }

    @Test
    void everyReturnIsToldOnce() {
        tell(1, "OPEN", 1);
        whyNot("NOT_RETURNED");
        tell(2, "RETURNED", 2);
        tell(3, "RETURNED", 2);
        tell(4, "SUBMITTED", 2);
        tell(5, "RETURNED", 3);

        assertThat(Mailbox.to(zone.statistician()))
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.subject()).startsWith("报表已退回："))
                .allSatisfy(mail -> assertThat(mail.text()).contains("张三：", "已被退回", "12:00"));
        assertThat(Scenario.reminders(obligation()))
                .containsExactly("2 BACK STATISTICIAN SENT", "3 BACK STATISTICIAN SENT");
        whyNot("TOLD");
    }

    @Test
    void aReturnThatLeavesADayOrTwoIsToldWithoutACourtesyBesideIt() {
        Instant soon = scenario.dueIn(2);
        zone.tellAt(clock.now(), new Owed(PERIOD, 1, "RETURNED", 2, soon));
        scenario.rest();

        String obligation = zone.obligation(PERIOD);
        assertThat(Scenario.reminders(obligation))
                .containsExactly(
                        "2 BACK STATISTICIAN SENT", "2 BACK ZONE_LEADER SENT", "2 T-3 - SUPERSEDED BEFORE_RETURN");
        assertThat(Mailbox.to(zone.statistician())).hasSize(1);
        given().auth()
                .oauth2(Tokens.withRoles("reviewer").divisions("3417").sign())
                .queryParam("obligation", obligation)
                .queryParam("recipient", "STATISTICIAN")
                .get("/api/v1/why-not")
                .then()
                .statusCode(200)
                .body("steps[0].step", equalTo("T-3"))
                .body("steps[0].answer", equalTo("SUPERSEDED"))
                .body("steps[0].reason", equalTo("BEFORE_RETURN"));
    }

    private void tell(long sequence, String state, int round) {
        zone.tell(new Owed(PERIOD, sequence, state, round, due), form);
        scenario.rest();
    }

    private void whyNot(String answer) {
        given().auth()
                .oauth2(Tokens.withRoles("reviewer").divisions("3417").sign())
                .queryParam("obligation", obligation())
                .queryParam("recipient", "STATISTICIAN")
                .get("/api/v1/why-not")
                .then()
                .statusCode(200)
                .body("steps[0].answer", equalTo(answer));
    }

    private String obligation() {
        return zone.code() + "_" + form + "_" + PERIOD;
    }
}
