package io.zonewatch.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.assessment.support.Events;
import io.zonewatch.assessment.support.Pack;
import io.zonewatch.assessment.support.ReadModel;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.clock.SimulatedClock;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was known when: March was reported on 12 April and corrected on 1 June, April was complete on 20 May. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "assessment"))
class AsOfTest {

    private static final String PLAN = """
            {"code":"as-of","names":{"zh":"时点","en":"As of"},"targets":[
              {"code":"SHARE","indicator":"IND_VA_SHARE","names":{"zh":"占比","en":"Share"},
               "scope":{"kind":"CITY","unit":"T0001"},"form":"T-IND","baseline":{"value":"68","date":"2015-12-31"},
               "checkpoints":[{"date":"2017-12-31","operator":"AT_LEAST","value":"70"}]},
              {"code":"PARKS","indicator":"INNOVATION_PARKS","names":{"zh":"园区","en":"Parks"},
               "scope":{"kind":"CITY","unit":"T0001"},"count":{"what":"DESIGNATIONS"},"baseline":{"date":"2015-12-31"},
               "checkpoints":[{"date":"2016-12-31","operator":"UNSET"}]},
              {"code":"NATIONAL","indicator":"PLATFORMS_NATIONAL","names":{"zh":"平台","en":"Platforms"},
               "scope":{"kind":"CITY","unit":"T0001"},"count":{"what":"PLATFORMS","levels":["NATIONAL"]},
               "baseline":{"value":"0","date":"2015-12-31"},
               "checkpoints":[{"date":"2017-12-31","operator":"COUNT_AT_LEAST","value":"1"}]}]}""";

    private static final String SERIES = "/api/v1/plans/as-of/targets/SHARE/progress";

    @Inject
    BusinessClock clock;

    @Inject
    ReadModel model;

