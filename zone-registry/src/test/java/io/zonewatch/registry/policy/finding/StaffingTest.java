package io.zonewatch.registry.policy.finding;

import static io.zonewatch.registry.Client.as;
import static io.zonewatch.registry.policy.City.GOOD;
import static io.zonewatch.registry.policy.City.STATISTICIAN;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.clock.SimulatedClock;
import io.zonewatch.registry.Client;
import io.zonewatch.registry.RealServers;
import io.zonewatch.registry.policy.City;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
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
    void aZoneThatBeginsLaterIsJudgedFromItsFirstDay() {
        String code = registeredOn("2016-05-01");
        CITY.people(code, "\"0-0\"", STATISTICIAN).then().statusCode(201);

        refusedFrom("2016-05-01", CITY.people(code, "\"1-0\"", "{\"contacts\":[]}"));
    }

    @Test
    void aCorrectionThatReachesIntoDaysThatThePlanBindsIsJudgedFromThen() {
        String code = registeredOn("2010-01-01");
        String forgotten = "\"reason\":\"forgotten\",";
        String statistician =
                STATISTICIAN.replace("{\"contacts\"", "{" + forgotten + "\"validFrom\":\"2015-01-01\",\"contacts\"");
        CITY.people(code, "\"0-0\"", statistician).then().statusCode(201);

        refusedFrom("2015-11-02", CITY.people(code, "\"1-0\"", from("2015-01-01", forgotten)));
        CITY.people(code, "\"1-0\"", from("2015-01-01", forgotten + WHY)).then().statusCode(200);

        there(code, "2015-11-01");
        missing(code, "2015-12-01")
                .body("items[0].since", equalTo("2015-11-02"))
                .body("items[0].justification", equalTo("agreed by the city"))
                .body("items[0].command.day", equalTo("2015-11-02"));
    }

    @Test
    void daysBetweenTwoListsOfStatisticiansAreJustifiedEach() {
        String code = CITY.exemplary("");
        String twice = "{" + WHY + "\"contacts\":[" + statistician("李", "2016-02-01", "2016-03-01") + ","
                + statistician("王", "2016-04-01", "2016-05-01") + "]}";

        CITY.people(code, "\"1-0\"", twice).then().statusCode(200);

        for (String day : List.of("2016-01-01", "2016-03-01", "2016-05-01")) {
            missing(code, day)
                    .body("items[0].since", equalTo(day))
                    .body("items[0].justification", equalTo("agreed by the city"))
                    .body("items[0].command.day", equalTo(day));
        }
        there(code, "2016-02-01");
        there(code, "2016-04-30");
    }

    @Test
    void aParkThatBecomesAZoneOfItsOwnNeedsAStatistician() {
        String park = CITY.registered(GOOD + "\"parent\":\"" + CITY.exemplary("") + "\",");

        refusedFrom("2016-07-01", CITY.changed(park, "\"parent\":null,", "2016-07-01"));
        CITY.changed(park, "\"parent\":null," + WHY, "2016-07-01").then().statusCode(200);

        there(park, "2016-06-30");
        missing(park, "2016-07-01").body("items[0].justification", equalTo("agreed by the city"));
    }

    @Test
    void aParkWhoseStatisticianLeavesIsMissingOneFromThatDayOnceItIsAZoneOfItsOwn() {
        String park = CITY.exemplary("\"parent\":\"" + CITY.exemplary("") + "\",");
        CITY.people(park, "\"1-0\"", from("2016-09-01", "")).then().statusCode(200);

        refusedFrom("2016-09-01", CITY.changed(park, "\"parent\":null,", "2016-07-01"));
        CITY.people(park, "\"2-0\"", from("2016-09-01", "").replace("OTHER", "STATISTICIAN"))
                .then()
                .statusCode(200);
        CITY.changed(park, "\"parent\":null,", "2016-07-01").then().statusCode(200);
    }

    @Test
    void aZoneThatComesUnderThePlanNeedsAStatistician() {
        String code = new City("3403").registered(GOOD);

        refusedFrom(
                "2016-07-01",
                as(Tokens.withRoles("administrator").divisions("34"))
                        .contentType("application/merge-patch+json")
                        .header("If-Match", "\"1-0\"")
                        .body(
                                "{\"division\":\"340600\",\"validFrom\":\"2016-07-01\",\"documentNumber\":\"No. 2\",\"reason\":\"decided\"}")
                        .patch(Client.path(code)));
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

    /** A zone that has been there, or will be, without any finding but one about people. */
    private static String registeredOn(String day) {
        String code = Client.code();
        String body = Client.zone(code, "340600", GOOD + "\"approvedOn\":\"2006-01-01\"," + WHY)
                .replace("2016-01-01", day);
        CITY.administrator()
                .contentType("application/json")
                .body(body)
                .post("/api/v1/units")
                .then()
                .statusCode(201);
        return code;
    }

    private static void refusedFrom(String day, Response answer) {
        answer.then()
                .statusCode(422)
                .body("code", equalTo("finding-needs-justification"))
                .body("errors.detail", contains(containsString("statistician-present")))
                .body("errors[0].detail", containsString("from " + day + ":"));
    }

    private static String statistician(String name, String from, String to) {
        return "{\"role\":\"STATISTICIAN\",\"name\":\"%s\",\"validFrom\":\"%s\",\"validTo\":\"%s\",\"locale\":\"en\"}"
                .formatted(name, from, to);
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
