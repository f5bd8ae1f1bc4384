package io.zonewatch.notification.reminder;

import static io.restassured.RestAssured.given;
import static io.zonewatch.notification.Scenario.reminders;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.notification.Mailbox;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.notification.Zone.Owed;
import io.zonewatch.notification.preference.Person;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import io.zonewatch.testing.Traces;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three people of a unit: two have one mailbox between them, and the third has none. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class SharedMailboxTest {

    private static final String PERIOD = "2016-02";

    @Inject
    Scenario scenario;

    private final String first = UUID.randomUUID().toString();
    private final String second = UUID.randomUUID().toString();
    private final String third = "uid=Wang Wu." + UUID.randomUUID() + ",ou=Staff";
    private Zone zone;
    private Instant due;

    @BeforeEach
    void aReportIsDueSoon() {
        scenario.begin();
        Person.putLadder();
        zone = Zone.withoutPeople();
        zone.tellContacts(
                1,
                person("张三", zone.statistician(), first),
                person("李四" + second, zone.statistician(), second),
                person("王五" + third, null, third));
        due = scenario.dueAhead();
        zone.tell(new Owed(PERIOD, 1, "OPEN", 1, due), Person.FORM);
        scenario.rest();
        scenario.advance(scenario.step(due, -3));
    }

    @Test
    void eachHasTheMessageInTheInboxAndTheMailboxOnce() {
        assertThat(reminders(obligation()))
                .containsExactly(
                        "1 T-3 STATISTICIAN SENT",
                        "1 T-3 STATISTICIAN SENT",
                        "1 T-3 STATISTICIAN SENT",
                        "1 T-3 STATISTICIAN SENT");
        assertThat(Mailbox.to(zone.statistician())).hasSize(1);
        for (String sub : new String[] {first, second, third}) {
            as(sub).get("/api/v1/inbox").then().statusCode(200).body("items.obligation", contains(obligation()));
        }
        given().auth()
                .oauth2(Tokens.withRoles("auditor").divisions("CN").sign())
                .queryParam("obligation", obligation())
                .queryParam("recipient", third)
                .get("/api/v1/why-not")
                .then()
                .statusCode(200)
                .body("steps.find { it.step == 'T-3' }.answer", equalTo("TOLD"));
    }

    @Test
    void eachAnswersWhatWentToThatPerson() {
        int own = reminderOf(second);

        as(first).post("/api/v1/reminders/" + own + "/acknowledge").then().statusCode(403);
        as(second).post("/api/v1/reminders/" + own + "/acknowledge").then().statusCode(200);
        as(third)
                .body("{\"until\":\"%s\",\"reason\":\"...\"}".formatted(Scenario.offset(scenario.step(due, 1))))
                .put("/api/v1/reminders/" + reminderOf(third) + "/snooze")
                .then()
                .statusCode(200);
        scenario.advance(scenario.step(due, 1).minusSeconds(1));
    }

    @Test
    void whoIsGoneIsForgottenAndWhoStaysIsToldNothingTwice() {
        zone.tellContacts(2, person("张三", zone.statistician(), first));
        scenario.rest();

        assertThat(Traces.inTables("notification", second, third)).isEmpty();
        as(second).get("/api/v1/inbox").then().body("items", empty());
        as(third).get("/api/v1/inbox").then().body("items", empty());
        assertThat(Mailbox.to(zone.statistician())).hasSize(1);
        as(first).get("/api/v1/inbox").then().body("items.obligation", contains(obligation()));
    }

    private int reminderOf(String sub) {
        return as(sub).get("/api/v1/inbox").then().extract().path("items[0].reminder");
    }

    private RequestSpecification as(String sub) {
        return given().auth()
                .oauth2(Tokens.withRoles("statistician")
                        .sub(sub)
                        .units(zone.code())
                        .sign())
                .contentType("application/json");
    }

    private String obligation() {
        return zone.obligation(PERIOD).replace("M-IND", Person.FORM);
    }

    private static String person(String name, String email, String sub) {
        return "{\"role\":\"STATISTICIAN\",\"name\":\"%s\",\"email\":%s,\"locale\":\"zh-CN\",\"sub\":\"%s\"}"
                .formatted(name, email == null ? null : '"' + email + '"', sub);
    }
}
