package io.zonewatch.notification.preference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Mailbox;
import io.zonewatch.notification.Mailbox.Mail;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.notification.Zone.Owed;
import io.zonewatch.notification.link.Signer;
import io.zonewatch.testing.Infrastructure;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mail program switches off, with one click, what may be switched off. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class UnsubscribeTest {

    private static final String PERIOD = "2016-02";
    private static final String MINE = "/api/v1/me/preferences";

    /** No reminder has it: the page speaks the language of the browser. */
    private static final String NOBODYS = "999999999";

    @Inject
    Scenario scenario;

    @Inject
    Clock system;

    @Inject
    Jdbc jdbc;

    private Person person;
    private Instant due;

    @BeforeEach
    void aStatisticianWithAnAccountWhoOwesAReport() {
        scenario.begin();
        Person.putLadder();
        person = Person.known();
        due = scenario.dueAhead();
        tell(PERIOD);
        scenario.rest();
    }

    @Test
    void aPostWithoutSigningInSwitchesOffWhatTheMailWasAboutOnce() {
        scenario.advance(scenario.step(due, 1));
        String path = path(mail("报表已逾期"));

        for (int times = 0; times < 2; times++) {
            given().contentType("application/x-www-form-urlencoded")
                    .body("List-Unsubscribe=One-Click")
                    .post(path)
                    .then()
                    .statusCode(200)
                    .contentType("text/html")
                    .body(containsString("已关闭"), containsString("逾期提醒"));
        }

        person.asks().get(MINE).then().body("switchedOff", contains("OVERDUE"));
        assertThat(person.tag()).startsWith("\"1-");
    }

    @Test
    void openingTheAddressShowsAPageAndChangesNothing() {
        scenario.advance(scenario.step(due, 1));

        given().get(path(mail("报表已逾期")))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("<button"), containsString("关闭提醒"), not(containsString("<script")));

        person.asks().get(MINE).then().body("switchedOff", empty());
    }

    @Test
    void whatMustBeDeliveredAndWhoHasNoAccountIsOfferedNothing() {
        scenario.advance(scenario.step(due, 3));
        assertThat(mail("催报通知书").header("List-Unsubscribe")).isNull();
        assertThat(mail("催报通知书").header("List-Unsubscribe-Post")).isNull();

        Zone other = Zone.registered();
        Instant later = scenario.dueAhead();
        other.tell(new Owed(PERIOD, 1, "OPEN", 1, later));
        scenario.rest();
        scenario.advance(scenario.step(later, 1));
        assertThat(Mailbox.to(other.statistician()))
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(mail.header("List-Unsubscribe")).isNull());
    }

    @Test
    void aDigestIsSwitchedOffWithAllThatStoodInIt() {
        person.wants("{\"digestAt\":\"16:00\"}").statusCode(200);
        scenario.advance(scenario.step(due, 1));
        scenario.advance(scenario.step(due, 1).plus(Duration.ofHours(7)));

        given().post(path(mail("催报汇总"))).then().statusCode(200);

        person.asks().get(MINE).then().body("switchedOff", containsInAnyOrder("OVERDUE"));
    }

    @Test
    void whatWaitsIsNotToldEither() {
        person.wants("{\"digestAt\":\"16:00\"}").statusCode(200);
        scenario.advance(scenario.step(due, 1));
        int before = Mailbox.to(person.zone().statistician()).size();

        given().post("/unsubscribe/" + Signer.valid("unsubscribe", waiting(), system.instant()))
                .then()
                .statusCode(200)
                .body(containsString("不再向您发送下列提醒"));
        scenario.advance(scenario.step(due, 1).plus(Duration.ofHours(7)));

        assertThat(Mailbox.to(person.zone().statistician())).hasSize(before);
        assertThat(Scenario.reminders(person.obligation(PERIOD))).contains("1 T+1 STATISTICIAN CANCELLED SWITCHED_OFF");
    }

    /** The number of the reminder that waits for the person's digest. */
    private String waiting() {
        return jdbc.queryOne(
                        "select id::text from reminder where obligation = ? and state = 'PENDING'",
                        row -> row.getString(1),
                        person.obligation(PERIOD))
                .orElseThrow();
    }

    @Test
    void newsIsSwitchedOffBesideAllElseThatMayBe() {
        person.wants("{\"switchedOff\":[\"COURTESY\",\"OVERDUE\"]}").statusCode(200);
        scenario.work();
        person.hearsOfAResult(scenario.today());
        scenario.rest();

        given().post(path(mail("结果公布"))).then().statusCode(200).body(containsString("已关闭"), containsString("结果、任务等消息"));

        String mine = person.asks()
                .get(MINE)
                .then()
                .body("switchedOff", contains("COURTESY", "OVERDUE", "NEWS"))
                .extract()
                .asString();
        person.wants(mine).statusCode(200);
    }

    @Test
    void whatIsForgedOrForAnotherPurposeOrTooOldChangesNothing() {
        scenario.advance(scenario.step(due, 1));
        String path = path(mail("报表已逾期"));
        Instant now = system.instant();
        String token = path.substring(path.lastIndexOf('/') + 1);
        assertThat(token).isNotBlank();

        given().header("Accept-Language", "en")
                .post("/unsubscribe/" + token.substring(0, token.length() - 6) + "AAAAAA")
                .then()
                .statusCode(404)
                .body(containsString("This link is not valid"));
        given().post("/unsubscribe/" + Signer.valid("acknowledgements", "1", now))
                .then()
                .statusCode(404);
        given().header("Accept-Language", "en")
                .post("/unsubscribe/" + Signer.valid("unsubscribe", NOBODYS, now.minus(Duration.ofDays(31))))
                .then()
                .statusCode(410)
                .body(containsString("This link has expired"));

        person.asks().get(MINE).then().body("switchedOff", empty());
    }

    private void tell(String period) {
        person.zone().tell(new Owed(period, 1, "OPEN", 1, due), Person.FORM);
    }

    private Mail mail(String subject) {
        return Mailbox.to(person.zone().statistician()).stream()
                .filter(mail -> mail.subject().startsWith(subject))
                .findFirst()
                .orElseThrow();
    }

    /** The path of the address that the mail names, of this service. */
    private static String path(Mail mail) {
        assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        String link = mail.header("List-Unsubscribe");
        assertThat(link).matches("<" + Signer.BASE + "/unsubscribe/[A-Za-z0-9._-]+>");
        return link.substring(1 + Signer.BASE.length(), link.length() - 1);
    }
}
