package io.zonewatch.notification.reminder;

import static io.restassured.RestAssured.given;
import static io.zonewatch.notification.Scenario.reminders;
import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

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
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The reviewer's deadline: who is to decide about a submitted report is reminded of it as the unit is of the report. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class ReviewFlowTest {

    private static final String PERIOD = "2016-02";

    @Inject
    Scenario scenario;

    @Inject
    Jdbc jdbc;

    private Zone zone;
    private Instant due;
    private Instant reviewDue;

    @BeforeEach
    void aReportThatWaits() {
        scenario.begin();
        zone = Zone.registered();
        due = scenario.dueAhead();
        reviewDue = due;
        zone.tellReview(new Owed(PERIOD, 1, "SUBMITTED", 1, due), 1, false, reviewDue);
        scenario.rest();
    }

    @Test
    void theReviewerIsRemindedAndThenTheOfficeHearsOfIt() {
        for (int offset : new int[] {-1, 1, 3}) {
            scenario.advance(scenario.step(reviewDue, offset));
        }

        assertThat(reminders(zone.obligation(PERIOD)))
                .containsExactly("1 R-1 REVIEWER SENT", "1 R+1 REVIEWER SENT", "1 R+3 OFFICE SENT");
        Mail overdue = toReviewer("报表审核已逾期");
        assertThat(overdue.subject()).isEqualTo("报表审核已逾期：" + zone.code() + "开发区 月报 2016年1-2月");
        assertThat(overdue.text()).contains("王五：", "前完成审核", "尚未审核");
        assertThat(Mailbox.to(zone.statistician())).isEmpty();
    }

    /** The first revision's review and the first round's report have the same number. */
    @Test
    void theLedgerTellsARoundOfAReviewFromOneOfAReport() {
        scenario.advance(scenario.step(reviewDue, -1));

        assertThat(jdbc.query(
                        "select e.action || ' ' || (convert_from(p.payload, 'UTF8')::jsonb->'after'->>'duty') from audit_entry e"
                                + " join audit_payload p on p.entry_id = e.id where e.unit_code = ?"
                                + " and e.action like 'delivery.%' order by e.id",
                        row -> row.getString(1), zone.code()))
                .containsExactly("delivery.queued REVIEW", "delivery.sent REVIEW", "delivery.accepted REVIEW");
    }

    @Test
    void aDecisionStopsWhatWaitsAndACorrectionIsAnotherRound() {
        scenario.advance(scenario.step(reviewDue, -1));
        zone.tell(new Owed(PERIOD, 2, "ACCEPTED", 1, due));
        scenario.rest();
        scenario.advance(scenario.step(reviewDue, 1));
        assertThat(reminders(zone.obligation(PERIOD))).containsExactly("1 R-1 REVIEWER SENT");
        Instant second = scenario.dueAhead();

        zone.tellReview(new Owed(PERIOD, 3, "ACCEPTED", 1, due), 2, true, second);
        scenario.rest();
        scenario.advance(scenario.step(second, -1));

        assertThat(reminders(zone.obligation(PERIOD))).containsExactly("1 R-1 REVIEWER SENT", "2 R-1 REVIEWER SENT");
    }

    @Test
    void whatWaitsInTheMailWhenItIsDecidedDoesNotGoOut() {
        Mailbox.close();
        scenario.jump(scenario.step(reviewDue, 1));
        awaitReminder("1 R+1 REVIEWER PENDING");

        zone.tell(new Owed(PERIOD, 2, "RETURNED", 2, scenario.dueAhead()));
        awaitReminder("1 R+1 REVIEWER CANCELLED REVIEWED");
        Mailbox.open();
        scenario.rest();

        assertThat(reminders(zone.obligation(PERIOD)))
                .containsExactly(
                        "1 R-1 - SUPERSEDED LATER_STEP",
                        "1 R+1 REVIEWER CANCELLED REVIEWED",
                        "2 BACK STATISTICIAN SENT",
                        "2 BACK ZONE_LEADER SENT");
    }

    @Test
    void itsStepsAreShownWithTheReports() {
        given().auth()
                .oauth2(Tokens.withRoles("reviewer").divisions("3417").sign())
                .get("/api/v1/obligations/" + zone.obligation(PERIOD) + "/reminders")
                .then()
                .statusCode(200)
                .body("planned.findAll { it.duty == 'REVIEW' }.step", equalTo(List.of("R-1", "R+1", "R+3")));
    }

    private void awaitReminder(String reminder) {
        await().untilAsserted(
                        () -> assertThat(reminders(zone.obligation(PERIOD))).contains(reminder));
    }

    private Mail toReviewer(String subject) {
        return Mailbox.to(Scenario.REVIEWER).stream()
                .filter(mail ->
                        mail.subject().startsWith(subject) && mail.subject().contains(zone.code()))
                .findFirst()
                .orElseThrow();
    }
}
