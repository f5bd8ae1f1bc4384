package io.zonewatch.assessment.apportion;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.assessment.support.Callers;
import io.zonewatch.assessment.support.CountedJdbc;
import io.zonewatch.assessment.support.Events;
import io.zonewatch.assessment.support.Pack;
import io.zonewatch.assessment.support.ReadModel;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.clock.SimulatedClock;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A city of two zones at 50 and 30 % of high-tech output, which are to bring it from 46 to 50 % by 2020: how far each of them is with its part. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "assessment"))
class ApportionedProgressTest {

    private static final String DIVISION = "317900";

    @Inject
    BusinessClock clock;

    @Inject
    ReadModel model;

    @Inject
    CountedJdbc jdbc;

    private String plan;

    @BeforeEach
    void apportioned() {
        ((SimulatedClock) clock).advanceTo(Pack.AFTER_2016);
        model.clear();
        model.take(
                Events.unit("B0001", "CITY", DIVISION),
                Events.unit("B0011", "ZONE", DIVISION),
                Events.unit("B0012", "ZONE", DIVISION),
                Events.unit("B0013", "ZONE", DIVISION),
                Events.catalogue(),
                Events.obligation("B0013", DIVISION, "B-IND", "2016-12", "OPEN", null, 1));
        report("B0011", "2016-12", "400.0", "800.0");
        report("B0012", "2016-12", "60.0", "200.0");
        plan = "B-" + UUID.randomUUID().toString().substring(0, 8);
        Callers.acting("administrator", "CN")
                .body(Pack.targets("HIGHTECH_SHARE", "IND_VA_SHARE")
                        .replace("chizhou-2015", plan)
                        .replace("U0001", "B0001")
                        .replace("M-IND", "B-IND"))
                .post("/api/v1/plans")
                .then()
                .statusCode(201);
        apportion("HIGHTECH_SHARE").body("zones[0].values.value", contains("52.00", "54.00"));
    }

    @Test
    void eachZoneIsJudgedOnTheWayFromItsBaseToItsValues() {
        report("B0011", "2017-06", "510.0", "1000.0");
        report("B0012", "2017-06", "58.0", "200.0");

        progress(Callers.reading("3179"))
                .body("version", is(1))
                .body("unit", is("%"))
                .body("zones.unit", contains("B0011", "B0012", "B0013"))
                .body("zones.since", contains("2016-12", "2016-12", "2016-12"))
                .body("zones.base", contains("50.00", "30.00", null))
                .body("zones[0].checkpoints.value", contains("52.00", "54.00"))
                .body("zones[0].checkpoints.operator", contains("AT_LEAST", "AT_LEAST"))
                .body("zones[0].progress.period", is("2017-06"))
                .body("zones[0].progress.value", is("51.00"))
                // 50 + 2 · 181 ÷ 365 days
                .body("zones[0].progress.pathValue", is("50.99"))
                .body("zones[0].progress.gap", is("0.01"))
                // (51 − 50) ÷ (54 − 50)
                .body("zones[0].progress.completion", is("0.2500"))
                .body("zones[0].progress.status", is("ON_TRACK"))
                .body("zones[1].progress.value", is("29.00"))
                .body("zones[1].progress.status", is("MOVING_AWAY"))
                .body("zones[2].progress", nullValue())
                .body("zones[2].why", is("Owed figures are missing."));
    }

    @Test
    void aZoneThatIsBehindIsAtRiskInTheReportOfThePeriod() {
        report("B0011", "2017-06", "510.0", "1000.0");
        report("B0012", "2017-06", "58.0", "200.0");
        String report = "/api/v1/reports/supervision?plan=" + plan + "&period=";

        Callers.reading("3179")
                .get(report + "2017-06")
                .then()
                .statusCode(200)
                .body("atRisk.find { it.unit == 'B0012' }.behind.target", contains("HIGHTECH_SHARE"))
                .body("atRisk.find { it.unit == 'B0012' }.behind.status", contains("MOVING_AWAY"))
                .body("atRisk.behind.flatten().unit", contains("B0012"));
        Callers.reading("3179").get(report + "2016-12").then().body("atRisk.behind.flatten()", empty());
        Callers.reading("3179")
                .accept("text/html")
                .header("Accept-Language", "en")
                .get(report + "2017-06")
                .then()
                .body(containsString("29.00 (June 2017) where its part of the target asks for 30.99: moving away"));
    }

    @Test
    void aReportThatIsNotHereYetLeavesTheZoneWhereItWas() {
        report("B0011", "2017-06", "510.0", "1000.0");
        model.take(Events.obligation("B0012", DIVISION, "B-IND", "2017-06", "OPEN", null, 1));

        progress(Callers.reading("3179"))
                .body("zones[0].progress.period", is("2017-06"))
                .body("zones[1].progress.period", is("2016-12"))
                .body("zones[1].progress.reason.code", is("BEFORE_BASELINE"));
    }

