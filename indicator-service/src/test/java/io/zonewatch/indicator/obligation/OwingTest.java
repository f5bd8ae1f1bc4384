package io.zonewatch.indicator.obligation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zonewatch.indicator.Api;
import io.zonewatch.indicator.Fixtures;
import io.zonewatch.indicator.RealServers;
import io.zonewatch.indicator.World;
import io.zonewatch.reporting.Period;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a rule does not ask any longer is exempt unless somebody acted on it; asked again, it is owed again. */
@QuarkusTest
@RealServers
class OwingTest {

    @Inject
    World world;

    @Inject
    Fixtures fixtures;

    private Period month;
    private String zone;
    private String form;

    @BeforeEach
    void aNationalZoneThatOwesAFormOfNationalZones() {
        fixtures.masterData();
        month = fixtures.month();
        zone = World.code("W");
        form = World.code("F-");
        String body = Fixtures.ofDistrict(form(1, month.plus(-2)));
        Api.administrator().post("/forms", asking(body, "NATIONAL")).statusCode(201);
        unit(1, version("2010-01-01", "NATIONAL"));
    }

    @Test
    void aUnitThatIsNotAskedAnyLongerOwesNothingMoreAndOwesItAgainWhenItIs() {
        Api.statistician(zone)
                .post("/obligations/" + id(month) + "/submissions", Fixtures.report("1.0"))
                .statusCode(201);
        LocalDate thisMonth = month.next().start();

        unit(2, version("2010-01-01", "NATIONAL") + "," + version(thisMonth.toString(), "PROVINCIAL"));

        state(month).body("state", equalTo("SUBMITTED"));
        state(month.previous()).body("state", equalTo("OPEN"));
        state(month.next()).body("state", equalTo("EXEMPT")).body("exemption", equalTo("NOT_ASKED"));
        acts(month.next())
                .body("items.kind", contains("NOT_ASKED"))
                .body("items[0].before", equalTo("SCHEDULED"))
                .body("items[0].by", nullValue());
        int round = state(month.next()).extract().path("round");

        unit(3, version("2010-01-01", "NATIONAL"));

        state(month.next())
                .body("state", equalTo("SCHEDULED"))
                .body("exemption", nullValue())
                .body("round", equalTo(round + 1));
        acts(month.next()).body("items.kind", contains("NOT_ASKED", "REINSTATED"));
    }

    @Test
    void whatSomebodyActedOnStaysOwed() {
        Api.statistician(zone)
                .put("/obligations/" + id(month) + "/draft", Fixtures.report("1.0"))
                .statusCode(201);
        String granted = """
                {"unit": "%s", "form": "%s", "firstPeriod": "%s", "lastPeriod": "%s", "reason": "flooded"}""".formatted(zone, form, month.next(), month.next());
        Api.reviewer().post("/exemptions", granted).statusCode(201);

        unit(2, version("2010-01-01", "PROVINCIAL"));

        state(month).body("state", equalTo("OPEN"));
        state(month.previous()).body("state", equalTo("EXEMPT")).body("exemption", equalTo("NOT_ASKED"));
        acts(month.previous()).body("items[0].before", equalTo("OPEN"));
        state(month.next()).body("exemption", equalTo("GRANTED"));
    }

    @Test
    void aLaterVersionEndsWhatItDoesNotAskAndTheNextRevivesWhatItAsks() {
        Period narrowed = month.plus(2);
        Api.administrator()
                .post("/forms", asking(Fixtures.ofDistrict(form(2, narrowed)), "PROVINCIAL"))
                .statusCode(201);
        world.rest();

        state(narrowed.previous()).body("state", equalTo("SCHEDULED")).body("formVersion", equalTo(1));
        state(narrowed).body("state", equalTo("EXEMPT")).body("exemption", equalTo("NOT_ASKED"));
        state(narrowed.next()).body("state", equalTo("EXEMPT"));

        String widened = form(3, narrowed.next());
        Api.administrator().post("/forms", widened).statusCode(201);
        world.rest();

        state(narrowed).body("state", equalTo("EXEMPT"));
        state(narrowed.next()).body("state", equalTo("SCHEDULED")).body("formVersion", equalTo(3));
        acts(narrowed.next()).body("items.kind", contains("NOT_ASKED", "REINSTATED"));
        acts(narrowed.previous()).body("items", empty());
    }

    private String form(int version, Period first) {
        return Fixtures.form(form, version, Fixtures.CELL, first)
                .replace("\"validTo\": \"" + first, "\"validTo\": \"" + month.plus(5));
    }

    private static String asking(String form, String level) {
        return form.replace("\"kinds\": [\"ZONE\"]", "\"kinds\": [\"ZONE\"], \"levels\": [\"" + level + "\"]");
    }

    private void unit(long sequence, String versions) {
        World.send(World.UNITS, zone, World.envelope("io.zonewatch.registry.unit.v1", zone, sequence, """
                {"code":"%s","kind":"ZONE","versions":[%s]}""".formatted(
                        zone, versions)));
        world.rest();
    }

    private static String version(String validFrom, String level) {
        return """
                {"validFrom":"%s","documentNumber":"n","status":"REGISTERED","names":{"zh":"区","en":"zone"},
                 "division":"%s","type":"HIGH_TECH","level":"%s"}""".formatted(validFrom, World.district(), level);
    }

    private String id(Period period) {
        return Fixtures.obligation(zone, form, period);
    }

    private ValidatableResponse state(Period period) {
        return Api.reviewer().get("/obligations/" + id(period)).statusCode(200);
    }

    private ValidatableResponse acts(Period period) {
        return Api.reviewer().get("/obligations/" + id(period) + "/acts").statusCode(200);
    }
}
