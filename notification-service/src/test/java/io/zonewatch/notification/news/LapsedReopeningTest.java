package io.zonewatch.notification.news;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.embedded.Roots;
import io.zonewatch.notification.Mailbox;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.notification.Zone.Owed;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A report is reopened for a time: its people are reminded before it is over, and who let it be reopened hears that it is and nothing came. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class LapsedReopeningTest {

    private static final String PERIOD = "2016-02";

    @Inject
    Scenario scenario;

    private Zone zone;
    private Instant until;

    @BeforeEach
    void aZoneWhoseReportIsReopened() {
        scenario.begin();
        scenario.work();
        putLadder();
        zone = Zone.registered();
        until = scenario.dueAhead();
        zone.tellReopened(new Owed(PERIOD, 1, "OPEN", 2, until));
        scenario.rest();
    }

    @Test
    void beforeItIsOverItsPeopleAreRemindedAndAfterwardsWhoSupervisesHearsOfIt() {
        scenario.advance(scenario.step(until, -3));
        scenario.advance(scenario.step(until, 0));
        scenario.advance(until);
        assertThat(Scenario.reminders(zone.obligation(PERIOD)))
                .containsExactly("2 T-3 STATISTICIAN SENT", "2 T STATISTICIAN SENT");
        assertThat(Scenario.reminders(matter())).isEmpty();

        lapses(2, 2);

        assertThat(Scenario.reminders(matter()))
                .containsExactlyInAnyOrder(
                        "2 TOLD STATISTICIAN SENT",
                        "2 TOLD ZONE_LEADER SENT",
                        "2 TOLD OFFICE SENT",
                        "2 BUREAU REVIEWER SENT");
        assertThat(Mailbox.to(zone.statistician()).getLast().subject()).startsWith("重新开放已到期，未报送：");
        assertThat(Mailbox.to(zone.leader()).getLast().text()).contains("Nothing was submitted");
    }

    @Test
    void whatIsReopenedAgainAndLapsesAgainIsToldAgainAndWhatIsSubmittedIsNot() {
        lapses(2, 2);
        until = scenario.dueIn(1);
        zone.tellReopened(new Owed(PERIOD, 3, "OPEN", 3, until));
        scenario.rest();
        lapses(4, 3);

        assertThat(office()).containsExactly("2 TOLD OFFICE SENT", "3 TOLD OFFICE SENT");

        zone.tellReopened(new Owed(PERIOD, 5, "OPEN", 4, until));
        zone.tellReopened(new Owed(PERIOD, 6, "SUBMITTED", 4, until));
        scenario.rest();
        assertThat(office()).hasSize(2);
    }

    private void lapses(long sequence, int round) {
        scenario.advance(until);
        zone.tellReopened(new Owed(PERIOD, sequence, "CLOSED", round, until));
        scenario.rest();
        scenario.work();
        scenario.rest();
    }

    private List<String> office() {
        return Scenario.reminders(matter()).stream()
                .filter(reminder -> reminder.contains("OFFICE"))
                .toList();
    }

    private String matter() {
        return LapsedReopenings.KIND + "_" + zone.obligation(PERIOD);
    }

    private static void putLadder() {
        try {
            given().auth()
                    .oauth2(Tokens.withRoles("administrator").divisions("3417").sign())
                    .contentType("application/json")
                    .body(Files.readString(Roots.project()
                            .resolve("deploy/plans/chizhou-2015/ladders/" + LapsedReopenings.KIND + ".json")))
                    .put("/api/v1/ladders/" + LapsedReopenings.KIND)
                    .then()
                    .statusCode(oneOf(200, 201));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
