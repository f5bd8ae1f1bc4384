package io.zonewatch.notification.delivery;

import static io.restassured.RestAssured.given;
import static io.zonewatch.notification.Scenario.reminders;
import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.CountryLedger;
import io.zonewatch.notification.Mailbox;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.notification.Zone.Owed;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Plan;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a channel fails for good: told, sent by another channel, and tried again on demand. No SMS gateway is configured here. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class UndeliveredTest {

    private static final String PERIOD = "2016-02";

    @Inject
    Scenario scenario;

    @Inject
    Jdbc jdbc;

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
        as("3417").get("/api/v1/undelivered").then().statusCode(200).body("items.unit", hasItem(zone.code()));
        Map<String, Object> told = as("3417")
                .get("/api/v1/undelivered")
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
    void whatALaterStepHasOvertakenIsTakenUpNoMore() {
        scenario.advance(scenario.step(due, 3));

        as("3417").post("/api/v1/undelivered/{id}/replay", id()).then().statusCode(204);
        scenario.rest();

        assertThat(reminders(zone.obligation(PERIOD)))
                .contains("1 T+1 STATISTICIAN SUPERSEDED LATER_STEP")
                .doesNotContain("1 T+1 STATISTICIAN FAILED REFUSED");
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
                .get("/api/v1/undelivered")
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
        }
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
