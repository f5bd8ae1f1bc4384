package io.zonewatch.notification.preference;

import static io.restassured.RestAssured.given;
import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Mailbox;
import io.zonewatch.notification.Mailbox.Mail;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Owner;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone.Owed;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One mail a day for who asks for it. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class DigestFlowTest {

    private static final String FEBRUARY = "2016-02";
    private static final String MARCH = "2016-03";

    @Inject
    Scenario scenario;

    @Inject
    Jdbc jdbc;

    private Person person;
    private Instant due;
    private Instant digest;

    /** Everything falls due at nine. */
    @BeforeEach
    void aStatisticianWhoWantsOneMailADayAtFourAndOwesTwoReports() {
        scenario.begin();
        Person.putLadder();
        person = Person.known();
        due = scenario.dueAhead();
        digest = scenario.step(due, 1).plus(Duration.ofHours(7));
        scenario.rest();
        person.wants("{\"digestAt\":\"16:00\",\"workingTimeOnly\":true}").statusCode(200);
        tell(FEBRUARY, 1, "OPEN");
        tell(MARCH, 1, "OPEN");
        scenario.rest();
        scenario.advance(scenario.step(due, 0));
    }

    @Test
    void whatIsDueThatDayLeavesInOneMailAndTheInboxIsToldAtOnce() {
        int before = mails().size();
        scenario.advance(scenario.step(due, 1));

        assertThat(mails()).hasSize(before);
        person.asks().get("/api/v1/inbox?unread=true").then().body("items", hasSize(4));
        scenario.advance(digest);

        assertThat(mails()).hasSize(before + 1);
        Mail mail = mails().getLast();
        String zone = person.zone().code() + "开发区";
        assertThat(mail.subject()).startsWith("催报汇总（").endsWith("）：2 项");
        assertThat(mail.text().lines().filter(line -> line.startsWith("- ")))
                .satisfiesExactly(
                        february -> assertThat(february).startsWith("- 报表已逾期：" + zone + "《月报》（报告期：2016年1-2月），期限 "),
                        march -> assertThat(march).startsWith("- 报表已逾期：" + zone + "《月报》（报告期：2016年3月），期限 "));
        assertThat(mail.messageId()).endsWith("@digest.zonewatch>");
        assertThat(ledger(FEBRUARY))
                .contains("delivery.queued " + mail.messageId(), "delivery.accepted " + mail.messageId());
        assertThat(ledger(MARCH))
                .contains("delivery.queued " + mail.messageId(), "delivery.accepted " + mail.messageId());
    }

    @Test
    void oneLinkAcknowledgesAllThatItSays() {
        scenario.advance(scenario.step(due, 1));
        scenario.advance(digest);
        String text = mails().getLast().text();
        String link = text.substring(text.indexOf("/acknowledgements/")).strip();

        given().get(link)
                .then()
                .statusCode(200)
                .body(containsString("2016年1-2月"), containsString("2016年3月"), containsString("以下 2 项通知"));
        assertThat(acknowledged()).isEmpty();
        given().post(link).then().statusCode(200).body(containsString("已确认"));

        assertThat(acknowledged()).containsExactlyInAnyOrder(person.obligation(FEBRUARY), person.obligation(MARCH));
        given().get(link).then().statusCode(200).body(containsString("已确认"));
    }

    /** What the person has acknowledged. */
    private List<String> acknowledged() {
        return jdbc.query(
                "select obligation from acknowledgement where obligation = any(?)", row -> row.getString(1), (Object)
                        new String[] {person.obligation(FEBRUARY), person.obligation(MARCH)});
    }

    @Test
    void aLineThatIsCancelledFallsOut() {
        scenario.advance(scenario.step(due, 1));
        tell(FEBRUARY, 2, "SUBMITTED");
        scenario.rest();
        scenario.advance(digest);

        Mail mail = mails().getLast();
        assertThat(mail.subject()).endsWith("）：1 项");
        assertThat(mail.text()).contains("报告期：2016年3月").doesNotContain("2016年1-2月");
        assertThat(Scenario.reminders(person.obligation(FEBRUARY))).contains("1 T+1 STATISTICIAN CANCELLED SUBMITTED");
    }

    @Test
    void newsHasALineWithoutADeadline() {
        scenario.advance(scenario.step(due, 1));
        person.hearsOfAResult(scenario.today());
        scenario.rest();
        scenario.advance(digest);

        Mail mail = mails().getLast();
        assertThat(mail.subject()).endsWith("）：3 项");
        assertThat(mail.text().lines().filter(line -> line.startsWith("- 结果")))
                .containsExactly("- 结果公布：" + person.zone().code() + "开发区，年度评价（2015年）");
    }

    @Test
    void whereNothingIsLeftNothingIsSent() {
        int before = mails().size();
        scenario.advance(scenario.step(due, 1));
        tell(FEBRUARY, 2, "SUBMITTED");
        tell(MARCH, 2, "EXEMPT");
        scenario.rest();
        scenario.advance(digest);

        assertThat(mails()).hasSize(before);
    }

    @Test
    void formalNoticesLeaveAtOnceAndEachByItself() {
        scenario.advance(digest);
        int before = mails().size();
        scenario.advance(scenario.step(due, 3));

        assertThat(mails()).hasSize(before + 2);
        assertThat(mails().subList(before, before + 2))
                .allSatisfy(mail -> assertThat(mail.subject()).startsWith("催报通知书："));
    }

    @Test
    void whatIsDecidedAfterwardsWaitsForTheNextWorkingDay() {
        tell(FEBRUARY, 2, "SUBMITTED");
        tell(MARCH, 2, "SUBMITTED");
        scenario.rest();
        scenario.advance(digest.plusSeconds(1));
        int before = mails().size();
        tell(FEBRUARY, 3, "OPEN");
        scenario.rest();

        assertThat(mails()).hasSize(before);
        scenario.advance(scenario.step(due, 2).plus(Duration.ofHours(7)));

        assertThat(mails())
                .hasSize(before + 1)
                .last()
                .extracting(Mail::subject)
                .asString()
                .endsWith("）：1 项");
    }

    /** A receiver that drops repetitions would not show it: it knows the mail of that name. */
    @Test
    void aLineThatStaysBehindWhenItsDigestIsTriedAgainLeavesUnderAnotherId() {
        int before = mails().size();
        februaryStaysBehind();

        scenario.advance(scenario.step(due, 2));

        leftApart(before);
    }

    @Test
    void soDoesOneThatIsPutOffNoMore() {
        int before = mails().size();
        long february = februaryStaysBehind();
        scenario.advance(digest.plusSeconds(60));

        person.asks().delete("/api/v1/reminders/{id}/snooze", february).then().statusCode(204);
        scenario.rest();
        scenario.advance(scenario.step(due, 2));
        scenario.advance(scenario.step(due, 2).plus(Duration.ofHours(7)));

        leftApart(before);
    }

    private long februaryStaysBehind() {
        scenario.advance(scenario.step(due, 1));
        Mailbox.close();
        scenario.jump(digest);
        await().until(() -> waiting("attempts > 0") == 2);
        long february = snooze(FEBRUARY, scenario.step(due, 2));
        await().until(() -> waiting("digest_at = hold_until") == 1);
        Mailbox.open();
        scenario.rest();
        return february;
    }

    private void leftApart(int before) {
        List<Mail> sent = mails().subList(before, mails().size());
        assertThat(sent)
                .extracting(Mail::subject)
                .allMatch(subject -> subject.endsWith("）：1 项"))
                .hasSize(2);
        assertThat(sent.getFirst().text()).contains("报告期：2016年3月");
        assertThat(sent.getLast().text()).contains("报告期：2016年1-2月");
        assertThat(sent).extracting(Mail::messageId).doesNotHaveDuplicates();
    }

    private int waiting(String how) {
        return jdbc.query(
                        "select 1 from reminder where unit = ? and channel = 'EMAIL' and step = 'T+1' and state = 'PENDING' and "
                                + how,
                        row -> true,
                        person.zone().code())
                .size();
    }

    private long snooze(String period, Instant until) {
        long reminder = jdbc.queryOne(
                        "select id from reminder where obligation = ? and channel = 'EMAIL' and step = 'T+1'",
                        row -> row.getLong(1),
                        person.obligation(period))
                .orElseThrow();
        person.asks()
                .body("{\"until\":\"%s\",\"reason\":\"figures are being checked\"}"
                        .formatted(until.atOffset(ZoneOffset.ofHours(8))))
                .put("/api/v1/reminders/{id}/snooze", reminder)
                .then()
                .statusCode(200);
        return reminder;
    }

    /** To the tables and the mail server a mark that fails looks like a process that was killed after the acceptance. */
    @Test
    void whatWasAcceptedButNotMarkedLeavesAgainUnderTheSameId() {
        int before = mails().size();
        scenario.advance(scenario.step(due, 1));
        try (Owner.Stumbling mark = Owner.stumbleTwice(
                "reminder", "new.state = 'SENT' and new.obligation = '" + person.obligation(MARCH) + "'")) {
            scenario.jump(digest);
            await().until(mark::times, times -> times == 2);
        }
        Owner.endLeases("obligation = '" + person.obligation(MARCH) + "'");
        scenario.rest();

        List<Mail> sent = mails().subList(before, mails().size());
        assertThat(sent).hasSize(2);
        assertThat(sent.getFirst().messageId()).isEqualTo(sent.getLast().messageId());
        assertThat(sent.getFirst().subject()).endsWith("）：2 项");
        assertThat(sent.getLast().subject()).endsWith("）：1 项");
    }

    @Test
    void whileTheMailServerIsAwayTheDigestStaysTogether() {
        int before = mails().size();
        scenario.advance(scenario.step(due, 1));
        Mailbox.close();
        scenario.jump(digest);
        await().until(() -> jdbc.queryOne(
                                "select min(attempts) from reminder where recipient_sub = ? and state = 'PENDING'",
                                row -> row.getInt(1),
                                person.sub())
                        .orElseThrow()
                > 1);
        Mailbox.open();
        scenario.rest();

        assertThat(mails())
                .hasSize(before + 1)
                .last()
                .extracting(Mail::subject)
                .asString()
                .endsWith("）：2 项");
    }

    @Test
    @SuppressWarnings("try") // it is there to be closed
    void whileOneOfItsReportsIsBeingChangedTheDigestWaitsAsAWhole() {
        Person other = Person.known();
        scenario.rest();
        other.wants("{\"quietHours\":{\"from\":\"08:00\",\"until\":\"16:00\"}}").statusCode(200);
        other.zone().tell(new Owed(FEBRUARY, 1, "OPEN", 1, due), Person.FORM);
        scenario.rest();
        scenario.advance(scenario.step(due, 1));
        int before = mails().size();

        try (Owner.Stopped change = Owner.hold("obligation", "id = '" + person.obligation(FEBRUARY) + "'")) {
            scenario.jump(digest);
            await().until(() -> Mailbox.to(other.zone().statistician()).stream()
                    .anyMatch(mail -> mail.subject().startsWith("报表已逾期")));
            assertThat(mails()).hasSize(before);
        }
        scenario.rest();

        assertThat(mails())
                .hasSize(before + 1)
                .last()
                .extracting(Mail::subject)
                .asString()
                .endsWith("）：2 项");
    }

    @Test
    void afterAnOutageOfHoursTheDigestWaitsForTheMorning() {
        person.wants("{\"digestAt\":\"16:00\",\"quietHours\":{\"from\":\"21:30\",\"until\":\"07:30\"}}")
                .statusCode(200);
        int before = mails().size();
        scenario.advance(scenario.step(due, 1));
        Mailbox.close();
        scenario.jump(digest.plus(Duration.ofHours(7)));
        Mailbox.open();
        scenario.rest();

        assertThat(mails()).hasSize(before);
        scenario.advance(digest.plus(Duration.ofMinutes(15 * 60 + 30)));

        assertThat(mails())
                .hasSize(before + 1)
                .last()
                .extracting(Mail::subject)
                .asString()
                .endsWith("）：2 项");
        assertThat(mails().getLast().messageId()).endsWith("@digest.zonewatch>");
    }

    @Test
    void aLineThatIsPutOffIsInTheNextDigestAndDoesNotKeepTheOthers() {
        int before = mails().size();
        scenario.advance(scenario.step(due, 1));
        person.asks()
                .body("{\"until\":\"" + scenario.step(due, 2) + "\",\"reason\":\"figures are being checked\"}")
                .put("/api/v1/reminders/" + reminder(FEBRUARY) + "/snooze")
                .then()
                .statusCode(200);
        scenario.advance(digest);

        assertThat(mails()).hasSize(before + 1).last().satisfies(mail -> assertThat(mail.text())
                .contains("报告期：2016年3月")
                .doesNotContain("2016年1-2月"));
        scenario.advance(scenario.step(due, 2).plus(Duration.ofHours(7)));

        assertThat(mails()).hasSize(before + 2).last().satisfies(mail -> assertThat(mail.text())
                .contains("2016年1-2月")
                .doesNotContain("报告期：2016年3月"));
        assertThat(mails().subList(before, before + 2))
                .extracting(Mail::messageId)
                .doesNotHaveDuplicates();
    }

    @Test
    void aDigestThatFallsIntoASilenceLeavesTogetherWhenItIsOver() {
        int before = mails().size();
        scenario.advance(scenario.step(due, 1));
        given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("3417").sign())
                .contentType("application/json")
                .body("""
                        {"channel":"EMAIL","division":"3417","form":"%s","from":"%s","until":"%s","reason":"works"}""".formatted(Person.FORM, digest.minusSeconds(300), digest.plusSeconds(300)))
                .post("/api/v1/silences")
                .then()
                .statusCode(201);
        scenario.rest();
        scenario.advance(digest);

        assertThat(mails()).hasSize(before);
        scenario.advance(digest.plusSeconds(300));

        assertThat(mails())
                .hasSize(before + 1)
                .last()
                .extracting(Mail::subject)
                .asString()
                .endsWith("）：2 项");
    }

    private long reminder(String period) {
        return jdbc.queryOne(
                        "select id from reminder where obligation = ? and step = 'T+1' and channel = 'EMAIL'",
                        row -> row.getLong(1),
                        person.obligation(period))
                .orElseThrow();
    }

    private void tell(String period, long sequence, String state) {
        person.zone().tell(new Owed(period, sequence, state, 1, due), Person.FORM);
    }

    private List<Mail> mails() {
        return Mailbox.to(person.zone().statistician());
    }

    private List<String> ledger(String period) {
        return jdbc.query("""
                select e.action || ' ' || (convert_from(p.payload, 'UTF8')::jsonb->'after'->>'message')
                from audit_entry e join audit_payload p on p.entry_id = e.id join reminder r on e.subject_id = r.id::text
                where e.subject_type = 'reminder' and r.obligation = ? and r.step = 'T+1' order by e.id
                """, row -> row.getString(1), person.obligation(period));
    }
}
