package io.zonewatch.registry.policy.finding;

import static io.zonewatch.registry.policy.City.GOOD;
import static io.zonewatch.registry.policy.City.STATISTICIAN;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.clock.SimulatedClock;
import io.zonewatch.registry.Client;
import io.zonewatch.registry.RealServers;
import io.zonewatch.registry.policy.City;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether a zone has a statistician is a question of the day, and of what was known. Today is 2016-01-01. */
@QuarkusTest
@RealServers
class StaffingTest {

    private static final City CITY = new City("3406");
    private static final String WHY = "\"justification\":\"agreed by the city\",";

    @Inject
    BusinessClock clock;

    @BeforeEach
    void bindTheCity() {
        CITY.bound();
    }

    @Test
    void aStatisticianWhoComesLaterIsMissedUntilThen() {
        String code = CITY.registered(GOOD);
        CITY.people(code, "\"0-0\"", since("2016-04-01")).then().statusCode(201);

        missing(code, "2016-03-31").body("items[0].since", equalTo("2016-01-01"));
        there(code, "2016-04-01");
    }

    @Test
    void aStatisticianWhoIsGoneIsMissedSinceThen() {
        String code = CITY.exemplary("");
        CITY.people(code, "\"1-0\"", from("2016-07-01", WHY)).then().statusCode(200);

        there(code, "2016-06-30");
        missing(code, "2016-09-01").body("items[0].since", equalTo("2016-07-01"));
    }

    @Test
    void whoAnnouncesThatTheLastStatisticianLeavesJustifiesItForThatDay() {
        String code = CITY.exemplary("");
        String leaving = STATISTICIAN.replace("\"locale\"", "\"validTo\":\"2016-05-01\",\"locale\"");

        CITY.people(code, "\"1-0\"", leaving)
                .then()
                .statusCode(422)
                .body("code", equalTo("finding-needs-justification"))
                .body("errors[0].detail", containsString("from 2016-05-01"));
        CITY.people(code, "\"1-0\"", leaving.replace("{\"contacts\"", "{" + WHY + "\"contacts\""))
                .then()
                .statusCode(200);

        there(code, "2016-04-30");
        missing(code, "2016-05-01").body("items[0].justification", equalTo("agreed by the city"));
    }

    @Test
    void whatWasFoundAsKnownBeforeIsStillFound() {
        String code = CITY.registered(GOOD);
        Instant before = later();
        later();
        CITY.people(code, "\"0-0\"", STATISTICIAN).then().statusCode(201);

        CITY.administrator()
                .queryParam("validOn", "2016-01-01")
                .queryParam("asOf", before.toString())
                .get(Client.path(code) + "/findings")
                .then()
                .body("items.rule", contains("statistician-present"));
        there(code, "2016-01-01");
    }

    @Test
    void anErasedStatisticianWasThereAllTheSame() {
        String code = CITY.registered(GOOD);
        CITY.people(code, "\"0-0\"", STATISTICIAN).then().statusCode(201);
        Instant before = later();
        later();
        CITY.administrator()
                .contentType("application/json")
                .body("{\"role\":\"STATISTICIAN\",\"name\":\"李\",\"reason\":\"request 17\"}")
                .post(Client.path(code) + "/contacts/erasures")
                .then()
                .statusCode(200);

        missing(code, "2016-01-01");
        CITY.administrator()
                .queryParam("validOn", "2016-01-01")
                .queryParam("asOf", before.toString())
                .get(Client.path(code) + "/findings")
                .then()
                .body("items", empty());
    }

    private Instant later() {
        return ((SimulatedClock) clock).advanceTo(clock.now().plusSeconds(1));
    }

    private static ValidatableResponse missing(String code, String day) {
        return CITY.findings(code, day).then().body("items.rule", contains("statistician-present"));
    }

    private static void there(String code, String day) {
        CITY.findings(code, day).then().statusCode(200).body("items", empty());
    }

    private static String since(String day) {
        return STATISTICIAN.replace("\"locale\"", "\"validFrom\":\"" + day + "\",\"locale\"");
    }

    /** Nobody to count, from a day on. */
    private static String from(String day, String more) {
        return "{" + more + "\"validFrom\":\"" + day
                + "\",\"contacts\":[{\"role\":\"OTHER\",\"name\":\"李\",\"locale\":\"en\"}]}";
    }
}