    @BeforeEach
    void aPlan() {
        ((SimulatedClock) clock).advanceTo(Pack.AFTER_2016);
        model.clear();
        given().auth()
                .oauth2(Tokens.withRoles("assessor").divisions("CN").sign())
                .contentType("application/json")
                .body(PLAN)
                .post("/api/v1/plans")
                .then()
                .statusCode(oneOf(201, 409));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theAnswerAboutAnInstantIsByWhatHadBeenAcceptedThenInWhateverOrderItCame(long seed) {
        List<Events.Event> events = new ArrayList<>(events());
        Collections.shuffle(events, new Random(seed));
        events.forEach(event -> model.take(List.of(event)));

        series("").body("items.period", contains("2016-03", "2016-04")).body("items.value", contains("67.00", "69.00"));
        series("2016-05-31T23:59:59Z").body("items.value", contains("69.00", "69.00"));
        series("2016-05-01T00:00:00Z")
                .body("items.period", contains("2016-03", "2016-04"))
                .body("items.provisional", contains(false, true))
                .body("items[1].coverage.missingUnits", contains("T0011"));
        series("2016-04-12T01:00:00Z").body("items.value", contains("69.00"));
        series("2016-04-12T00:59:59Z").body("items", empty());
    }

    @Test
    void theStandingAndTheAccountAreThoseOfTheInstantToo() {
        model.take(events());

        reader().get("/api/v1/progress?plan=as-of&target=SHARE&asOf=2016-05-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("items[0].latest.period", is("2016-03"))
                .body("items[0].latest.status", is("ON_TRACK"))
                .body("items[0].provisional.period", is("2016-04"))
                .body("items[0].since", is("2016-03"))
                .body("items[0].forecast.reason.code", contains("TOO_FEW_POINTS"));
        reader().get(SERIES + "/2016-03?asOf=2016-05-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("value", is("69.00"))
                .body("explain.terms.find { it.unit == 'T0011' }.revision", is(1));
        reader().get(SERIES + "/2016-03")
                .then()
                .statusCode(200)
                .body("value", is("67.00"))
                .body("explain.terms.find { it.unit == 'T0011' }.revision", is(2));
        reader().get(SERIES + "/2016-04?asOf=2016-04-15T00:00:00Z").then().statusCode(404);
    }

    @Test
    void theAccountIsThatOfWhatIsTold() {
        model.take(events());
        model.take(corrected(new Events.Revisions(3, 2, 3), 3));

        march("?asOf=2016-06-02T00:00:00Z", false, "67.00").body("explain.figure.status", is("REPORTED"));

        // accepted, and its report on its way: as long it counts as missing, now and for an instant alike
        model.take(corrected(new Events.Revisions(3, 3, null), 4));
        for (String instant : List.of("", "?asOf=2016-06-02T00:00:00Z")) {
            march(instant, true, null)
                    .body("coverage.missingUnits", contains("T0011"))
                    .body("explain.figure.status", not("REPORTED"))
                    .body("explain.terms.find { it.unit == 'T0011' }.revision", nullValue());
        }

        model.take(report("T0011", "2016-03", 3, "2016-06-20T09:00:00+08:00", "66.0"));
        march("", false, "66.00").body("explain.terms.find { it.unit == 'T0011' }.revision", is(3));
        march("?asOf=2016-06-02T00:00:00Z", false, "67.00")
                .body("explain.terms.find { it.unit == 'T0011' }.revision", is(2));
    }

    private static ValidatableResponse march(String instant, boolean provisional, String value) {
        return reader().get(SERIES + "/2016-03" + instant)
                .then()
                .statusCode(200)
                .body("provisional", is(provisional))
                .body("value", is(value));
    }

    private static Events.Event corrected(Events.Revisions revisions, long sequence) {
        return Events.revised("T0011", "329900", "T-IND", "2016-03", "ACCEPTED", revisions, sequence);
    }

    /** Of three zones out of reach one reports later: what the sum grows by would be its figure. */
    @Test
    void whileReportsComeInOneByOneNoSumTellsWhatCameLast() {
        model.take(List.of(
                Events.unit("T0001", "CITY", "329900"),
                Events.unit("T0011", "ZONE", "329900"),
                Events.unit("T0012", "ZONE", "329900"),
                Events.unit("T0013", "ZONE", "329900"),
                Events.unit("T0014", "ZONE", "329900"),
                Events.catalogue()));
        for (String unit : List.of("T0001", "T0011", "T0012", "T0013", "T0014")) {
            String day = unit.equals("T0014") ? "18" : "12";
            String value = unit.equals("T0001") ? "100.0" : "17.0";
            model.take(List.of(
                    Events.obligation(unit, "329900", "T-IND", "2016-03", "ACCEPTED", 1, 1),
                    report(unit, "2016-03", 1, "2016-04-" + day + "T09:00:00+08:00", value)));
        }
        String ofOneZone = Tokens.withRoles("auditor").units("T0001", "T0011").sign();

        given().auth()
                .oauth2(ofOneZone)
                .get(SERIES + "/2016-03?asOf=2016-04-15T00:00:00Z")
                .then()
                .statusCode(200)
                .body("provisional", is(true))
                .body("value", nullValue())
                .body("reason.code", is("WITHHELD"))
                .body("explain.figure", nullValue())
                .body("explain.terms.find { it.units == 2 }.withheld", is(true))
                .body("explain.terms.find { it.units == 2 }.figure", nullValue());
        given().auth()
                .oauth2(ofOneZone)
                .get(SERIES + "/2016-03")
                .then()
                .statusCode(200)
                .body("value", is("68.00"))
                .body("explain.terms.find { it.units == 3 }.figure.value", is("51.0"));
        reader().get(SERIES + "/2016-03?asOf=2016-04-15T00:00:00Z").then().body("value", is("51.00"));
    }

    /** Two of three zones are out of reach, one of them corrects: the sum before and the sum now differ by its correction alone. */
    @Test
    void aSumBeforeACorrectionDoesNotStandBesideTheOneAfterIt() {
        model.take(threeZones());
        model.take(List.of(
                report("T0012", "2016-03", 2, "2016-06-01T09:00:00+08:00", "20.0"),
                Events.obligation("T0012", "329900", "T-IND", "2016-03", "ACCEPTED", 2, 2)));
        String ofOneZone = Tokens.withRoles("auditor").units("T0001", "T0011").sign();

        given().auth()
                .oauth2(ofOneZone)
                .get(SERIES + "?asOf=2016-05-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("items.value", contains(nullValue(), is("51.00")))
                .body("items[0].reason.code", is("WITHHELD"))
                .body("items[1].reason", nullValue());
        given().auth()
                .oauth2(ofOneZone)
                .get(SERIES + "/2016-03?asOf=2016-05-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("value", nullValue())
                .body("explain.terms.find { it.units == 2 }.withheld", is(true))
                .body("explain.terms.find { it.units == 2 }.figure", nullValue());
        given().auth()
                .oauth2(ofOneZone)
                .get(SERIES + "?asOf=2016-07-01T00:00:00Z")
                .then()
                .body("items.value", contains("54.00", "51.00"));
        given().auth()
                .oauth2(ofOneZone)
                .get("/api/v1/progress?plan=as-of&target=SHARE&asOf=2016-04-13T00:00:00Z")
                .then()
                .body("items[0].latest.reason.code", is("WITHHELD"));
        series("2016-05-01T00:00:00Z").body("items.value", contains("51.00", "51.00"));
    }

    /** What is kept is told for an instant after which nothing was accepted; a report of somebody out of scope changes nothing. */
    @Test
    void whatNothingHasChangedSinceIsToldAsItIsKept() {
        model.take(threeZones());
        model.take(List.of(
                Events.unit("T0099", "ZONE", "329800"),
                Events.obligation("T0099", "329800", "T-IND", "2016-03", "ACCEPTED", 1, 1),
                report("T0099", "2016-03", 1, "2016-06-01T09:00:00+08:00", "5.0")));
        String ofOneZone = Tokens.withRoles("auditor").units("T0001", "T0011").sign();

        given().auth()
                .oauth2(ofOneZone)
                .get(SERIES + "?asOf=2016-05-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("items.value", contains("51.00", "51.00"));
        given().auth()
                .oauth2(ofOneZone)
                .get(SERIES + "?asOf=2016-04-30T00:00:00Z")
                .then()
                .body("items.period", contains("2016-03"));
    }

    private static List<Events.Event> threeZones() {
        List<Events.Event> events =
                new ArrayList<>(List.of(Events.unit("T0001", "CITY", "329900"), Events.catalogue()));
        for (String zone : List.of("T0011", "T0012", "T0013")) {
            events.add(Events.unit(zone, "ZONE", "329900"));
        }
        for (String unit : List.of("T0001", "T0011", "T0012", "T0013")) {
            String value = unit.equals("T0001") ? "100.0" : "17.0";
            events.add(Events.obligation(unit, "329900", "T-IND", "2016-03", "ACCEPTED", 1, 1));
            events.add(report(unit, "2016-03", 1, "2016-04-12T09:00:00+08:00", value));
            events.add(Events.obligation(unit, "329900", "T-IND", "2016-04", "ACCEPTED", 1, 1));
            events.add(report(unit, "2016-04", 1, "2016-04-30T12:00:00+08:00", value));
        }
        return events;
    }

    @Test
    void countsAreKnownFromTheEndOfTheirQuarterOn() {
        model.take(events());

        reader().get("/api/v1/plans/as-of/targets/PARKS/progress?asOf=2016-09-30T15:59:59Z")
                .then()
                .statusCode(200)
                .body("items.period", contains("2016-Q1", "2016-Q2"));
        reader().get("/api/v1/plans/as-of/targets/PARKS/progress?asOf=2016-09-30T16:00:00Z")
                .then()
                .body("items.period", contains("2016-Q1", "2016-Q2", "2016-Q3"));
    }

    /** Granted on 15 November, recorded on 10 February: at the end of the year nobody knew it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsRecordedLaterWasNotCountedThen(long seed) {
        List<Events.Event> events = new ArrayList<>(events());
        events.add(zoneWith(2, Events.step("GRANTED", "2016-11-15")));
        events.add(recorded("GRANTED", "2016-11-15", false, "2017-02-10T10:00:00+08:00"));
        Collections.shuffle(events, new Random(seed));
        events.forEach(event -> model.take(List.of(event)));

        counted("")
                .body("items.period", contains("2016-Q1", "2016-Q2", "2016-Q3", "2016-Q4"))
                .body("items.value", contains("0", "0", "0", "1"))
                .body("items[3].status", is("ACHIEVED"))
                .body("items[3].computedAt", is("2017-02-10T10:00:00+08:00"));
        counted("?asOf=2017-02-10T01:59:59Z")
                .body("items.value", contains("0", "0", "0", "0"))
                .body("items[3].status", is("LIMITED"))
                .body("items[3].computedAt", is("2017-01-01T00:00:00+08:00"));
        counted("?asOf=2016-12-31T15:59:59Z").body("items.value", contains("0", "0", "0"));
        counted("?asOf=2017-02-10T02:00:00Z").body("items.value", contains("0", "0", "0", "1"));
        reader().get("/api/v1/plans/as-of/targets/NATIONAL/progress/2016-Q4?asOf=2017-01-05T00:00:00Z")
                .then()
                .statusCode(200)
                .body("value", is("0"))
                .body("explain.terms.figure.value", contains("0"));
        reader().get("/api/v1/progress?plan=as-of&target=NATIONAL&asOf=2017-01-05T00:00:00Z")
                .then()
                .body("items[0].latest.value", is("0"))
                .body("items[0].latest.status", is("LIMITED"));
    }

    @Test
    void whatWasWithdrawnSinceWasCountedWhileItWasBelieved() {
        model.take(events());
        model.take(List.of(
                zoneWith(2, Events.step("GRANTED", "2016-03-01")),
                recorded("GRANTED", "2016-03-01", false, "2016-03-02T10:00:00+08:00"),
                zoneWith(3),
                recorded("GRANTED", "2016-03-01", true, "2016-08-01T10:00:00+08:00")));

        counted("?asOf=2016-07-10T00:00:00Z").body("items.value", contains("1", "1"));
        counted("")
                .body("items.value", contains("0", "0", "0", "0"))
                .body(
                        "items.computedAt",
                        contains(
                                "2016-08-01T10:00:00+08:00",
                                "2016-08-01T10:00:00+08:00",
                                "2016-10-01T00:00:00+08:00",
                                "2017-01-01T00:00:00+08:00"));
    }

    private static Events.Event zoneWith(long sequence, String... steps) {
        return Events.zone(
                "T0011",
                sequence,
                Events.version("2016-01-01", "329900", null),
                "[]",
                "[" + Events.platform("NATIONAL", "C39", steps) + "]");
    }

    private static Events.Event recorded(String state, String on, boolean withdrawn, String at) {
        return Events.recorded("T0011", Events.platformId("NATIONAL", "C39"), 1, state, on, withdrawn, at);
    }

    private static ValidatableResponse counted(String query) {
        return reader().get("/api/v1/plans/as-of/targets/NATIONAL/progress" + query)
                .then()
                .statusCode(200);
    }

    @Test
    void theChartOfAnInstantShowsWhatWasKnown() {
        model.take(events());

        String then = chart("?asOf=2016-05-31T00:00:00Z");
        assertThat(then).contains("April 2016: 69.00%").isNotEqualTo(chart(""));
    }

    @Test
    void whatWillBeKnownIsNotKnownYet() {
        reader().get(SERIES + "?asOf=2999-01-01T00:00:00Z")
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("This lies after now"));
        reader().get(SERIES + "?asOf=2016-13-01T00:00:00Z").then().statusCode(400);
        reader().get(SERIES + "?asOf=yesterday").then().statusCode(400);
    }

    private static List<Events.Event> events() {
        return List.of(
                Events.unit("T0001", "CITY", "329900"),
                Events.unit("T0011", "ZONE", "329900"),
                Events.catalogue(),
                Events.obligation("T0001", "329900", "T-IND", "2016-03", "ACCEPTED", 1, 1),
                Events.obligation("T0011", "329900", "T-IND", "2016-03", "ACCEPTED", 1, 1),
                Events.obligation("T0011", "329900", "T-IND", "2016-03", "ACCEPTED", 2, 2),
                Events.obligation("T0001", "329900", "T-IND", "2016-04", "ACCEPTED", 1, 1),
                Events.obligation("T0011", "329900", "T-IND", "2016-04", "ACCEPTED", 1, 1),
                report("T0001", "2016-03", 1, "2016-04-12T09:00:00+08:00", "100.0"),
                report("T0011", "2016-03", 1, "2016-04-12T09:00:00+08:00", "69.0"),
                report("T0011", "2016-03", 2, "2016-06-01T09:00:00+08:00", "67.0"),
                report("T0001", "2016-04", 1, "2016-04-28T09:00:00+08:00", "100.0"),
                report("T0011", "2016-04", 1, "2016-05-20T09:00:00+08:00", "69.0"));
    }

    private static Events.Event report(String unit, String period, int revision, String accepted, String value) {
        return Events.report(unit, "T-IND", period, revision, accepted, Map.of("IND_VA", value));
    }

    private static ValidatableResponse series(String asOf) {
        return reader().get(SERIES + (asOf.isEmpty() ? "" : "?asOf=" + asOf))
                .then()
                .statusCode(200);
    }

    private static String chart(String query) {
        return reader().accept("image/svg+xml")
                .get(SERIES + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static RequestSpecification reader() {
        return given().auth()
                .oauth2(Tokens.withRoles("auditor").divisions("3299").sign())
                .header("Accept-Language", "en");
    }
}
