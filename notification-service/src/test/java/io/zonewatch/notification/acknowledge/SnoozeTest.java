package io.zonewatch.notification.acknowledge;

import static io.restassured.RestAssured.given;
import static io.zonewatch.notification.Scenario.reminders;
import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.reporting.ReportingZone;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person puts off what is said about one obligation; a formal notice comes in any case. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class SnoozeTest {

    @Inject
    Scenario scenario;

    @Inject
    Jdbc jdbc;

    private final String sub = UUID.randomUUID().toString();
    private Overdue overdue;

    @BeforeEach
    void aStatisticianWhoWasRemindedOfADeadline() {
        scenario.begin();
        overdue = new Overdue(scenario);
        overdue.zone().tellAccount(2, sub);
        scenario.rest();
        overdue.advance(0);
    }

    @Test
    void whatIsPutOffIsSaidWhenItsTermIsOver() {
        snooze("T", overdue.step(2))
                .statusCode(200)
                .body("obligation", equalTo(overdue.obligation()))
                .body("round", equalTo(1))
                .body(
                        "until",
                        equalTo(ISO_OFFSET_DATE_TIME.format(
                                overdue.step(2).atZone(ReportingZone.ID).toOffsetDateTime())))
                .body("reason", equalTo("figures are being checked"));

        overdue.advance(1);
        overdue.whyNot("STATISTICIAN")
                .body("steps[1].answer", equalTo("HELD"))
                .body("steps[1].held.by", equalTo("SNOOZE"))
                .body("steps[1].held.because", equalTo("figures are being checked"));
        assertThat(reminders(overdue.obligation()).getLast()).isEqualTo("1 T+1 STATISTICIAN PENDING");
        overdue.advance(2);

        assertThat(reminders(overdue.obligation()).getLast()).isEqualTo("1 T+1 STATISTICIAN SENT");
    }

    @Test
    void aFormalNoticeIsServedInAnyCaseAndTakesThePlaceOfWhatWaits() {
        snooze("T", overdue.step(5)).statusCode(200);
        overdue.preview()
                .body("items.find { it.step == 'T+1' }.ways.reason", hasItem("LATER_STEP"))
                .body("items.find { it.step == 'T+3' }.ways.held", everyItem(nullValue()));

        overdue.advance(1);
        overdue.advance(3);

        assertThat(reminders(overdue.obligation()))
                .containsExactly(
                        "1 T STATISTICIAN SENT", "1 T+1 STATISTICIAN SUPERSEDED LATER_STEP", "1 T+3 STATISTICIAN SENT");
        snooze("T+3", overdue.step(5))
                .statusCode(422)
                .body("code", equalTo("notice-not-snoozed"))
                .body("title", equalTo("催报通知书不能暂缓"));
    }

    @Test
    void whatIsNoLongerPutOffIsSaidAtOnce() {
        snooze("T", overdue.step(4)).statusCode(200);
        overdue.advance(1);

        me().delete(path("T")).then().statusCode(204);
        me().delete(path("T")).then().statusCode(204);
        scenario.rest();

        assertThat(reminders(overdue.obligation()).getLast()).isEqualTo("1 T+1 STATISTICIAN SENT");
    }

    @Test
    void anotherTermTakesThePlaceOfTheFirst() {
        snooze("T", overdue.step(4)).statusCode(200);
        overdue.advance(1);

        snooze("T", overdue.step(2)).statusCode(200);
        overdue.advance(2);

        assertThat(reminders(overdue.obligation()).getLast()).isEqualTo("1 T+1 STATISTICIAN SENT");
    }

    @Test
    void aNewRoundIsNews() {
        snooze("T", overdue.due().plusSeconds(13 * 86_400)).statusCode(200);
        Instant second = overdue.step(2);

        overdue.tell(2, "OPEN", 2, second);
        scenario.advance(scenario.step(second, 1));

        assertThat(reminders(overdue.obligation()).getLast()).isEqualTo("2 T+1 STATISTICIAN SENT");
    }

    @Test
    void nothingIsPutOffOfARoundThatIsOver() {
        overdue.tell(2, "SUBMITTED", 1, overdue.due());
        snooze("T", overdue.step(2))
                .statusCode(409)
                .body("code", equalTo("round-over"))
                .body("title", equalTo("本轮已结束"));

        overdue.tell(3, "OPEN", 2, overdue.step(2));
        snooze("T", overdue.step(2)).statusCode(409).body("code", equalTo("round-over"));

        assertThat(snoozes()).isZero();
    }

    @Test
    void onlyTheRecipientPutsOffAndNotForEver() {
        given().auth()
                .oauth2(Tokens.withRoles("zone-leader")
                        .sub("somebody-else")
                        .units(overdue.zone().code())
                        .sign())
                .contentType("application/json")
                .body(body(overdue.step(2)))
                .put(path("T"))
                .then()
                .statusCode(403)
                .body("code", equalTo("not-the-recipient"));
        snooze("T", overdue.step(0)).statusCode(400).body("errors[0].pointer", equalTo("/until"));
        snooze("T", overdue.step(0).plusSeconds(14 * 86_400 + 1))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/until"))
                .body(
                        "errors[0].detail",
                        equalTo("值应在 %s 至 %s 之间。"
                                .formatted(
                                        Scenario.offset(overdue.step(0)),
                                        Scenario.offset(overdue.step(0).plusSeconds(14 * 86_400)))));
        assertThat(snoozes()).isZero();
    }

    @Test
    void whoIsGoneFromTheUnitIsForgottenHereToo() {
        snooze("T", overdue.step(4)).statusCode(200);
        assertThat(snoozes()).isEqualTo(1);

        overdue.zone().tellLeaderOnly(3);
        scenario.rest();

        assertThat(snoozes()).isZero();
    }

    private ValidatableResponse snooze(String step, Instant until) {
        return me().contentType("application/json")
                .body(body(until))
                .put(path(step))
                .then();
    }

    private String path(String step) {
        return "/api/v1/reminders/" + overdue.reminder(step, "STATISTICIAN") + "/snooze";
    }

    private static String body(Instant until) {
        return "{\"until\":\"%s\",\"reason\":\"figures are being checked\"}".formatted(until);
    }

    private long snoozes() {
        return jdbc.queryOne(
                        "select count(*) from snooze where obligation = ?", row -> row.getLong(1), overdue.obligation())
                .orElseThrow();
    }

    private RequestSpecification me() {
        return given().auth()
                .oauth2(Tokens.withRoles("statistician")
                        .sub(sub)
                        .units(overdue.zone().code())
                        .sign());
    }
}
