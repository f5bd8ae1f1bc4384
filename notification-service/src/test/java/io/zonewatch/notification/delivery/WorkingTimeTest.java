package io.zonewatch.notification.delivery;

import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.event.Freshness;
import io.zonewatch.chassis.event.Freshness.Fresh;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Mailbox;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.obligation.Calendars;
import io.zonewatch.notification.preference.WorkingHours;
import io.zonewatch.notification.silence.HoldStore;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A replica whose installation tells people in working hours only meets what could not leave by day. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class WorkingTimeTest {

    private static final String PERIOD = "2016-02";

    @Inject
    Scenario scenario;

    @Inject
    Jdbc jdbc;

    @Inject
    Freshness freshness;

    @Inject
    Breakers breakers;

    @Inject
    HoldStore holds;

    @Inject
    Calendars calendars;

    @Inject
    Ledger ledger;

    @Inject
    DeliverySettings settings;

    @Inject
    BusinessClock clock;

    @Inject
    Clock system;

    @Inject
    ClaimTable rows;

    @Inject
    DigestTable digests;

    /** Working hours of an installation. */
    private record Office(LocalTime from, LocalTime until, Map<ChannelCode, Boolean> only) implements WorkingHours {}

    @Test
    void whatAnOutageHasKeptUntilTheNightWaitsForTheMorningAndSaysSo() {
        Instant due = scenario.dueAhead();
        Zone zone = scenario.owing(PERIOD, due);
        Mailbox.close();
        Instant step = scenario.step(due, 3);
        scenario.jump(step);
        await().until(() -> held(zone, "state = 'PENDING' and step = 'T+3'"), each -> each.size() == 2);
        scenario.jump(step.plus(Duration.ofHours(12)));
        Fresh fresh = await().until(freshness::look, Optional::isPresent).orElseThrow();

        await().until(() -> {
            jdbc.update("delete from channel_breaker");
            jdbc.update(
                    "update reminder set attempt_at = now() where obligation = ? and state = 'PENDING'",
                    zone.obligation(PERIOD));
            QuarkusTransaction.requiringNew().call(() -> replica().claim(fresh, EnumSet.of(ChannelCode.EMAIL)));
            return held(zone, "hold = 'WORKING_TIME'").size() == 2;
        });

        Instant morning = scenario.step(due, 4).minus(Duration.ofMinutes(30));
        assertThat(held(zone, "hold = 'WORKING_TIME'")).containsOnly(morning);
        RestAssured.given()
                .auth()
                .oauth2(Tokens.withRoles("auditor").divisions("3417").sign())
                .queryParam("obligation", zone.obligation(PERIOD))
                .queryParam("recipient", "STATISTICIAN")
                .get("/api/v1/why-not")
                .then()
                .statusCode(200)
                .body("steps.findAll { it.step == 'T+3' }.answer", everyItem(equalTo("HELD")))
                .body("steps.findAll { it.step == 'T+3' }.leavesAt", everyItem(equalTo(Scenario.offset(morning))));
        Mailbox.open();
        assertThat(Mailbox.to(zone.statistician())).isEmpty();
        scenario.advance(morning);
        assertThat(Mailbox.to(zone.statistician())).hasSize(1);
    }

    private Claims replica() {
        WorkingHours office = new Office(LocalTime.of(8, 30), LocalTime.of(17, 30), Map.of(ChannelCode.EMAIL, true));
        KeptBack keptBack = new KeptBack(jdbc, holds, calendars, office, clock, system);
        return new Claims(freshness, breakers, keptBack, ledger, settings, clock, rows, digests);
    }

    private List<Instant> held(Zone zone, String which) {
        return jdbc.query(
                "select coalesce(hold_until, attempt_at) from reminder where obligation = ? and " + which,
                row -> row.getObject(1, java.time.OffsetDateTime.class).toInstant(),
                zone.obligation(PERIOD));
    }
}