    /** The tax of a half of a year is not compared with that of a whole one. */
    @Test
    void anAmountThatAddsUpSinceJanuaryIsToldInTheMonthOfItsBase() {
        plan = plan + "-T";
        Callers.acting("administrator", "CN")
                .body("""
                        {"code":"%s","names":{"zh":"税收","en":"Tax"},"targets":[
                          {"code":"TAX","indicator":"TAX_REVENUE","names":{"zh":"税收","en":"Tax"},
                           "scope":{"kind":"CITY","unit":"B0001"},"form":"B-IND","baseline":{"value":"40","date":"2015-12-31"},
                           "checkpoints":[{"date":"2020-12-31","operator":"AT_LEAST","value":"60"}]}]}""".formatted(plan))
                .post("/api/v1/plans")
                .then()
                .statusCode(201);
        tax("2016-12", "20.0");
        put("TAX", "2016-12", "BY_SHARE_OF_BASE").statusCode(201);
        tax("2017-06", "14.0");
        progress(Callers.reading("3179"), "TAX").body("zones[0].progress.period", is("2016-12"));

        tax("2017-12", "22.0");
        tax("2018-06", "15.0");

        progress(Callers.reading("3179"), "TAX")
                .body("zones[0].progress.period", is("2017-12"))
                .body("zones[0].progress.value", is("22.0"));
    }

    /** What a report said of a year is said when it is printed again, whatever has been apportioned since. */
    @Test
    void aPastReportJudgesByWhatWasApportionedThen() {
        report("B0011", "2017-01", "510.0", "1000.0");
        report("B0012", "2017-01", "58.0", "200.0");
        report("B0011", "2017-02", "520.0", "1000.0");
        report("B0012", "2017-02", "57.0", "200.0");
        again("HIGHTECH_SHARE", "2017-01").statusCode(200).body("version", is(2));
        String report = "/api/v1/reports/supervision?plan=" + plan + "&period=";

        Callers.reading("3179")
                .get(report + "2017-01")
                .then()
                .body("atRisk.behind.flatten().unit", contains("B0012"))
                // 30 + 2 · 31 ÷ 365 days
                .body("atRisk.behind.flatten().pathValue", contains("30.17"));
        String now = progress(Callers.reading("3179"))
                .body("zones[1].since", is("2017-01"))
                .extract()
                .path("zones[1].progress.pathValue");
        Callers.reading("3179")
                .get(report + "2017-02")
                .then()
                .body("atRisk.behind.flatten().unit", contains("B0012"))
                .body("atRisk.behind.flatten().pathValue", contains(now));
    }

    @Test
    void whatHadBeenApportionedAndAcceptedByAnInstantIsStillTold() {
        model.take(
                Events.obligation("B0012", DIVISION, "B-IND", "2016-12", "ACCEPTED", 2, 2),
                Events.report(
                        "B0012",
                        "B-IND",
                        "2016-12",
                        2,
                        "2017-03-01T09:00:00+08:00",
                        Map.of("HIGHTECH_OUTPUT", "50.0", "GROSS_OUTPUT", "200.0")));
        again("HIGHTECH_SHARE", "2016-12").statusCode(200).body("version", is(2));
        jdbc.update(
                "update apportionment set decided_at = decided_at + interval '1 day' where plan = ? and version = 2",
                plan);

        progress(Callers.reading("3179"))
                .body("version", is(2))
                .body("zones[1].base", is("25.00"))
                .body("zones[1].progress.value", is("25.00"));
        progress(Callers.reading("3179").queryParam("asOf", clock.now().toString()))
                .body("version", is(1))
                .body("zones[1].base", is("30.00"))
                .body("zones[1].progress.value", is("30.00"));
        asOf("2017-02-19T00:00:00Z").statusCode(404);
        asOf("2099-01-01T00:00:00Z").statusCode(400).body("errors.pointer", contains("asOf"));
    }

    private ValidatableResponse asOf(String instant) {
        return Callers.reading("3179")
                .queryParam("asOf", instant)
                .get(path("HIGHTECH_SHARE"))
                .then();
    }

    @Test
    void howLongAZoneHasBeenSilentMakesNoDifferenceToWhatItCosts() {
        silent(YearMonth.of(2017, 1), 12);
        int afterAYear = reads(() -> progress(Callers.reading("3179"))
                .body("earliest", is("2016-12"))
                .body("zones[0].progress.period", is("2017-12"))
                .body("zones[1].progress.period", is("2016-12")));
        silent(YearMonth.of(2018, 1), 24);
        int afterThree = reads(() -> progress(Callers.reading("3179"))
                .body("earliest", is("2018-01"))
                .body("zones[0].progress.period", is("2019-12"))
                .body("zones[1].progress", nullValue())
                .body("zones[1].why", is("None of the latest 24 periods, since January 2018, is fully covered.")));
        int report = reads(() -> Callers.reading("3179")
                .get("/api/v1/reports/supervision?plan=" + plan + "&period=2019-12")
                .then()
                .statusCode(200));

        assertThat(afterAYear).isEqualTo(9);
        assertThat(afterThree).isEqualTo(5); // what was reported for the base is not looked at any more
        assertThat(report).isEqualTo(9);
    }

