package io.zonewatch.notification.delivery;

import static io.restassured.RestAssured.given;
import static io.zonewatch.notification.Scenario.reminders;
import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.chassis.event.Rebuild;
import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.embedded.Roots;
import io.zonewatch.notification.CountryLedger;
import io.zonewatch.notification.Mailbox;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Owner;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.notification.Zone.Owed;
import io.zonewatch.notification.channel.Letters;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Plan;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a channel fails for good: told, sent by another channel, and tried again on demand. No SMS gateway is configured here. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class UndeliveredTest {

    private static final String PERIOD = "2016-02";
    private static final String OPERATORS = "operators@example.invalid";

    @Inject
    Scenario scenario;

    @Inject
    Jdbc jdbc;

    @Inject
    MeterRegistry metrics;

    @Inject
    UndeliveredMatter matter;

    @Inject
    UndeliveredTick tick;

    @Inject
    Rebuild rebuild;

    private Zone zone;
    private Instant due;

    @BeforeEach
    void aStatisticianWhoIsToBeToldBySms() {
        scenario.begin();
        zone = Zone.registered();
        due = scenario.dueAhead();
        zone.tell(new Owed(PERIOD, 1, "OPEN", 1, due));
        scenario.rest();
        Mailbox.close();
        scenario.jump(scenario.step(due, 1));
        await().until(() -> leavesBySms() == 1);
        await().until(() -> refused() == 1);
        Mailbox.open();
        scenario.rest();
    }

    @Test
    void itIsToldAndLeavesByTheFallbackChannelOnce() {
        assertThat(reminders(zone.obligation(PERIOD)))
                .contains("1 T+1 STATISTICIAN FAILED REFUSED", "1 T+1 STATISTICIAN SENT", "1 T+1 ZONE_LEADER SENT");
        assertThat(Mailbox.to(zone.statistician())).hasSize(1);
        as("3417").get("/api/v1/undelivered?limit=500").then().statusCode(200).body("items.unit", hasItem(zone.code()));
        Map<String, Object> told = as("3417")
                .get("/api/v1/undelivered?limit=500")
                .jsonPath()
                .getMap("items.find { it.unit == '" + zone.code() + "' }");
        assertThat(told)
                .containsEntry("duty", "REPORT")
                .containsEntry("channel", "SMS")
                .containsEntry("role", "STATISTICIAN")
                .containsEntry("reason", "REFUSED")
                .containsEntry("attempts", 1)
                .containsEntry("insteadBy", "EMAIL");
    }

    @Test
    void aReplayTriesItAgainAndFallsBackNoSecondTime() {
        as("3417").post("/api/v1/undelivered/{id}/replay", id()).then().statusCode(204);
        scenario.rest();

        assertThat(Mailbox.to(zone.statistician())).hasSize(1);
        assertThat(actions())
                .endsWith("delivery.queued,delivery.bounced,delivery.replayed,delivery.queued,delivery.bounced");
    }

    @Test
    void manyAreTakenUpByChannelReasonAndSpan() {
        waitsSince("2001-03-01");

        assertThat(replay(
                        "3417",
                        "{'channel':'EMAIL','from':'2001-03-01T00:00:00+08:00','until':'2001-03-02T00:00:00+08:00'}"))
                .isZero();
        assertThat(replay(
                        "3417",
                        "{'reason':'BOUNCED','from':'2001-03-01T00:00:00+08:00','until':'2001-03-02T00:00:00+08:00'}"))
                .isZero();
        assertThat(replay("3417", "{'until':'2001-03-01T00:00:00+08:00'}")).isZero();
        assertThat(replay("3401", "{}")).isZero();
        assertThat(
                        replay(
                                "3417",
                                "{'channel':'SMS','reason':'REFUSED','from':'2001-03-01T00:00:00+08:00','until':'2001-03-02T00:00:00+08:00'}"))
                .isEqualTo(1);
        scenario.rest();

        assertThat(actions()).endsWith("delivery.replayed,delivery.queued,delivery.bounced");
    }

    @Test
    void aRequestTakesUpAThousandAndSaysThatThereIsMore() {
        zone.tell(new Owed(PERIOD, 2, "SUBMITTED", 1, due));
        scenario.rest();
        failed(1001, "2002-03-01");
        String span = "{'from':'2002-03-01T00:00:00+08:00','until':'2002-03-02T00:00:00+08:00'}".replace('\'', '"');

        as("3417")
                .contentType("application/json")
                .body(span)
                .post("/api/v1/undelivered/replay")
                .then()
                .statusCode(200)
                .body("replayed", is(1000))
                .body("more", is(true));
        as("3417")
                .contentType("application/json")
                .body(span)
                .post("/api/v1/undelivered/replay")
                .then()
                .statusCode(200)
                .body("replayed", is(1))
                .body("more", is(false));

        scenario.rest();
        assertThat(reminders(zone.obligation(PERIOD))).doesNotContain("1 T+1 STATISTICIAN PENDING");
    }

    @Test
    void whoHeardItByNoChannelIsAMetric() {
        double before = undelivered();

        failMail();
        assertThat(undelivered()).isEqualTo(before + 1);
        zone.tell(new Owed(PERIOD, 2, "SUBMITTED", 1, due));
        scenario.rest();

        assertThat(undelivered()).isEqualTo(before);
    }

    @Test
    void whatALaterStepHasOvertakenOrIsTooLateToSayIsNotUndelivered() {
        double before = undelivered();
        failMail();
        assertThat(undelivered()).isEqualTo(before + 1);

        failedAre("COURTESY");
        assertThat(undelivered()).isEqualTo(before);
        failedAre("OVERDUE");
        assertThat(undelivered()).isEqualTo(before + 1);
        scenario.advance(scenario.step(due, 3));

        assertThat(undelivered()).isEqualTo(before);
    }

    private void failedAre(String kind) {
        jdbc.update(
                "update reminder set kind = ? where obligation = ? and state = 'FAILED'",
                kind,
                zone.obligation(PERIOD));
    }

    @Test
    void operatorsHearOfItOnceAndNoMoreOnceNothingIsUndelivered() throws IOException {
        operatorsAreTold();
        int before = Mailbox.to(OPERATORS).size();
        assertThat(matters()).isEmpty();
        failByEveryChannel();

        scenario.work();
        scenario.rest();

        assertThat(matters()).containsExactly("OPEN 1");
        assertThat(Mailbox.to(OPERATORS)).hasSize(before + 1).last().satisfies(mail -> assertThat(mail.subject())
                .startsWith("催报未能送达"));
        zone.tell(new Owed(PERIOD, 2, "SUBMITTED", 1, due));
        scenario.rest();
        assertThat(matters()).isEmpty();
    }

    @Test
    void operatorsHearOfItAnewOnceTenTimesAsManyFailOrAnotherChannelDoesOrMoreHaveFailedAndTheDayIsOver()
            throws IOException {
        operatorsAreTold();
        failByEveryChannel();
        scenario.work();
        scenario.rest();
        int before = Mailbox.to(OPERATORS).size();

        failMore("SMS", 1, 8);
        assertThat(matters()).containsExactly("OPEN 1");
        failMore("SMS", 9, 9);
        assertThat(matters()).containsExactly("OPEN 2");
        failMore("WECOM", 1, 1);
        assertThat(matters()).containsExactly("OPEN 3");
        failMore("WECOM", 2, 2);
        assertThat(matters()).containsExactly("OPEN 3");
        assertThat(Mailbox.to(OPERATORS)).hasSize(before + 2);
        scenario.advance(scenario.step(due, 2));

        assertThat(matters()).containsExactly("OPEN 4");
        assertThat(Mailbox.to(OPERATORS)).hasSize(before + 3);
    }

    /** Its replays are counted as if more had failed, until the present number is looked at. */
    @Test
    void whatFailsAgainAndAgainIsNotTenTimesAsMuch() {
        failByEveryChannel();
        scenario.rest();

        for (int time = 0; time < 9; time++) {
            failed(List.of(id()));
        }
        scenario.rest();

        assertThat(matters()).containsExactly("OPEN 1");
    }

    @Test
    void inARebuildItIsNotOver() {
        failByEveryChannel();
        scenario.rest();
        assertThat(matters()).containsExactly("OPEN 1");

        rebuild.rebuild("obligations");
        tick.run();

        assertThat(matters()).containsExactly("OPEN 1");
        scenario.rest();
        assertThat(matters()).containsExactly("OPEN 1");
    }

    /** The ladder of the pack tells them by e-mail. */
    private static void operatorsAreTold() throws IOException {
        Letters.administrator()
                .body(Files.readString(
                        Roots.project().resolve("deploy/plans/chizhou-2015/ladders/NEWS-UNDELIVERED.json")))
                .put("/api/v1/ladders/NEWS-UNDELIVERED")
                .then()
                .statusCode(oneOf(200, 201));
    }

    /** Those of other recipients of the step. */
    private void failMore(String channel, int from, int to) {
        failed(jdbc.query("""
                insert into reminder (obligation, round, step, recipient_key, channel, kind, unit, division, form, period,
                  ladder_version, obligation_sequence, recipient, state, reason, due_at, created_at, recorded_at, attempt_at)
                select obligation, round, step, 'STATISTICIAN/' || ? || number, ?, kind, unit, division, form, period, ladder_version,
                  obligation_sequence, recipient, 'FAILED', 'REFUSED', due_at, created_at, recorded_at, attempt_at
                from reminder, generate_series(?, ?) as number where id = ? returning id
                """, row -> row.getLong(1), channel, channel, from, to, id()));
        scenario.rest();
    }

    private void failed(List<Long> reminders) {
        QuarkusTransaction.requiringNew().run(() -> matter.begin(reminders));
    }

    private void failMail() {
        jdbc.update(
                "update reminder set state = 'FAILED', reason = 'GAVE_UP' where obligation = ? and recipient_key like 'STATISTICIAN%'"
                        + " and step = 'T+1' and channel = 'EMAIL'",
                zone.obligation(PERIOD));
    }

    /** The fallback is refused, too: its telephone has no number. */
    private void failByEveryChannel() {
        failMail();
        as("3417").post("/api/v1/undelivered/{id}/replay", id()).then().statusCode(204);
        await().until(() -> refused() == 1);
    }

    private List<String> matters() {
        return jdbc.query(
                "select state || ' ' || round from obligation where form = 'NEWS-UNDELIVERED' and state = 'OPEN'",
                row -> row.getString(1));
    }

    private double undelivered() {
        return metrics.get("zonewatch.delivery.undelivered").gauge().value();
    }

    private int replay(String division, String form) {
        return as(division)
                .contentType("application/json")
                .body(form.replace('\'', '"'))
                .post("/api/v1/undelivered/replay")
                .then()
                .statusCode(200)
                .extract()
                .path("replayed");
    }

    private void waitsSince(String day) {
        jdbc.update("update reminder set recorded_at = ?::timestamptz where id = ?", day + "T12:00:00+08:00", id());
    }

    private void failed(int number, String day) {
        jdbc.update("""
                insert into reminder (obligation, round, step, recipient_key, channel, kind, unit, division, form, period,
                  ladder_version, obligation_sequence, recipient, state, reason, due_at, created_at, recorded_at, attempt_at)
                select obligation, round, step, 'STATISTICIAN/' || number, 'SMS', kind, unit, division, form, period, ladder_version,
                  obligation_sequence, recipient, 'FAILED', 'REFUSED', due_at, created_at, ?::timestamptz, attempt_at
                from reminder, generate_series(1, ?) as number where id = ?
                """, day + "T12:00:00+08:00", number, id());
    }

    @Test
    void whatALaterStepHasOvertakenIsTakenUpNoMore() {
        scenario.advance(scenario.step(due, 3));

        as("3417").post("/api/v1/undelivered/{id}/replay", id()).then().statusCode(204);
        scenario.rest();

        assertThat(reminders(zone.obligation(PERIOD)))
                .contains("1 T+1 STATISTICIAN SUPERSEDED LATER_STEP")
                .doesNotContain("1 T+1 STATISTICIAN FAILED REFUSED");
    }

    @Test
    void whatComesInItsPlaceSaysInWhosePlaceTheReportIsOwed() throws IOException, SQLException {
        jdbc.update("delete from reminder where fallback_of = ?", id());
        jdbc.update("update reminder set owed_by = 'Z90001' where id = ?", id());

        as("3417").post("/api/v1/undelivered/{id}/replay", id()).then().statusCode(204);
        scenario.rest();

        assertThat(owedBy()).containsExactly("Z90001");
        jdbc.update("update reminder set owed_by = null where fallback_of = ?", id());
        migrateAgain("V1147__whose_report_a_copy_is_of.sql");
        assertThat(owedBy()).containsExactly("Z90001");
    }

    private List<String> owedBy() {
        return jdbc.query("select owed_by from reminder where fallback_of = ?", row -> row.getString(1), id());
    }

    private static void migrateAgain(String migration) throws IOException, SQLException {
        try (Connection connection = Owner.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(
                    Roots.project().resolve("notification-service/src/main/resources/db/migration/" + migration)));
        }
    }

    /** The leader's step was a notice when it was withdrawn, since another zone reported. */
    @Test
    void whatIsSaidAfterAllIsWhatTheLadderSaysNow() {
        jdbc.update(
                "update reminder set state = 'CANCELLED', reason = 'PASSED_ON', kind = 'FORMAL_NOTICE', term_working_days = 5,"
                        + " unless_acknowledged = not unless_acknowledged, due_at = ?"
                        + " where obligation = ? and step = 'T+1' and recipient_key like 'ZONE_LEADER%'",
                due, zone.obligation(PERIOD));
        List<String> others = ofStep("STATISTICIAN");

        zone.tell(new Owed(PERIOD, 2, "OPEN", 1, due));
        scenario.rest();

        assertThat(ofStep("ZONE_LEADER")).isEqualTo(others).hasSize(1);
    }

    private List<String> ofStep(String role) {
        return jdbc.query(
                "select concat_ws(' ', kind, coalesce(term_working_days, 0), unless_acknowledged, due_at) from reminder"
                        + " where obligation = ? and step = 'T+1' and recipient_key like ? and channel = 'EMAIL'",
                row -> row.getString(1),
                zone.obligation(PERIOD),
                role + "%");
    }

    /** Their messages have the key of the first whom the step tells. */
    @Test
    void whatGroupsAndSystemsHaveNotHeardIsTheirsWhoeverIsGone() {
        toOthers("WECOM", "FAILED", "REFUSED");
        toOthers("WEBHOOK", "PENDING", null);

        zone.tellLeaderOnly(10);
        scenario.rest();

        assertThat(jdbc.query(
                        "select concat_ws(' ', channel, state, reason, recipient_key, recipient, recipient_sub, seat_filled) from reminder"
                                + " where obligation = ? and channel in ('WECOM', 'WEBHOOK') order by id",
                        row -> row.getString(1),
                        zone.obligation(PERIOD)))
                .containsExactly(
                        "WECOM FAILED REFUSED NOBODY/ {\"role\": \"STATISTICIAN\"} f",
                        "WEBHOOK PENDING NOBODY/ {\"role\": \"STATISTICIAN\"} f");
        as("3417")
                .get("/api/v1/undelivered?limit=500")
                .then()
                .statusCode(200)
                .body("items.findAll { it.unit == '" + zone.code() + "' }.channel", hasItem("WECOM"));
    }

    private void toOthers(String channel, String state, String reason) {
        jdbc.update("""
                insert into reminder (obligation, round, step, recipient_key, channel, kind, unit, division, form, period,
                  ladder_version, obligation_sequence, recipient, recipient_unit, recipient_sub, subject, state, reason, due_at, created_at, recorded_at,
                  attempt_at, hold_until)
                select obligation, round, step, recipient_key, ?, kind, unit, division, form, period, ladder_version,
                  obligation_sequence, recipient, recipient_unit, 'sub-of-the-statistician', subject, ?, ?, due_at, created_at, recorded_at, attempt_at,
                  '2040-01-01'
                from reminder where id = ?
                """, channel, state, reason, id());
    }

    @Test
    void ofTwoThatCameInItsPlaceTheLastIsTold() {
        jdbc.update("""
                insert into reminder (obligation, round, step, recipient_key, channel, kind, unit, division, form, period,
                  ladder_version, obligation_sequence, recipient, state, due_at, created_at, recorded_at, attempt_at, fallback_of)
                select obligation, round, step, recipient_key, 'WECOM', kind, unit, division, form, period, ladder_version,
                  obligation_sequence, recipient, 'SENT', due_at, created_at, recorded_at, attempt_at, id from reminder where id = ?
                """, id());

        as("3417")
                .get("/api/v1/undelivered?limit=500")
                .then()
                .statusCode(200)
                .body("items.findAll { it.unit == '" + zone.code() + "' }.insteadBy", contains("WECOM"));
    }

    @Test
    void whatCameInTheirPlaceIsLookedUpAmongThoseOfTheCountry() throws SQLException {
        try (CountryLedger ledger = CountryLedger.written()) {
            ledger.run("update reminder set fallback_of = id - 2700 where period = '2031-02' and unit like 'L____'");
            Scope.Condition scope = CountryLedger.COUNTRY.on("r.unit", "r.division");

            Plan plan = ledger.plan(
                    Undelivered.PAGE + scope.sql() + Undelivered.IN_ORDER, 0L, scope.units(), scope.divisions(), 51);

            assertThat(plan.indexes()).containsExactlyInAnyOrder("reminder_dead", "reminder_in_place_of");
            assertThat(plan.readThrough()).isEmpty();
            theirNumberCostsWhatPressesAndNotWhatEverFailed(ledger);
        }
    }

    private static void theirNumberCostsWhatPressesAndNotWhatEverFailed(CountryLedger ledger) throws SQLException {
        ledger.run("""
                insert into obligation (id, sequence, unit, division, form, form_name_zh, form_name_en, period, state, round, due_at)
                select obligation, 1, unit, division, form, form, form, period, 'ACCEPTED', 1, due_at from reminder
                where unit like 'L____' and period = '2031-01'
                """);
        ledger.run("analyze obligation");

        Plan plan = ledger.plan(
                DeliveryLook.RECIPIENTS.formatted(DeliveryLook.UNDELIVERED),
                OffsetDateTime.parse("2031-03-01T00:00:00+08:00"));

        assertThat(plan.readThrough()).doesNotContain("reminder", "obligation");
        assertThat(plan.lookedAt("obligation") + plan.lookedAt("reminder")).isLessThan(1000);
    }

    @Test
    void ofAnotherDivisionItDoesNotExist() {
        as("3401").get("/api/v1/undelivered").then().statusCode(200).body("items.size()", is(0));
        as("3401").post("/api/v1/undelivered/{id}/replay", id()).then().statusCode(404);
    }

    private static RequestSpecification as(String division) {
        return given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions(division).sign());
    }

    private int leavesBySms() {
        return jdbc.update(
                "update reminder set channel = 'SMS', attempts = 0, attempt_at = now() where obligation = ? and step = 'T+1'"
                        + " and recipient_key like 'STATISTICIAN%' and state = 'PENDING' and lease_until is null",
                zone.obligation(PERIOD));
    }

    private int refused() {
        return jdbc.query(
                        "select 1 from reminder where obligation = ? and state = 'FAILED' and channel = 'SMS'",
                        row -> true,
                        zone.obligation(PERIOD))
                .size();
    }

    private long id() {
        return jdbc.queryOne(
                        "select id from reminder where obligation = ? and channel = 'SMS'",
                        row -> row.getLong(1),
                        zone.obligation(PERIOD))
                .orElseThrow();
    }

    private String actions() {
        return jdbc.queryOne(
                        "select string_agg(action, ',' order by id) from audit_entry"
                                + " where subject_type = 'reminder' and subject_id = ?",
                        row -> row.getString(1),
                        Long.toString(id()))
                .orElseThrow();
    }
}
