package io.zonewatch.notification;

import static io.restassured.RestAssured.given;
import static io.zonewatch.notification.Scenario.reminders;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Mailbox.Mail;
import io.zonewatch.notification.Zone.Owed;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import io.zonewatch.testing.contract.SentEvents;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An obligation's way up its ladder, from the events of the other services to e-mails that arrive. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class ReminderFlowTest {

    private static final String PERIOD = "2016-02";

    @Inject
    Scenario scenario;

    @Inject
    Jdbc jdbc;

    private Zone zone;
    private Instant due;

    @BeforeEach
    void aZone() {
        scenario.begin();
        zone = Zone.registered();
        due = scenario.dueAhead();
    }

    @Test
    void anOverdueReportIsRemindedOnceInTheRecipientsLanguageAndListed() {
        tell(1, "OPEN", 1, due);

        scenario.advance(scenario.step(due, 1));
        scenario.advance(scenario.step(due, 1).plusSeconds(3600));

        Mail chinese = only(Mailbox.to(zone.statistician()), "报表已逾期");
        assertThat(chinese.subject()).isEqualTo("报表已逾期：" + zone.code() + "开发区 月报 2016年1-2月");
        assertThat(chinese.text()).contains("张三", "12:00", "已逾期");
        assertThat(chinese.from()).isEqualTo("zonewatch@localhost");
        Mail english = only(Mailbox.to(zone.leader()), "Report overdue");
        assertThat(english.subject())
                .isEqualTo("Report overdue: Zone " + zone.code() + ", Monthly report, January–February 2016");
        assertThat(english.text())
                .contains(
                        "Dear Li Si",
                        "days late: ",
                        "If you have questions, ask Municipal Office.",
                        "Open this report:",
                        "https://front.example.invalid/reports/" + zone.obligation(PERIOD));
        assertThat(english.messageId()).matches("<[0-9a-f]{64}@zonewatch>").isNotEqualTo(chinese.messageId());
        String moment = offset(scenario.step(due, 1));
        list("statistician")
                .body("items.findAll { it.state == 'SENT' }.recipient.name", equalTo(List.of("张***", "L***")));
        list("reviewer")
                .body("items.findAll { it.state == 'SENT' }.recipient.name", equalTo(List.of("张三", "Li Si")))
                .body(
                        "items.findAll { it.state == 'SENT' }.recipient.email",
                        equalTo(List.of(zone.statistician(), zone.leader())))
                .body("items.findAll { it.state == 'SENT' }.sentAt", equalTo(List.of(moment, moment)))
                .body("items.findAll { it.state == 'SENT' }.dueAt", equalTo(List.of(moment, moment)));
    }

    @Test
    void theWholeLadderIsClimbedInTime() {
        tell(1, "SCHEDULED", 1, due);
        scenario.advance(scenario.step(due, -3));
        tell(2, "OPEN", 1, due);
        for (int offset : new int[] {0, 1, 3, 5}) {
            scenario.advance(scenario.step(due, offset));
        }

        assertThat(reminders(zone.obligation(PERIOD)))
                .containsExactly(
                        "1 T-3 STATISTICIAN SENT",
                        "1 T STATISTICIAN SENT",
                        "1 T+1 STATISTICIAN SENT",
                        "1 T+1 ZONE_LEADER SENT",
                        "1 T+3 STATISTICIAN SENT",
                        "1 T+3 ZONE_LEADER SENT",
                        "1 T+5 OFFICE SENT");
        assertThat(Mailbox.to(zone.statistician())).hasSize(4);
        assertThat(Mailbox.to(zone.leader())).hasSize(2);
        assertThat(Mailbox.to(Scenario.OFFICE)).anyMatch(mail -> mail.subject().contains(zone.code()));
    }

    @Test
    void aNoticeReadsAsAnOfficialOne() {
        tell(1, "OPEN", 1, due);

        scenario.advance(scenario.step(due, 3));

        String day = DateTimeFormatter.ofPattern("uuuu年M月d日")
                .format(scenario.step(due, 3).atOffset(ZoneOffset.ofHours(8)));
        String text = only(Mailbox.to(zone.statistician()), "催报通知书").text().replace("\r\n", "\n");
        assertThat(text)
                .startsWith("催报通知书\n\n编号：" + zone.obligation(PERIOD) + "-1-T+3\n\n" + zone.code()
                        + "开发区：\n\n贵单位《月报》（报告期：2016年1-2月）应于 ")
                .contains("（北京时间）前报送，截至目前已逾期 ")
                .doesNotContain("经提醒");
        assertThat(text)
                .contains("在逾期未报情况通报中列明。\n\n市推进小组办公室\n" + day
                        + "\n\n查看并办理该报表：\nhttps://front.example.invalid/reports/" + zone.obligation(PERIOD)
                        + "\n\n请点击链接确认已收到本通知：\n");
    }

    @Test
    void aNoticeIsServedOnceForAllItsRecipientsAndStartsItsTerm() {
        tell(1, "OPEN", 1, due);

        scenario.advance(scenario.step(due, 3));

        List<String> notices = jdbc.query(
                "select convert_from(payload, 'UTF8') from outbox where record_key = ? and topic like '%notices%'",
                row -> row.getString(1), zone.obligation(PERIOD));
        Instant term = scenario.step(scenario.step(due, 3), 5).plusSeconds(9 * 3600);
        assertThat(notices).hasSize(1);
        assertThat(notices.getFirst())
                .contains("\"number\":\"" + zone.obligation(PERIOD) + "-1-T+3\"")
                .contains("\"servedAt\":\"" + offset(scenario.step(due, 3)) + "\"")
                .contains("\"termEndsAt\":\"" + offset(term) + "\"")
                .contains("\"termWorkingDays\":5,\"termTime\":\"18:00:00\"");
        assertThat(SentEvents.keepTheContract("notification", "notification-service"))
                .containsKey("io.zonewatch.notification.notice-served.v1");
    }

    @Test
    void anOutageOverTheWholeLadderSendsEachSideItsLastStepAndRecordsTheOthers() {
        tell(1, "OPEN", 1, due);

        scenario.advance(scenario.step(due, 5).plusSeconds(86_400));

        assertThat(reminders(zone.obligation(PERIOD)))
                .containsExactly(
                        "1 T-3 - SUPERSEDED LATER_STEP",
                        "1 T - SUPERSEDED LATER_STEP",
                        "1 T+1 - SUPERSEDED LATER_STEP",
                        "1 T+3 STATISTICIAN SENT",
                        "1 T+3 ZONE_LEADER SENT",
                        "1 T+5 OFFICE SENT");
        assertThat(Mailbox.to(zone.statistician())).hasSize(1);
        assertThat(jdbc.queryOne("select 1 from notice where obligation = ?", row -> 1, zone.obligation(PERIOD)))
                .isPresent();
    }

    @Test
    void whatIsSubmittedIsNotRemindedAndWhatIsReturnedClimbsAgainFromTheBottom() {
        tell(1, "OPEN", 1, due);
        tell(2, "SUBMITTED", 1, due);
        scenario.rest();
        scenario.advance(scenario.step(due, 1));
        assertThat(reminders(zone.obligation(PERIOD))).isEmpty();
        Instant second = scenario.dueAhead();

        tell(3, "RETURNED", 2, second);
        scenario.rest();
        scenario.advance(scenario.step(second, 1));

        assertThat(reminders(zone.obligation(PERIOD)))
                .containsExactly(
                        "2 BACK STATISTICIAN SENT",
                        "2 BACK ZONE_LEADER SENT",
                        "2 T-3 - SUPERSEDED LATER_STEP",
                        "2 T - SUPERSEDED LATER_STEP",
                        "2 T+1 STATISTICIAN SENT",
                        "2 T+1 ZONE_LEADER SENT");
    }

    @Test
    void aRepeatedAnOlderAndAnUnreadableEventChangeNothing() {
        UUID id = UUID.randomUUID();
        zone.tell(id, new Owed(PERIOD, 5, "SUBMITTED", 1, due));
        zone.tell(id, new Owed(PERIOD, 6, "OPEN", 1, due));
        tell(4, "OPEN", 1, due);
        zone.tellNonsense(PERIOD);

        scenario.advance(scenario.step(due, 1));

        assertThat(reminders(zone.obligation(PERIOD))).isEmpty();
        assertThat(jdbc.queryOne(
                        "select reason from dead_letter where record_key = ?",
                        row -> row.getString(1),
                        zone.obligation(PERIOD)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("not readable JSON"));
    }

    @Test
    void aRebuildRepeatsNothing() {
        tell(1, "OPEN", 1, due);
        tell(2, "RETURNED", 2, due);
        scenario.advance(scenario.step(due, 1));
        List<String> before = reminders(zone.obligation(PERIOD));
        int mails = Mailbox.to(zone.statistician()).size();

        given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("3417").sign())
                .post("/api/v1/projections/obligations/rebuild")
                .then()
                .statusCode(200);
        scenario.rest();

        assertThat(reminders(zone.obligation(PERIOD))).isEqualTo(before).hasSize(6);
        assertThat(Mailbox.to(zone.statistician())).hasSize(mails);
    }

    @Test
    void whereNobodyIsKnownItIsSaidAndMadeGoodWhenSomebodyIs() {
        zone = Zone.withoutPeople();
        tell(1, "OPEN", 1, due);
        scenario.advance(scenario.step(due, -3));
        assertThat(reminders(zone.obligation(PERIOD))).containsExactly("1 T-3 - FAILED NO_RECIPIENT");

        zone.tellContacts(1);
        scenario.rest();

        assertThat(reminders(zone.obligation(PERIOD)))
                .containsExactly("1 T-3 - FAILED NO_RECIPIENT", "1 T-3 STATISTICIAN SENT");
    }

    @Test
    void whoWasErasedIsNotWrittenTo() {
        tell(1, "OPEN", 1, due);
        scenario.rest();
        zone.eraseContacts();
        scenario.rest();

        scenario.advance(scenario.step(due, -3));

        assertThat(reminders(zone.obligation(PERIOD))).containsExactly("1 T-3 - FAILED NO_RECIPIENT");
    }

    @Test
    void theObligationTellsWhatIsPlannedAndWhatBecameOfIt() {
        tell(1, "OPEN", 1, due);
        scenario.advance(scenario.step(due, -3));

        given().auth()
                .oauth2(Tokens.withRoles("statistician").units(zone.code()).sign())
                .get("/api/v1/obligations/" + zone.obligation(PERIOD) + "/reminders")
                .then()
                .statusCode(200)
                .body("round", equalTo(1))
                .body("dueAt", equalTo(offset(due)))
                .body("planned.step", equalTo(List.of("T-3", "T", "T+1", "T+3", "T+5", "BACK")))
                .body("planned[4].dueAt", equalTo(offset(scenario.step(due, 5))))
                .body("reminders", hasSize(1))
                .body("reminders[0].recipient.role", equalTo("STATISTICIAN"))
                .body("reminders[0].recipient.name", equalTo("张***"))
                .body("reminders[0].recipient.email", equalTo("s***@example.invalid"));
    }

    @Test
    void whatLiesOutsideTheScopeDoesNotExist() {
        tell(1, "OPEN", 1, due);
        scenario.advance(scenario.step(due, -3));
        String stranger = Tokens.withRoles("reviewer").divisions("3401").sign();

        given().auth()
                .oauth2(stranger)
                .get("/api/v1/obligations/" + zone.obligation(PERIOD) + "/reminders")
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(stranger)
                .queryParam("unit", zone.code())
                .get("/api/v1/reminders")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    private void tell(long sequence, String state, int round, Instant dueAt) {
        zone.tell(new Owed(PERIOD, sequence, state, round, dueAt));
    }

    private ValidatableResponse list(String role) {
        return given().auth()
                .oauth2(Tokens.withRoles(role).divisions("3417").sign())
                .queryParam("unit", zone.code())
                .get("/api/v1/reminders")
                .then()
                .statusCode(200);
    }

    private static Mail only(List<Mail> mails, String subject) {
        List<Mail> found = mails.stream()
                .filter(mail -> mail.subject().startsWith(subject))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static String offset(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.ofInstant(moment, ZoneOffset.ofHours(8)));
    }
}
