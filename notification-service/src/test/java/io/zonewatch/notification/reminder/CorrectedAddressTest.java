package io.zonewatch.notification.reminder;

import static io.restassured.RestAssured.given;
import static io.zonewatch.notification.Scenario.reminders;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Mailbox;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.notification.Zone.Owed;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mail server refuses an address for good, and the zone puts it right: what could not be told is told there, and served. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class CorrectedAddressTest {

    private static final String PERIOD = "2016-02";

    @Inject
    Scenario scenario;

    @Inject
    Jdbc jdbc;

    private Zone zone;
    private Instant due;

    @BeforeEach
    void aZoneWhoseStatisticianIsListedWithAnAddressThatIsNone() {
        scenario.begin();
        zone = Zone.registered();
        Mailbox.forget(zone.statistician());
        due = scenario.dueAhead();
        zone.tell(new Owed(PERIOD, 1, "OPEN", 1, due));
        scenario.rest();
    }

    @Test
    void aNoticeThatNobodyWasServedIsServedAtTheCorrectedAddressAndItsTermBeginsThen() {
        Mailbox.forget(zone.leader());
        scenario.advance(scenario.step(due, 3));
        assertThat(reminders(zone.obligation(PERIOD)))
                .endsWith("1 T+3 STATISTICIAN FAILED REFUSED", "1 T+3 ZONE_LEADER FAILED REFUSED");
        assertThat(servedAt()).isEmpty();

        scenario.advance(scenario.step(due, 4));
        zone.tellStatisticianAt(2, zone.successor());
        scenario.rest();
        zone.tellStatisticianAt(3, zone.successor());
        scenario.rest();

        assertThat(reminders(zone.obligation(PERIOD)))
                .endsWith(
                        "1 T+3 STATISTICIAN FAILED REFUSED",
                        "1 T+3 ZONE_LEADER FAILED REFUSED",
                        "1 T+3 STATISTICIAN SENT");
        assertThat(Mailbox.to(zone.successor())).hasSize(1);
        assertThat(servedAt()).containsExactly(scenario.step(due, 4));
        assertThat(undelivered()).containsExactly("T+3 ZONE_LEADER");
    }

    @Test
    void onlyTheLatestOfWhatWasRefusedIsToldAndOfOneThatWasToldNothingAgain() {
        scenario.advance(scenario.step(due, 1));
        scenario.advance(scenario.step(due, 3));

        zone.tellStatisticianAt(2, zone.successor());
        scenario.rest();

        assertThat(Mailbox.to(zone.successor())).singleElement().satisfies(mail -> assertThat(mail.subject())
                .contains("催报通知书"));
        assertThat(Mailbox.to(zone.leader())).hasSize(2);
    }

    @Test
    void whatWasRefusedInARoundThatIsOverIsNotTold() {
        scenario.advance(scenario.step(due, 1));
        zone.tell(new Owed(PERIOD, 2, "OPEN", 2, scenario.dueAhead()));
        scenario.rest();

        zone.tellStatisticianAt(2, zone.successor());
        scenario.rest();

        assertThat(Mailbox.to(zone.successor())).isEmpty();
    }

    @Test
    void whoWasReachedByAnotherChannelIsNotToldAgain() {
        scenario.advance(scenario.step(due, 1));
        jdbc.update("""
                insert into reminder (obligation, round, step, recipient_key, channel, kind, unit, division, form, period,
                  ladder_version, obligation_sequence, recipient, state, due_at, created_at, recorded_at, attempt_at, recipient_unit)
                select obligation, round, step, recipient_key, 'SMS', kind, unit, division, form, period, ladder_version,
                  obligation_sequence, recipient, 'SENT', due_at, created_at, recorded_at, attempt_at, recipient_unit
                from reminder where obligation = ? and reason = 'REFUSED'
                """, zone.obligation(PERIOD));

        zone.tellStatisticianAt(2, zone.successor());
        scenario.rest();

        assertThat(Mailbox.to(zone.successor())).isEmpty();
    }

    private List<Instant> servedAt() {
        return jdbc.query(
                "select served_at from notice where obligation = ?",
                row -> row.getObject(1, OffsetDateTime.class).toInstant(),
                zone.obligation(PERIOD));
    }

    private List<String> undelivered() {
        return given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("3417").sign())
                .get("/api/v1/undelivered?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<String>getList(
                        "items.findAll { it.unit == '" + zone.code() + "' }.collect { it.step + ' ' + it.role }");
    }
}
