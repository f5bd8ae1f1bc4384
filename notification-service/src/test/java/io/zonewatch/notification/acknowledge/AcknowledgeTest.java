package io.zonewatch.notification.acknowledge;

import static io.restassured.RestAssured.given;
import static io.zonewatch.notification.Scenario.reminders;
import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Mailbox;
import io.zonewatch.notification.Mailbox.Mail;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.notification.channel.Letters;
import io.zonewatch.notification.delivery.Message;
import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.notification.link.Signer;
import io.zonewatch.notification.reminder.Recipient;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import io.zonewatch.testing.contract.SentEvents;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A recipient confirms having taken notice, by the link in the mail or signed in, and what follows from it. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class AcknowledgeTest {

    private static final Pattern LINK = Pattern.compile(Signer.BASE + "(/acknowledgements/[A-Za-z0-9._-]+)");
    private static final String NOTICE_ACKNOWLEDGED = "io.zonewatch.notification.notice-acknowledged.v1";

    @Inject
    Scenario scenario;

    @Inject
    Jdbc jdbc;

    @Inject
    Clock system;

    @Inject
    AcknowledgementLink links;

    private final String sub = UUID.randomUUID().toString();
    private Overdue overdue;
    private Zone zone;

    @BeforeEach
    void aReportThatIsOwed() {
        scenario.begin();
        overdue = new Overdue(scenario);
        zone = overdue.zone();
    }

    @Test
    void theLinkInTheMailLeadsToAPageThatChangesNothingUntilItsButtonIsPressed() {
        overdue.advance(1);
        String link = linkIn(Mailbox.to(zone.statistician()).getLast());

        open(link)
                .statusCode(200)
                .body(containsString("lang=\"zh-CN\""))
                .body(containsString("确认收到通知"))
                .body(containsString(zone.code() + "开发区"))
                .body(containsString("<form method=\"post\">"))
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("form-action 'self'"))
                .header("Referrer-Policy", "no-referrer");
        assertThat(acknowledged("T+1")).isEmpty();

        confirm(link).statusCode(200).body(containsString("已确认")).body(not(containsString("<form")));
        confirm(link).statusCode(200).body(containsString("已确认"));

        assertThat(acknowledged("T+1")).containsExactly("STATISTICIAN");
        overdue.listed("T+1").body("items.find { it.recipient.role == 'STATISTICIAN' }.acknowledgedAt", notNullValue());
    }

    @Test
    void thePageSaysWhatIsStillOwedAndNoMore() {
        overdue.advance(1);
        String link = linkIn(Mailbox.to(zone.statistician()).getLast());
        String inEnglish = linkIn(Mailbox.to(zone.leader()).getLast());
        confirm(link).body(containsString("报表仍须报送。"));

        overdue.tell(2, "SUBMITTED", 1, overdue.due());
        open(inEnglish).body(containsString("Nothing: the report has been submitted and is being reviewed."));
        overdue.tell(3, "RETURNED", 2, overdue.due());
        open(link).body(containsString("报表已退回，须重新报送。"));
        overdue.tell(4, "ACCEPTED", 2, overdue.due());
        open(link).body(containsString("无：报表已审核通过。")).body(not(containsString("仍须")));
        open(inEnglish)
                .body(containsString("Nothing: the report has been accepted."))
                .body(not(containsString("still to be")));
    }

    @Test
    void aMailSaysItInBothPartsAndInTheRecipientsLanguage() {
        overdue.advance(1);
        Mail mail = Mailbox.to(zone.leader()).getLast();

        assertThat(mail.text().replace("\r\n", "\n"))
                .contains("Confirm that you have taken notice:\n" + Signer.BASE + linkIn(mail));
        assertThat(mail.html())
                .contains("<a href=\"" + Signer.BASE + linkIn(mail) + "\">Confirm that you have taken notice</a>");
        open(linkIn(mail)).body(containsString("lang=\"en\"")).body(containsString("It replaces no report."));
    }

    @Test
    void whereNobodyInParticularReadsThereIsNoLink() {
        Recipient person = Letters.about("341700").to();
        Recipient mailbox = new Recipient(ContactRole.LIST, "值班室", "duty@example.invalid", "zh-CN");

        assertThat(links.below(letter("<0@zonewatch>", person))).isPresent();
        assertThat(links.below(letter("<0@zonewatch>", mailbox))).isEmpty();
        assertThat(links.below(letter("<0@digest.zonewatch>", person))
                        .orElseThrow()
                        .label())
                .isEqualTo("请点击链接确认已收到以上全部通知：");
    }

    private static Message letter(String id, Recipient to) {
        Message any = Letters.about("341700");
        return new Message(
                id,
                any.reminder(),
                any.about(),
                any.round(),
                any.step(),
                any.kind(),
                to,
                any.unitOfRecipient(),
                any.subject(),
                any.text());
    }

    @Test
    void anExpiredLinkSaysSoInTheRecipientsLanguageAndAForgedOneInTheBrowsers() {
        overdue.advance(1);
        String id = overdue.reminder("T+1", "ZONE_LEADER");
        String ours = "/acknowledgements/";

        for (String method : List.of("GET", "POST")) {
            given().header("Accept-Language", "zh-CN")
                    .request(method, ours + Signer.expired("acknowledgements", id, system.instant()))
                    .then()
                    .statusCode(410)
                    .body(containsString("This link has expired"));
            for (String forged : List.of(
                    Signer.forged("acknowledgements", id, system.instant()),
                    Signer.valid("somethingElse", id, system.instant()),
                    Signer.ofAnotherInstallation("acknowledgements", id, system.instant()),
                    Signer.valid("acknowledgements", "999999999999", system.instant()),
                    "nonsense")) {
                given().header("Accept-Language", "en")
                        .request(method, ours + forged)
                        .then()
                        .statusCode(404)
                        .body(containsString("This link is not valid"));
            }
            given().header("Accept-Language", "zh-CN")
                    .request(method, ours + "nonsense")
                    .then()
                    .statusCode(404)
                    .body(containsString("链接无效"));
        }
        assertThat(acknowledged("T+1")).isEmpty();
    }

    @Test
    void whoHasLeftTheUnitAcknowledgesNothing() {
        overdue.advance(1);
        String link = linkIn(Mailbox.to(zone.statistician()).getLast());
        zone.tellLeaderOnly(2);
        scenario.rest();

        confirm(link).statusCode(404);

        assertThat(acknowledged("T+1")).isEmpty();
    }

    @Test
    void theSignedInRecipientAcknowledgesAndNobodyElse() {
        zone.tellAccount(2, sub);
        scenario.rest();
        overdue.advance(1);
        String path = "/api/v1/reminders/" + overdue.reminder("T+1", "STATISTICIAN") + "/acknowledge";

        as("somebody-else", zone.code())
                .header("Accept-Language", "zh-CN")
                .post(path)
                .then()
                .statusCode(403)
                .body("code", equalTo("not-the-recipient"))
                .body("title", equalTo("不是发给您的催报"));
        as("somebody-else", "U9999").post(path).then().statusCode(404);
        assertThat(acknowledged("T+1")).isEmpty();

        String since = as(sub, "U9999")
                .post(path)
                .then()
                .statusCode(200)
                .body("obligation", equalTo(overdue.obligation()))
                .body("round", equalTo(1))
                .extract()
                .path("acknowledgedAt");
        as(sub, zone.code()).post(path).then().statusCode(200).body("acknowledgedAt", equalTo(since));

        assertThat(acknowledged("T+1")).containsExactly("STATISTICIAN");
    }

    /** Otherwise a notice that waits for the mail server would be told upstream as acknowledged without having been served. */
    @Test
    void whatWasNotSentIsNotAcknowledged() {
        zone.tellAccount(2, sub);
        scenario.rest();
        overdue.advance(1);
        Mailbox.close();
        scenario.jump(overdue.step(3));
        awaitReminder("1 T+3 STATISTICIAN PENDING");
        String path = "/api/v1/reminders/" + overdue.reminder("T+3", "STATISTICIAN") + "/acknowledge";

        as(sub, zone.code())
                .header("Accept-Language", "zh-CN")
                .post(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("not-sent"))
                .body("title", equalTo("尚未送出"));
        assertThat(acknowledged("T+3")).isEmpty();
        Mailbox.open();
        scenario.rest();

        as(sub, zone.code()).post(path).then().statusCode(200);
        assertThat(acknowledged("T+3")).containsExactly("STATISTICIAN");
    }

    @Test
    void theFirstWhoAcknowledgesANoticeIsToldUpstreamOnce() {
        overdue.advance(3);

        confirm(linkIn(Mailbox.to(zone.leader()).getLast())).statusCode(200);
        confirm(linkIn(Mailbox.to(zone.statistician()).getLast())).statusCode(200);

        assertThat(acknowledged("T+3")).containsExactly("ZONE_LEADER", "STATISTICIAN");
        assertThat(jdbc.query(
                        "with told as materialized (select convert_from(payload, 'UTF8')::jsonb as event from outbox"
                                + " where topic = 'zonewatch.notification.notices.v1' and payload is not null)"
                                + " select event->'data'->>'role' from told where event->>'type' = ?"
                                + " and event->'data'->>'obligation' = ?",
                        row -> row.getString(1),
                        NOTICE_ACKNOWLEDGED,
                        overdue.obligation()))
                .containsExactly("ZONE_LEADER");
        assertThat(SentEvents.keepTheContract("notification", "notification-service"))
                .containsKey(NOTICE_ACKNOWLEDGED);
    }

    @Test
    void anAcknowledgementStopsTheEscalationAndPreviewAndWhyNotSaySo() {
        overdue.advance(3);
        confirm(linkIn(Mailbox.to(zone.statistician()).getLast())).statusCode(200);

        overdue.preview()
                .body("items.step", equalTo(List.of("T+5")))
                .body("items[0].reason", equalTo("ACKNOWLEDGED"))
                .body("items[0].told", equalTo(List.of()));
        overdue.whyNot("OFFICE")
                .body("steps[3].answer", equalTo("SUPERSEDED"))
                .body("steps[3].reason", equalTo("ACKNOWLEDGED"));
        overdue.advance(5);

        assertThat(reminders(overdue.obligation()).getLast()).isEqualTo("1 T+5 - SUPERSEDED ACKNOWLEDGED");
        overdue.whyNot("OFFICE").body("steps[3].reason", equalTo("ACKNOWLEDGED"));
    }

    @Test
    void theAcknowledgementOfACourtesyStopsNothing() {
        overdue.advance(0);
        confirm(linkIn(Mailbox.to(zone.statistician()).getLast())).statusCode(200);

        overdue.preview().body("items.findAll { it.step == 'T+5' }.told.role.flatten()", equalTo(List.of("OFFICE")));
    }

    @Test
    void anEscalationThatWaitsInTheMailIsWithdrawn() {
        overdue.advance(3);
        String link = linkIn(Mailbox.to(zone.statistician()).getLast());
        Mailbox.close();
        scenario.jump(overdue.step(5));
        awaitReminder("1 T+5 OFFICE PENDING");

        confirm(link).statusCode(200);
        awaitReminder("1 T+5 OFFICE SUPERSEDED ACKNOWLEDGED");
        Mailbox.open();
        scenario.rest();

        assertThat(reminders(overdue.obligation()).getLast()).isEqualTo("1 T+5 OFFICE SUPERSEDED ACKNOWLEDGED");
    }

    @Test
    void anotherRoundIsNotAcknowledged() {
        overdue.advance(1);
        confirm(linkIn(Mailbox.to(zone.statistician()).getLast())).statusCode(200);
        Instant second = scenario.dueAhead();
        overdue.tell(2, "OPEN", 2, second);

        scenario.advance(scenario.step(second, 5));

        assertThat(reminders(overdue.obligation()).getLast()).isEqualTo("2 T+5 OFFICE SENT");
    }

    private void awaitReminder(String reminder) {
        await().untilAsserted(() -> assertThat(reminders(overdue.obligation())).contains(reminder));
    }

    private static String linkIn(Mail mail) {
        Matcher link = LINK.matcher(mail.text());
        assertThat(link.find()).as(mail.text()).isTrue();
        return link.group(1);
    }

    private static ValidatableResponse open(String link) {
        return given().header("Accept-Language", "fr").get(link).then();
    }

    private static ValidatableResponse confirm(String link) {
        return given().post(link).then();
    }

    /** Roles of those of whom the ledger says that they acknowledged a step, in its order. */
    private List<String> acknowledged(String step) {
        return jdbc.query(
                "select convert_from(p.payload, 'UTF8')::jsonb->'after'->>'role' from audit_entry e"
                        + " join audit_payload p on p.entry_id = e.id where e.action = 'delivery.acknowledged'"
                        + " and e.unit_code = ? and convert_from(p.payload, 'UTF8')::jsonb->'after'->>'step' = ? order by e.id",
                row -> row.getString(1),
                zone.code(),
                step);
    }

    private static RequestSpecification as(String sub, String unit) {
        return given().auth()
                .oauth2(Tokens.withRoles("statistician").sub(sub).units(unit).sign());
    }
}
