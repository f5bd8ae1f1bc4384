package io.zonewatch.notification;

import static io.restassured.RestAssured.given;
import static io.zonewatch.notification.Scenario.reminders;
import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.clock.Quiescence;
import io.zonewatch.chassis.clock.Quiescence.Look;
import io.zonewatch.chassis.event.Freshness;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Zone.Owed;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A service that was away while reports came in, and runs again before it has heard of them: it must not remind those who
 * have submitted, and must still remind those who have not.
 */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class StaleReadModelTest {

    private static final String PERIOD = "2016-03";
    private static final Duration MANY_TICKS = Duration.ofMillis(600);

    @Inject
    Scenario scenario;

    @Inject
    Quiescence quiescence;

    @Inject
    Freshness freshness;

    @Inject
    Jdbc jdbc;

    private Zone submits;
    private Zone owes;
    private Instant due;

    @BeforeEach
    void twoZonesThatOweTheSame() {
        scenario.begin();
        submits = Zone.registered();
        owes = Zone.registered();
        due = scenario.dueAhead();
        submits.tell(new Owed(PERIOD, 1, "OPEN", 1, due));
        owes.tell(new Owed(PERIOD, 1, "OPEN", 1, due));
        scenario.rest();
    }

    @Test
    @SuppressWarnings("try") // it is there to be closed
    void aTickWaitsUntilEverySubmissionWasHeardOf() {
        try (Owner.Stopped away = Owner.stop("obligations")) {
            submitUntaken();
            scenario.jump(scenario.step(due, 1));

            await().during(MANY_TICKS).untilAsserted(() -> {
                Look look = quiescence.look(); // has the tick come at once
                assertThat(look.due()).isPositive();
                assertThat(look.quiet()).isFalse();
                assertThat(reminders(submits.obligation(PERIOD))).isEmpty();
                assertThat(reminders(owes.obligation(PERIOD))).isEmpty();
            });
            given().auth()
                    .oauth2(Tokens.withRoles("auditor").divisions("CN").sign())
                    .queryParam("obligation", owes.obligation(PERIOD))
                    .queryParam("recipient", "ZONE_LEADER")
                    .get("/api/v1/why-not")
                    .then()
                    .statusCode(200)
                    .body("steps.find { it.step == 'T+1' }.answer", equalTo("BEHIND"))
                    .body("steps.find { it.step == 'T+1' }.ways.answer", equalTo(List.of("BEHIND")));
        }

        scenario.rest();

        assertThat(reminders(submits.obligation(PERIOD))).isEmpty();
        assertThat(Mailbox.to(submits.statistician())).isEmpty();
        assertThat(reminders(owes.obligation(PERIOD))).contains("1 T+1 STATISTICIAN SENT", "1 T+1 ZONE_LEADER SENT");
    }

    @Test
    @SuppressWarnings("try") // it is there to be closed
    void aMailThatWaitedDoesNotLeaveUntilEverySubmissionWasHeardOf() {
        Mailbox.close();
        scenario.jump(scenario.step(due, 1));
        await().until(() -> reminders(submits.obligation(PERIOD)).contains("1 T+1 STATISTICIAN PENDING"));

        try (Owner.Stopped away = Owner.stop("obligations")) {
            submitUntaken();
            // what was claimed before may finish, and so may who has looked before and is about to claim
            await().during(MANY_TICKS).until(this::isBeingTried, tried -> !tried);
            Mailbox.open();
            await().during(MANY_TICKS).untilAsserted(() -> assertThat(Mailbox.to(submits.statistician()))
                    .isEmpty());
        }
        scenario.rest();

        assertThat(Mailbox.to(submits.statistician())).isEmpty();
        assertThat(reminders(submits.obligation(PERIOD))).contains("1 T+1 STATISTICIAN CANCELLED SUBMITTED");
        assertThat(Mailbox.to(owes.statistician())).hasSize(1);
    }

    /** A commit is answered before the broker has marked its records: until then nobody can know that something was told. */
    private void submitUntaken() {
        submits.tell(new Owed(PERIOD, 2, "SUBMITTED", 1, due));
        await().ignoreExceptions().until(() -> freshness.look().isEmpty());
    }

    private boolean isBeingTried() {
        return jdbc.queryOne(
                        "select 1 from reminder where obligation = ? and lease_until > now()",
                        row -> true,
                        submits.obligation(PERIOD))
                .isPresent();
    }
}