    @Test
    void aZoneReadsItsOwnAndNobodyElseAnything() {
        progress(as(Tokens.withRoles("zone-leader").units("B0012")))
                .body("zones.unit", contains("B0012"))
                .body("zones[0].base", is("30.00"))
                .body("zones[0].progress.value", notNullValue());
        as(Tokens.withRoles("zone-leader").units("B0099"))
                .get(path("HIGHTECH_SHARE"))
                .then()
                .statusCode(404);
        // the other zone's would follow from the values of the one and the city's
        progress(as(Tokens.withRoles("auditor").units("B0001", "B0011")))
                .body("zones.unit", contains("B0011"))
                .body("zones[0].checkpoints", empty())
                .body("zones[0].progress", nullValue());
    }

    /** Its share in the city's figure, with its own, tells the city's. */
    @Test
    void whereAnothersFigureWouldFollowAZoneIsToldTheStatusOnly() {
        for (String period : new String[] {"2016-12", "2017-06"}) {
            report("B0001", period, 1, Map.of("IND_VA", "1000.0"));
            report("B0011", period, 2, Map.of("IND_VA", period.equals("2016-12") ? "400.0" : "440.0"));
            report("B0012", period, 2, Map.of("IND_VA", "280.0"));
        }
        apportion("IND_VA_SHARE");

        progress(Callers.reading("3179"), "IND_VA_SHARE")
                .body("zones[0].progress.value", is("44.00"))
                .body("zones[0].progress.status", is("ACHIEVED"));
        progress(as(Tokens.withRoles("zone-leader").units("B0011")), "IND_VA_SHARE")
                .body("zones.unit", contains("B0011"))
                .body("zones[0].progress.value", nullValue())
                .body("zones[0].progress.reason.code", is("WITHHELD"))
                .body("zones[0].progress.status", is("ACHIEVED"));
    }

    /** One zone reports each month and the other owes it. */
    private void silent(YearMonth first, int months) {
        for (int i = 0; i < months; i++) {
            String period = first.plusMonths(i).toString();
            report("B0011", period, "510.0", "1000.0");
            model.take(Events.obligation("B0012", DIVISION, "B-IND", period, "OPEN", null, 1));
        }
    }

    /** How many statements about reports something costs. */
    private int reads(Runnable something) {
        int before = jdbc.count();
        something.run();
        return jdbc.count() - before;
    }

    private ValidatableResponse apportion(String target) {
        return put(target, "2016-12", "EQUAL_EFFORT").statusCode(201);
    }

    private ValidatableResponse again(String target, String base) {
        return put(Callers.acting("assessor", "3179").header("If-Match", "*"), target, base, "EQUAL_EFFORT");
    }

    private ValidatableResponse put(String target, String base, String method) {
        return put(Callers.acting("assessor", "3179"), target, base, method);
    }

    private ValidatableResponse put(RequestSpecification caller, String target, String base, String method) {
        return caller.body("{\"method\":\"%s\",\"base\":\"%s\",\"decimals\":2,\"values\":null}".formatted(method, base))
                .put("/api/v1/plans/" + plan + "/targets/" + target + "/apportionment")
                .then();
    }

    private ValidatableResponse progress(RequestSpecification caller) {
        return progress(caller, "HIGHTECH_SHARE");
    }

    private ValidatableResponse progress(RequestSpecification caller, String target) {
        return caller.header("Accept-Language", "en").get(path(target)).then().statusCode(200);
    }

    private String path(String target) {
        return "/api/v1/plans/" + plan + "/targets/" + target + "/apportionment/progress";
    }

    /** Both zones report as much, a later revision of what they may have reported. */
    private void tax(String period, String revenue) {
        for (String unit : new String[] {"B0011", "B0012"}) {
            report(unit, period, 2, Map.of("TAX_REVENUE", revenue));
        }
    }

    private static RequestSpecification as(Tokens caller) {
        return given().auth().oauth2(caller.sign());
    }

    private void report(String unit, String period, String highTech, String gross) {
        report(unit, period, 1, Map.of("HIGHTECH_OUTPUT", highTech, "GROSS_OUTPUT", gross));
    }

    private void report(String unit, String period, int revision, Map<String, String> figures) {
        model.take(
                Events.obligation(unit, DIVISION, "B-IND", period, "ACCEPTED", revision, revision),
                Events.report(unit, "B-IND", period, revision, "2017-01-12T09:00:00+08:00", figures));
    }
}
