package io.zonewatch.notification.preference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone.Owed;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people had asked for shows in what had been told them by a moment that is past; steps fall due at nine. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class RememberedWishesTest {

    private static final String PERIOD = "2016-02";
    private static final Duration UNTIL_TEN = Duration.ofHours(1);
    private static final Duration UNTIL_FOUR = Duration.ofHours(7);

    @Inject
    Scenario scenario;

    private Person person;
    private Instant courtesy;
    private Instant overdue;

    @BeforeEach
    void aStatisticianWhoOwes() {
        scenario.begin();
        Person.putLadder();
        person = Person.known();
        Instant due = scenario.dueAhead();
        courtesy = scenario.step(due, -3);
        overdue = scenario.step(due, 1);
        person.zone().tell(new Owed(PERIOD, 1, "OPEN", 1, due), Person.FORM);
        scenario.rest();
    }

    @Test
    void whatWasSwitchedOffIsRememberedAsItWasForeseen() {
        person.wants("{\"switchedOff\":[\"COURTESY\"]}").statusCode(200);
        List<Map<String, Object>> foreseen = items(overdue);

        scenario.advance(courtesy);
        scenario.advance(overdue);
        scenario.advance(overdue.plusSeconds(1));

        assertThat(foreseen)
                .extracting(item -> item.get("step") + " " + item.get("reason"))
                .containsExactly("T-3 SWITCHED_OFF", "T+1 null");
        assertThat(items(overdue)).isEqualTo(foreseen);
    }

    @Test
    void whatLeftInADigestIsRememberedAsItWasForeseen() {
        person.wants("{\"digestAt\":\"16:00\"}").statusCode(200);
        Instant digest = overdue.plus(UNTIL_FOUR);
        List<Map<String, Object>> foreseen = items(digest);

        for (Instant step : List.of(courtesy, overdue)) {
            scenario.advance(step);
            scenario.advance(step.plus(UNTIL_FOUR));
        }
        scenario.advance(digest.plusSeconds(1));

        preview(digest)
                .body("items[1].ways.hold", equalTo(Arrays.asList("DIGEST", null)))
                .body("items[1].ways.leavesAt", equalTo(List.of(Scenario.offset(digest), Scenario.offset(overdue))));
        assertThat(items(digest)).isEqualTo(foreseen);
    }

    @Test
    void whatWaitedForTheEndOfTheQuietHadNotLeftBefore() {
        person.wants("{\"quietHours\":{\"from\":\"08:00\",\"until\":\"10:00\"}}")
                .statusCode(200);
        Instant ten = overdue.plus(UNTIL_TEN);
        scenario.advance(courtesy);
        scenario.advance(overdue);
        scenario.advance(ten);
        scenario.advance(ten.plusSeconds(1));

        preview(overdue).body("items[1].ways.leavesAt", equalTo(Arrays.asList(null, null)));
        preview(ten).body("items[1].ways.leavesAt", contains(Scenario.offset(ten), Scenario.offset(ten)));
    }

    private List<Map<String, Object>> items(Instant at) {
        return preview(at).extract().jsonPath().getList("items");
    }

    private ValidatableResponse preview(Instant at) {
        return given().auth()
                .oauth2(Tokens.withRoles("reviewer").divisions("3417").sign())
                .contentType("application/json")
                .body("{\"at\":\"%s\",\"obligation\":\"%s\"}".formatted(at, person.obligation(PERIOD)))
                .post("/api/v1/preview")
                .then()
                .statusCode(200);
    }
}
