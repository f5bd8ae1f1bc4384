package io.zonewatch.notification.bounce;

import static io.restassured.RestAssured.given;
import static io.zonewatch.notification.Scenario.reminders;
import static io.zonewatch.notification.bounce.Intake.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Mailbox;
import io.zonewatch.notification.Mailbox.Mail;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail that a real server took and that comes back as servers return it: what it carried out has failed after all. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class BounceTest {

    private static final String PERIOD = "2016-02";
    private static final String ANSWER =
            "5.1.1 smtp; 550 5.1.1 <…>: Recipient address rejected: User unknown in virtual mailbox table";

    @Inject
    Scenario scenario;

    @Inject
    Jdbc jdbc;

    private Zone zone;
    private Mail mail;

    @BeforeEach
    void aStatisticianWhoWasReminded() {
        Instant due = scenario.dueAhead();
        zone = scenario.owing(PERIOD, due);
        scenario.advance(scenario.step(due, 1));
        mail = Mailbox.to(zone.statistician()).getLast();
    }

    @Test
    void theEnvelopeNamesTheMessageAndTheMailIsStillFromTheOffice() {
        assertThat(mail.returnPath()).matches("bounce\\+[0-9a-z]{24,36}@mail\\.example\\.invalid");
        assertThat(mail.from()).isEqualTo("zonewatch@localhost");
    }

    @Test
    void whatPostfixReturnsFailsTheReminderAndIsToldAmongTheUndelivered() {
        take(DeliveryReports.postfix(mail))
                .statusCode(200)
                .body("effect", is("CAME_BACK"))
                .body("reminders", equalTo(List.of((int) id("STATISTICIAN"))));

        assertThat(reminders(zone.obligation(PERIOD)))
                .contains("1 T+1 STATISTICIAN FAILED BOUNCED", "1 T+1 ZONE_LEADER SENT");
        assertThat(ledger("STATISTICIAN"))
                .containsExactly("delivery.queued null", "delivery.accepted SMTP 250", "delivery.bounced " + ANSWER);
        reader().get("/api/v1/undelivered?limit=500")
                .then()
                .statusCode(200)
                .body("items.findAll { it.unit == '" + zone.code() + "' }.reason", equalTo(List.of("BOUNCED")))
                .body("items.findAll { it.unit == '" + zone.code() + "' }.answer", equalTo(List.of(ANSWER)));
        reader().queryParam("obligation", zone.obligation(PERIOD))
                .queryParam("recipient", "STATISTICIAN")
                .get("/api/v1/why-not")
                .then()
                .statusCode(200)
                .body("steps.find { it.step == 'T+1' }.answer", is("CAME_BACK"))
                .body("steps.find { it.step == 'T+1' }.reason", is("BOUNCED"));
    }

    @Test
    void whatExchangeReturnsDoesToo() {
        take(DeliveryReports.exchange(mail)).statusCode(200).body("effect", is("CAME_BACK"));

        assertThat(reminders(zone.obligation(PERIOD))).contains("1 T+1 STATISTICIAN FAILED BOUNCED");
    }

    @Test
    void theSameReportAgainChangesNothingNotEvenOnceItIsSentAnew() {
        String report = DeliveryReports.postfix(mail);
        take(report).statusCode(200);

        take(report).statusCode(200).body("effect", is("UNCHANGED")).body("reminders.size()", is(0));
        replay();
        take(report).statusCode(200).body("effect", is("UNCHANGED"));

        assertThat(Mailbox.to(zone.statistician())).hasSize(2).allSatisfy(sent -> assertThat(sent.messageId())
                .isEqualTo(mail.messageId()));
        assertThat(reminders(zone.obligation(PERIOD))).contains("1 T+1 STATISTICIAN SENT");
        take(DeliveryReports.postfix(mail)).statusCode(200).body("effect", is("CAME_BACK"));
    }

    @Test
    void aWarningOfADelayChangesNothing() {
        take(DeliveryReports.postfixWarning(mail)).statusCode(200).body("effect", is("NOTHING_FAILED"));

        assertThat(reminders(zone.obligation(PERIOD))).contains("1 T+1 STATISTICIAN SENT");
    }

    @Test
    void whatNamesNoMessageOfOursDoesNotExist() {
        String forged = mail.returnPath().replaceFirst("\\+.", mail.returnPath().contains("+0") ? "+1" : "+0");

        take(DeliveryReports.postfix(forged)).statusCode(404).body("code", is("not-ours"));
        take(DeliveryReports.postfix("bounce@mail.example.invalid")).statusCode(404);
        take(DeliveryReports.postfix(mail.returnPath().replace("mail.example", "evil.example")))
                .statusCode(404);

        assertThat(reminders(zone.obligation(PERIOD))).contains("1 T+1 STATISTICIAN SENT");
    }

    @Test
    void whatIsNoReportIsRefused() {
        take("To: " + mail.returnPath() + "\r\nSubject: Out of office\r\n\r\nI am on holiday.")
                .statusCode(422)
                .body("code", is("not-a-report"));
        take(DeliveryReports.postfix(mail) + "x".repeat(Reports.LONGEST)).statusCode(413);
    }

    @Test
    void whatIsJustBeingSentIsToBeToldAgain() {
        String report = DeliveryReports.postfix(mail);
        jdbc.update(
                "update reminder set state = 'PENDING', lease_until = now() + interval '1 hour' where id = ?",
                id("STATISTICIAN"));
        take(report).statusCode(409).body("code", is("still-under-way"));
        jdbc.update("update reminder set state = 'SENT', lease_until = null where id = ?", id("STATISTICIAN"));

        take(report).statusCode(200).body("effect", is("CAME_BACK"));
    }

    @Test
    void whatWasAcknowledgedHasArrivedWhateverCameBackOfIt() {
        String link =
                mail.text().substring(mail.text().indexOf("/acknowledgements/")).strip();
        given().post(link).then().statusCode(200);

        take(DeliveryReports.postfix(mail)).statusCode(200).body("effect", is("UNCHANGED"));

        assertThat(reminders(zone.obligation(PERIOD))).contains("1 T+1 STATISTICIAN SENT");
    }

    @Test
    void whoAcknowledgesWhatCameBackHasReceivedIt() {
        String link =
                mail.text().substring(mail.text().indexOf("/acknowledgements/")).strip();
        String report = DeliveryReports.postfix(mail);
        take(report).statusCode(200).body("effect", is("CAME_BACK"));

        given().post(link).then().statusCode(200);

        assertThat(reminders(zone.obligation(PERIOD))).contains("1 T+1 STATISTICIAN SENT");
        assertThat(ledger("STATISTICIAN")).endsWith("delivery.bounced " + ANSWER, "delivery.acknowledged null");
        take(report).statusCode(200).body("effect", is("UNCHANGED"));
        take(DeliveryReports.postfix(mail)).statusCode(200).body("effect", is("UNCHANGED"));
        administrator()
                .post("/api/v1/undelivered/{id}/replay", id("STATISTICIAN"))
                .then()
                .statusCode(404);
    }

    @Test
    void whoIsSignedInAcknowledgesItToo() {
        String sub = UUID.randomUUID().toString();
        zone.tellAccount(2, sub);
        scenario.rest();
        take(DeliveryReports.postfix(mail)).statusCode(200).body("effect", is("CAME_BACK"));

        given().auth()
                .oauth2(Tokens.withRoles("statistician")
                        .sub(sub)
                        .units(zone.code())
                        .sign())
                .post("/api/v1/reminders/{id}/acknowledge", id("STATISTICIAN"))
                .then()
                .statusCode(200);

        assertThat(reminders(zone.obligation(PERIOD))).contains("1 T+1 STATISTICIAN SENT");
    }

    @Test
    void whatComesBackFromSomebodyElseIsEnteredOnceAndUndoesNothing() {
        String report = DeliveryReports.postfix(mail.returnPath());

        take(report).statusCode(200).body("effect", is("OTHER_RECIPIENT")).body("reminders", equalTo(List.of((int)
                id("STATISTICIAN"))));
        take(report).statusCode(200).body("effect", is("UNCHANGED"));

        assertThat(reminders(zone.obligation(PERIOD))).contains("1 T+1 STATISTICIAN SENT");
        assertThat(ledger("STATISTICIAN")).endsWith("delivery.accepted SMTP 250", "delivery.strayed " + ANSWER);
        assertThat(kept()).noneMatch(text -> text.contains("li.lei"));
        take(DeliveryReports.postfix(mail)).statusCode(200).body("effect", is("CAME_BACK"));
    }

    @Test
    void theAddressThatItWasWrittenToDecidesAndNotHowItIsSpelt() {
        take(DeliveryReports.postfix(mail.returnPath())
                        .replace(
                                "Original-Recipient: rfc822;li.lei@unit.example.invalid",
                                "Original-Recipient: rfc822;" + mail.to().toUpperCase(Locale.ROOT)))
                .statusCode(200)
                .body("effect", is("CAME_BACK"));
    }

    @Test
    void ofSomebodyWhoIsForgottenOnlyThatItCameBackIsKept() {
        zone.eraseContacts();
        scenario.rest();

        take(DeliveryReports.postfix(mail)).statusCode(200).body("effect", is("CAME_BACK"));

        assertThat(reminders(zone.obligation(PERIOD))).contains("1 T+1 STATISTICIAN FAILED BOUNCED");
        assertThat(kept())
                .isNotEmpty()
                .noneMatch(text -> text.contains("li.lei") || text.contains(zone.statistician()));
        administrator()
                .post("/api/v1/undelivered/{id}/replay", id("STATISTICIAN"))
                .then()
                .statusCode(404);
    }

    private void replay() {
        administrator()
                .post("/api/v1/undelivered/{id}/replay", id("STATISTICIAN"))
                .then()
                .statusCode(204);
        scenario.rest();
    }

    private long id(String role) {
        return jdbc.queryOne(
                        "select id from reminder where obligation = ? and step = 'T+1' and recipient_key like ?",
                        row -> row.getLong(1),
                        zone.obligation(PERIOD),
                        role + "/%")
                .orElseThrow();
    }

    /** What the ledger says of the message, but for tries that a busy mail server did not take at once. */
    private List<String> ledger(String role) {
        return jdbc.query(
                "select e.action, convert_from(p.payload, 'UTF8')::jsonb->'after'->>'answer' from audit_entry e"
                        + " join audit_payload p on p.entry_id = e.id where e.subject_type = 'reminder' and e.subject_id = ?"
                        + " and e.action <> 'delivery.sent' order by e.id",
                row -> row.getString(1) + " " + row.getString(2),
                Long.toString(id(role)));
    }

    /** Everything that a report leaves behind. */
    private List<String> kept() {
        return jdbc.query(
                "select to_jsonb(b)::text from bounce b where reminder = ? union all"
                        + " select to_jsonb(r)::text from reminder r where id = ? union all"
                        + " select convert_from(p.payload, 'UTF8') from audit_payload p join audit_entry e on e.id = p.entry_id"
                        + " where e.subject_type = 'reminder' and e.subject_id = ?",
                row -> row.getString(1),
                id("STATISTICIAN"),
                id("STATISTICIAN"),
                Long.toString(id("STATISTICIAN")));
    }

    private static RequestSpecification reader() {
        return given().auth()
                .oauth2(Tokens.withRoles("auditor").divisions("3417").sign());
    }

    private static RequestSpecification administrator() {
        return given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("3417").sign());
    }
}
