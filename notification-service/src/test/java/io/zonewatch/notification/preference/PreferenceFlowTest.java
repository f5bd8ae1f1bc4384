package io.zonewatch.notification.preference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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

/** What a person asks for, and what of it is kept to. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class PreferenceFlowTest {

    private static final String PERIOD = "2016-02";

    @Inject
    Scenario scenario;

    @Inject
    Jdbc jdbc;

    private Person person;
    private Instant due;

    @BeforeEach
    void aStatisticianWithAnAccount() {
        scenario.begin();
        Person.putLadder();
        person = Person.known();
        due = scenario.dueAhead();
        person.zone().tell(new Owed(PERIOD, 1, "OPEN", 1, due), Person.FORM);
        scenario.rest();
    }

    @Test
    void whoHasAskedForNothingFindsThatAndChangesItUnderItsTag() {
        String nothing = person.tag();
        assertThat(nothing).startsWith("\"0-");
        person.asks()
                .get("/api/v1/me/preferences")
                .then()
                .statusCode(200)
                .body("channels", empty())
                .body("locale", nullValue())
                .body("switchedOff", empty())
                .body("quietHours", nullValue())
                .body("workingTimeOnly", nullValue());

        person.wants("{\"locale\":\"en\",\"quietHours\":{\"from\":\"21:30\",\"until\":\"07:30\"}}")
                .statusCode(200)
                .header("ETag", startsWith("\"1-"))
                .body("quietHours.until", equalTo("07:30"));
        person.wants("{\"locale\":\"en\",\"quietHours\":{\"from\":\"21:30\",\"until\":\"07:30\"}}")
                .statusCode(200)
                .header("ETag", startsWith("\"1-"));
        person.asks()
                .header("If-Match", nothing)
                .body("{}")
                .put("/api/v1/me/preferences")
                .then()
                .statusCode(412);
        person.asks().body("{}").put("/api/v1/me/preferences").then().statusCode(428);
    }

    @Test
    void whatCannotBeAskedForIsNamedPlaceByPlaceInBothLanguages() {
        String wrong = """
                {"channels":["EMAIL","WECOM","EMAIL"],"switchedOff":["FORMAL_NOTICE"],"quietHours":{"from":"08:00","until":"08:00"}}""";
        person.wants(wrong)
                .statusCode(422)
                .body("code", equalTo("preferences-invalid"))
                .body("errors.pointer", contains("/channels/2", "/channels/1", "/switchedOff/0", "/quietHours/until"))
                .body("errors.code", contains("repeated", "not-personal", "must-deliver", "no-hours"));
        person.wants("{\"quietHours\":{\"from\":\"18:00\",\"until\":\"17:30\"},\"workingTimeOnly\":true}")
                .statusCode(422)
                .body("errors.pointer", contains("/quietHours"))
                .body("errors[0].detail", equalTo("免打扰时段覆盖了全部工作时间（08:30 至 17:30）。"));
        person.asks()
                .header("If-Match", person.tag())
                .header("Accept-Language", "zh-CN")
                .body("{\"switchedOff\":[\"RETURNED\"]}")
                .put("/api/v1/me/preferences")
                .then()
                .statusCode(422)
                .body("errors[0].detail", startsWith("退回通知 必须送达"));
    }

    @Test
    void whatIsSwitchedOffIsForeseenWrittenDownAndExplainedAndNotSent() {
        person.wants("{\"switchedOff\":[\"COURTESY\"]}").statusCode(200);

        preview(scenario.step(due, 1))
                .body("items.step", contains("T-3", "T+1"))
                .body("items[0].reason", equalTo("SWITCHED_OFF"))
                .body("items[0].told", empty())
                .body("items[0].ways.reason", contains("SWITCHED_OFF", "SWITCHED_OFF"))
                .body("items[1].reason", nullValue())
                .body("items[1].channels", contains("EMAIL", "INBOX"));
        whyNot().body("steps[0].answer", equalTo("SWITCHED_OFF")).body("steps[1].answer", equalTo("NOT_YET"));
        scenario.advance(scenario.step(due, 1));

        assertThat(Scenario.reminders(person.obligation(PERIOD)))
                .containsExactly("1 T-3 - SUPERSEDED LATER_STEP", "1 T+1 STATISTICIAN SENT", "1 T+1 STATISTICIAN SENT");
    }

    @Test
    void whatIsSwitchedOffStaysSwitchedOffForTheStepThatHasSpoken() {
        person.wants("{\"switchedOff\":[\"COURTESY\"]}").statusCode(200);
        scenario.advance(scenario.step(due, -3));
        person.wants("{}").statusCode(200);
        scenario.advance(scenario.step(due, -2));

        assertThat(Scenario.reminders(person.obligation(PERIOD)))
                .containsExactly(
                        "1 T-3 STATISTICIAN CANCELLED SWITCHED_OFF", "1 T-3 STATISTICIAN CANCELLED SWITCHED_OFF");
        assertThat(Mailbox.to(person.zone().statistician())).isEmpty();
        whyNot().body("steps[0].answer", equalTo("SWITCHED_OFF"));
    }

    @Test
    void theChosenChannelAndLanguageAreUsedButANoticeTakesEveryChannel() {
        person.wants("{\"channels\":[\"INBOX\",\"EMAIL\"],\"locale\":\"en\"}").statusCode(200);

        scenario.advance(scenario.step(due, 1));
        assertThat(Mailbox.to(person.zone().statistician())).isEmpty();
        person.asks()
                .get("/api/v1/inbox")
                .then()
                .body("items", hasSize(1))
                .body("items[0].subject", startsWith("Report overdue: "));

        scenario.advance(scenario.step(due, 3));
        assertThat(Mailbox.to(person.zone().statistician()))
                .extracting(Mailbox.Mail::subject)
                .satisfiesExactly(subject -> assertThat(subject).startsWith("Formal dunning notice: "));
        person.asks().get("/api/v1/inbox").then().body("items", hasSize(2));
    }

    /** There is no gateway for text messages here, and who has no account has no inbox. */
    @Test
    void whereTheChosenChannelFailsForGoodTheNextOnesAreTakenInTheirOrder() {
        Zone zone = Zone.registered();
        zone.tell(new Owed(PERIOD, 1, "OPEN", 1, due));
        scenario.rest();

        jdbc.update("""
                insert into reminder (obligation, round, step, recipient_key, channel, kind, unit, division, form, period,
                  ladder_version, obligation_sequence, recipient, subject, state, due_at, created_at, recorded_at, attempt_at,
                  then_by)
                values (?, 1, 'X', 'STATISTICIAN/' || ?, 'SMS', 'OVERDUE', ?, '341700', 'M-IND', '2016-02', 1, 1,
                  jsonb_build_object('role', 'STATISTICIAN', 'name', '张三', 'email', ?, 'locale', 'zh-CN'), '报表已逾期',
                  'PENDING', now(), now(), now(), now(), '{INBOX,EMAIL}')
                """, zone.obligation(PERIOD), zone.statistician(), zone.code(), zone.statistician());
        scenario.rest();

        assertThat(jdbc.query(
                        "select channel || ' ' || state from reminder where obligation = ? order by id",
                        row -> row.getString(1),
                        zone.obligation(PERIOD)))
                .containsExactly("SMS FAILED", "INBOX FAILED", "EMAIL SENT");
        assertThat(Mailbox.to(zone.statistician())).hasSize(1);
    }

    @Test
    void whoIsForgottenLeavesNoPreferencesBehind() {
        person.wants("{\"locale\":\"en\"}").statusCode(200);
        scenario.advance(scenario.step(due, -3));
        assertThat(kept()).hasSize(1);

        person.zone().eraseContacts();
        scenario.rest();

        assertThat(kept()).isEmpty();
        assertThat(jdbc.query("select 1 from reminder where recipient_sub = ?", row -> true, person.sub()))
                .isEmpty();
    }

    private List<String> kept() {
        return jdbc.query("select sub from preference where sub = ?", row -> row.getString(1), person.sub());
    }

    private ValidatableResponse preview(Instant until) {
        return given().auth()
                .oauth2(Tokens.withRoles("reviewer").divisions("3417").sign())
                .contentType("application/json")
                .body("{\"at\":\"" + until + "\",\"obligation\":\"" + person.obligation(PERIOD) + "\"}")
                .post("/api/v1/preview")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse whyNot() {
        return given().auth()
                .oauth2(Tokens.withRoles("reviewer").divisions("3417").sign())
                .queryParam("obligation", person.obligation(PERIOD))
                .queryParam("recipient", person.zone().statistician())
                .get("/api/v1/why-not")
                .then()
                .statusCode(200);
    }
}
