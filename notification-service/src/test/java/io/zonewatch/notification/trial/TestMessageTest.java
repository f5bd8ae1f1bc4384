package io.zonewatch.notification.trial;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Mailbox;
import io.zonewatch.notification.Mailbox.Mail;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.reporting.Frequency;
import io.zonewatch.reporting.Period;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People who try whether messages reach them. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class TestMessageTest {

    @Inject
    Scenario scenario;

    @Inject
    Jdbc jdbc;

    private Zone zone;
    private String sub;

    @BeforeEach
    void aStatisticianWithAnAccount() {
        scenario.begin();
        zone = Zone.registered();
        sub = "sub-" + zone.code();
        zone.tellAccount(2, sub);
        scenario.rest();
    }

    @Test
    void itReachesTheCallerMarkedAsATestAndIsInTheLedger() {
        String location = send("EMAIL").statusCode(201).extract().header("Location");
        scenario.rest();

        List<Mail> mails = Mailbox.to(zone.statistician());
        assertThat(mails).hasSize(1);
        assertThat(mails.getFirst().subject()).startsWith("【测试】测试消息：" + zone.code() + "开发区 渠道测试 ");
        assertThat(mails.getFirst().text()).contains("张三", "无需处理").doesNotContain("https://");
        given().auth()
                .oauth2(token())
                .get(location.substring(location.indexOf("/api/")))
                .then()
                .statusCode(200)
                .body("reminders.step", contains("TEST"))
                .body("reminders.state", contains("SENT"));
        assertThat(jdbc.query(
                        "select a.action from audit_entry a join reminder r on a.subject_id = r.id::text"
                                + " where a.subject_type = 'reminder' and r.unit = ? order by a.id",
                        row -> row.getString(1),
                        zone.code()))
                .containsExactly("test-message.sent", "delivery.queued", "delivery.sent", "delivery.accepted");
    }

    @Test
    void itSpeaksTheLanguageThatTheCallerAsksFor() {
        given().auth()
                .oauth2(token())
                .contentType("application/json")
                .header("If-Match", "\"0-0\"")
                .body("{\"locale\":\"en\"}")
                .put("/api/v1/me/preferences")
                .then()
                .statusCode(200);

        send("EMAIL").statusCode(201);
        scenario.rest();

        assertThat(Mailbox.to(zone.statistician()).getFirst().subject()).startsWith("[TEST] Test message: ");
    }

    @Test
    void whatStandsForItIsOverOnceItIsDelivered() {
        String obligation = send("EMAIL")
                .statusCode(201)
                .body("obligation", startsWith("NEWS-TEST_"))
                .extract()
                .path("obligation");
        scenario.rest();

        given().auth()
                .oauth2(token())
                .get("/api/v1/obligations/" + obligation + "/reminders")
                .then()
                .body("state", equalTo("CLOSED"))
                .body("reminders.state", contains("SENT"));
    }

    @Test
    void itCanGoToTheInbox() {
        send("INBOX").statusCode(201);
        scenario.rest();

        given().auth()
                .oauth2(token())
                .get("/api/v1/inbox")
                .then()
                .statusCode(200)
                .body("items.step", contains("TEST"))
                .body("items.subject", hasItem("【测试】测试消息：" + zone.code() + "开发区 渠道测试 " + month()));
        assertThat(Mailbox.to(zone.statistician())).isEmpty();
    }

    @Test
    void afterFiveInAnHourThereIsNoMoreOfThem() {
        for (int i = 0; i < 5; i++) {
            send("EMAIL").statusCode(201);
        }

        String wait = send("EMAIL")
                .statusCode(429)
                .body("code", equalTo("too-many-requests"))
                .extract()
                .header("Retry-After");
        assertThat(Integer.parseInt(wait)).isBetween(3_500, 3_600);
        scenario.rest();

        assertThat(Mailbox.to(zone.statistician())).hasSize(5);
    }

    @Test
    void whoIsNoContactOrIsOneElsewhereIsNotWrittenTo() {
        given().auth()
                .oauth2(Tokens.withRoles("statistician")
                        .sub("stranger")
                        .units(zone.code())
                        .sign())
                .contentType("application/json")
                .body("{\"channel\":\"EMAIL\"}")
                .post("/api/v1/test-messages")
                .then()
                .statusCode(422)
                .body("code", equalTo("no-contact"));
        given().auth()
                .oauth2(Tokens.withRoles("statistician").sub(sub).units("U0099").sign())
                .contentType("application/json")
                .body("{\"channel\":\"EMAIL\"}")
                .post("/api/v1/test-messages")
                .then()
                .statusCode(422);
        assertThat(Mailbox.to(zone.statistician())).isEmpty();
    }

    @Test
    void aGroupOrASystemIsNotTestedThisWay() {
        send("WECOM").statusCode(400);
    }

    @Test
    void whoeverIsGoneFromTheUnitIsForgottenInItsTests() {
        send("EMAIL").statusCode(201);
        scenario.rest();
        zone.eraseContacts();
        scenario.rest();

        assertThat(jdbc.query(
                        "select coalesce(recipient->>'email', '') from reminder where unit = ? and step = 'TEST'",
                        row -> row.getString(1),
                        zone.code()))
                .containsExactly("");
    }

    private String month() {
        return Period.of(Frequency.MONTHLY, scenario.today()).label(Locale.SIMPLIFIED_CHINESE);
    }

    private ValidatableResponse send(String channel) {
        return given().auth()
                .oauth2(token())
                .contentType("application/json")
                .body("{\"channel\":\"" + channel + "\"}")
                .post("/api/v1/test-messages")
                .then();
    }

    private String token() {
        return Tokens.withRoles("statistician").sub(sub).units(zone.code()).sign();
    }
}
