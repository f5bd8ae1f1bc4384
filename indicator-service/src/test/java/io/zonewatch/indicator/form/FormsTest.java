package io.zonewatch.indicator.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zonewatch.indicator.Api;
import io.zonewatch.indicator.Fixtures;
import io.zonewatch.indicator.RealServers;
import io.zonewatch.indicator.World;
import io.zonewatch.indicator.WrapUpCase;
import io.zonewatch.reporting.Period;
import io.zonewatch.testing.Tokens;
import io.zonewatch.testing.contract.SentEvents;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A form is sound, and its next version changes what is to come, never what has happened. */
@QuarkusTest
@RealServers
class FormsTest {

    @Inject
    World world;

    @Inject
    Fixtures fixtures;

    @Test
    void aFigureFollowsFromAnotherFormThatAsksForIt() {
        String months = fixtures.formFor(Period.month(2015, 10), Period.month(2015, 12));
        String code = World.code("Q-");
        String form = WrapUpCase.form(code, months, false);

        refused(form.replace("\"precomputedFrom\": \"" + months, "\"precomputedFrom\": \"NOWHERE"), "unknown-form");
        refused(form.replace("\"precomputedFrom\": \"" + months, "\"precomputedFrom\": \"" + code), "source-not-finer");
        refused(form.replace("\"IND_VA\"", "\"GROSS_OUTPUT\""), "source-not-asked");
        refused(form.replace("\"IND_VA\"", "\"IND_VA_REAL_GROWTH\""), "source-not-asked", "not-precomputable");
        Api.administrator().post("/forms", form).statusCode(201);
        refused(
                form.replace("QUARTERLY", "MONTHLY")
                        .replace("2015-Q4", "2015-12")
                        .replace(code, World.code("M-"))
                        .replace(months, code),
                "source-not-finer");
    }

    @Test
    void sectionsAndTheirAsksAreNamedOnceAndTheirBoundsCanBeKept() {
        String months = fixtures.formFor(Period.month(2015, 10), Period.month(2015, 12));
        String form = WrapUpCase.form(World.code("Q-"), months, false);

        refused(form.replace("\"WHOLE\"", "\"INNOVATION\""), "duplicate");
        refused(form.replace("\"PROBLEMS\"", "\"PROGRESS\""), "duplicate");
        refused(form.replace("\"atLeast\": 5", "\"atLeast\": 21"), "limits-reversed");
        refused(form.replace("\"atMost\": 1}", "\"atMost\": 51}"), "limit-too-high");
    }

    @Test
    void aRuleThatCannotBeIsRefusedWithTheMemberAndItsLimits() {
        Api.administrator()
                .post("/forms", """
                        {"code": "F-RULES", "version": 0,
                         "dueRule": {"monthsAfter": 1, "day": 32, "time": "12:00", "holidayPolicy": "NONE"},
                         "lockRule": {"monthsAfter": 2, "day": 5, "time": "12:00:30", "holidayPolicy": "NONE"},
                         "reviewDueRule": {"monthsAfter": 1, "day": 5, "time": "12:00"}}""")
                .statusCode(400)
                .body("code", equalTo("invalid-body"))
                .body("errors.pointer", hasItems("/dueRule/day", "/lockRule/time", "/reviewDueRule/holidayPolicy"))
                .body("errors.find { it.pointer == '/dueRule/day' }.code", equalTo("out-of-range"))
                .body(
                        "errors.find { it.pointer == '/dueRule/day' }.detail",
                        equalTo("The value must be between 1 and 31."))
                .body("errors.find { it.pointer == '/lockRule/time' }.code", equalTo("not-to-the-minute"))
                .body("errors.find { it.pointer == '/reviewDueRule/holidayPolicy' }.code", equalTo("required"))
                .body("errors.pointer", hasItems("/version", "/names", "/cells", "/owedBy"))
                .body("errors.pointer", not(hasItems("/dueRule")));
    }

    @Test
    void aPartInAnotherMeasuringUnitThanItsWholeIsRefusedWithBothNamed() {
        fixtures.masterData();
        String form = Fixtures.form(World.code("F-"), 1, """
                {"indicator": "IND_VA", "compulsory": true, "owedBy": ["ZONE"]},
                {"indicator": "LAND_IDLE", "compulsory": true, "owedBy": ["ZONE"]},
                {"indicator": "GROSS_OUTPUT", "compulsory": true, "owedBy": ["ZONE"]}""", fixtures.month());
        String wholes = "{\"wholes\": [{\"part\": \"IND_VA\", \"whole\": \"%s\"}], ";

        refused(form.replaceFirst("\\{", wholes.formatted("LAND_IDLE")))
                .body("errors.code", contains("part-in-other-unit"))
                .body("errors.pointer", contains("/wholes/0"))
                .body("errors.detail", contains(stringContainsInOrder("IND_VA", "万元", "LAND_IDLE", "ha")));
        Api.administrator()
                .post("/forms", Fixtures.ofDistrict(form.replaceFirst("\\{", wholes.formatted("GROSS_OUTPUT"))))
                .statusCode(201);
    }

    private static void refused(String form, String... codes) {
        Api.administrator()
                .post("/forms", form)
                .statusCode(422)
                .body("code", equalTo("form-invalid"))
                .body("errors.code", containsInAnyOrder(codes));
    }

    @Test
    void faultsAreNamedAtOnce() {
        fixtures.masterData();
        String form = Fixtures.form(World.code("F-"), 1, """
                {"indicator": "IND_VA", "compulsory": true, "owedBy": ["CITY"]},
                {"indicator": "IND_VA", "compulsory": true, "owedBy": ["ZONE"]},
                {"indicator": "IND_VA_SHARE", "compulsory": true, "owedBy": ["ZONE"]},
                {"indicator": "NO_SUCH", "compulsory": true, "owedBy": ["ZONE"]}""", fixtures.month());
        Api.administrator()
                .post("/forms", form.replace("\"monthsAfter\": 24", "\"monthsAfter\": 1"))
                .statusCode(422)
                .body("code", equalTo("form-invalid"))
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "lock-before-due",
                                "kind-not-owing",
                                "duplicate",
                                "derived-indicator",
                                "unknown-indicator"));
        Api.administrator()
                .post("/forms", form.replace("\"monthsAfter\": 24", "\"monthsAfter\": 99"))
                .statusCode(400)
                .body("errors.pointer", contains("/lockRule/monthsAfter"));
    }

    /** At the midnight after the month a report can be submitted, a minute before it cannot. */
    @Test
    void nothingFallsDueBeforeItCanBeReported() {
        fixtures.masterData();
        String form = Fixtures.form(World.code("F-"), 1, Fixtures.CELL, fixtures.month())
                .replace("\"monthsAfter\": 20", "\"monthsAfter\": 0");
        refused(form, "due-before-end");
        refused(form.replace("\"day\": 12, \"time\": \"12:00\"", "\"day\": 31, \"time\": \"23:59\""), "due-before-end");
        Api.administrator()
                .post(
                        "/forms",
                        Fixtures.ofDistrict(form.replace(
                                "\"monthsAfter\": 0, \"day\": 12, \"time\": \"12:00\"",
                                "\"monthsAfter\": 1, \"day\": 1, \"time\": \"00:00\"")))
                .statusCode(201);
    }

    @Test
    void theNextVersionTakesOverWhatIsStillToCome() {
        fixtures.masterData();
        String code = World.code("F-");
        String zone = World.code("Z");
        world.zone(zone);
        Period past = fixtures.month();
        Period ahead = past.plus(4);
        Api.administrator()
                .post("/forms", lasting(Fixtures.form(code, 1, Fixtures.CELL, past)))
                .statusCode(201);
        world.rest();

        Api.administrator()
                .post("/forms", lasting(Fixtures.form(code, 2, Fixtures.CELL, past)))
                .statusCode(422)
                .body("errors.code", hasItems("past-change", "validity-overlap"));
        Api.administrator()
                .post(
                        "/forms",
                        lasting(Fixtures.form(code, 2, Fixtures.CELL, ahead)).replace("\"day\": 12", "\"day\": 15"))
                .statusCode(201)
                .body("versions.validTo", contains(ahead.previous().toString(), Fixtures.LAST_MONTH));
        Api.administrator()
                .post("/forms", lasting(Fixtures.form(code, 2, Fixtures.CELL, ahead)))
                .statusCode(409);
        world.rest();

        String id = zone + "_" + code + "_";
        Api.reviewer()
                .get("/obligations/" + id + past)
                .body("formVersion", equalTo(1))
                .body("round", equalTo(1));
        Api.reviewer().get("/obligations/" + id + ahead.previous()).body("formVersion", equalTo(1));
        Api.reviewer()
                .get("/obligations/" + id + ahead)
                .body("formVersion", equalTo(2))
                .body("state", equalTo("SCHEDULED"))
                .body("round", equalTo(2));
    }

    @Test
    void onlyUnitsThatMeetEveryConditionAtThePeriodsEndOweIt() {
        fixtures.masterData();
        String code = World.code("F-");
        Api.administrator()
                .post(
                        "/forms",
                        Fixtures.form(code, 1, Fixtures.CELL, fixtures.month()).replace("\"kinds\": [\"ZONE\"]", """
                        "kinds": ["ZONE"], "levels": ["NATIONAL"], "types": ["HIGH_TECH"], "divisions": ["3417"],
                        "designations": ["LOW_CARBON_PARK", "INNOVATION_PARK"]"""))
                .statusCode(201)
                .body("versions[0].owedBy.levels", contains("NATIONAL"));
        String granted = "{\"state\":\"APPLIED\",\"on\":\"2011-01-01\"},{\"state\":\"GRANTED\",\"on\":\"2012-01-01\"}";

        String owes = zone("341702", "NATIONAL", "HIGH_TECH", "LOW_CARBON_PARK", granted);
        List<String> others = List.of(
                zone("341702", "PROVINCIAL", "HIGH_TECH", "LOW_CARBON_PARK", granted),
                zone("341702", "NATIONAL", "INDUSTRIAL_PARK", "LOW_CARBON_PARK", granted),
                zone("341801", "NATIONAL", "HIGH_TECH", "LOW_CARBON_PARK", granted),
                zone("341702", "NATIONAL", "HIGH_TECH", "CIRCULAR_ECONOMY_PILOT", granted),
                zone("341702", "NATIONAL", "HIGH_TECH", "LOW_CARBON_PARK", granted + """
                        ,{"state":"REVOKED","on":"2013-01-01"}"""));
        world.rest();

        Api state = Api.as(Tokens.withRoles("auditor").divisions("34"));
        state.get("/obligations/" + fixtures.obligation(owes, code)).statusCode(200);
        others.forEach(other ->
                state.get("/obligations/" + fixtures.obligation(other, code)).statusCode(404));
    }

    @Test
    void conditionsOnZonesDoNotTouchOtherUnits() {
        fixtures.masterData();
        String code = World.code("F-");
        String city = World.code("C");
        world.unit(city, "CITY", 1, "2010-01-01", "341700");
        Api.administrator()
                .post(
                        "/forms",
                        Fixtures.form(code, 1, Fixtures.CELL, fixtures.month()).replace("\"kinds\": [\"ZONE\"]", """
                        "kinds": ["ZONE", "CITY"], "levels": ["NATIONAL"]"""))
                .statusCode(201);
        world.rest();

        Api.reviewer().get("/obligations/" + fixtures.obligation(city, code)).statusCode(200);
    }

    @Test
    void whatCannotBeOwedIsNamed() {
        fixtures.masterData();
        String form = Fixtures.form(World.code("F-"), 1, Fixtures.CELL, fixtures.month());
        refused(form.replace("\"kinds\": [\"ZONE\"]", "\"kinds\": [\"CITY\"], \"levels\": [\"NATIONAL\"]")
                        .replace("\"owedBy\": [\"ZONE\"]", "\"owedBy\": [\"CITY\"]"))
                .body("errors.pointer", contains("/owedBy"))
                .body("errors.code", contains("condition-without-zones"));
        refused(form.replace("\"skippedMonths\": []", "\"skippedMonths\": [1,2,3,4,5,6,7,8,9,10,11,12]"))
                .body("errors.code", contains("nothing-owed"));
        refused(form.replace("\"skippedMonths\": []", "\"skippedMonths\": [], \"skippedQuarters\": [4]"))
                .body("errors.pointer", contains("/skippedQuarters"))
                .body("errors.code", contains("skipped-not-quarterly"));
        refused(form.replace("\"dueRule\"", """
                "reviewDueRule": {"monthsAfter": 20, "day": 11, "time": "12:00", "holidayPolicy": "NONE"}, "dueRule\""""))
                .body("errors.pointer", contains("/reviewDueRule"))
                .body("errors.code", contains("review-before-due"));
        refused(form.replace("\"compulsory\": true", "\"compulsory\": true, \"parts\": \"COMPULSORY\""))
                .body("errors.pointer", contains("/cells/0/parts"))
                .body("errors.code", contains("parts-without-breakdown"));
        Api.administrator()
                .post(
                        "/forms",
                        form.replace(
                                "\"skippedMonths\": []", "\"skippedMonths\": [], \"skippedPeriods\": [\"2016-Q1\"]"))
                .statusCode(400)
                .body("errors.pointer", contains("/skippedPeriods/0"));
        Api.administrator()
                .post("/forms", form.replace("\"kinds\"", "\"divisions\": [\"CN\"], \"kinds\""))
                .statusCode(400);
    }

    @Test
    void reviewLineSignatureAndPartsAreKeptAndSkippedPeriodsAreNotOwed() {
        fixtures.masterData();
        String code = World.code("F-");
        String zone = World.code("Z");
        world.zone(zone);
        Period month = fixtures.month();
        Api.administrator()
                .post(
                        "/forms",
                        lasting(Fixtures.form(code, 1, """
                                {"indicator": "REVENUE", "compulsory": true, "owedBy": ["ZONE"], "parts": "COMPULSORY"}""", month))
                                .replace(
                                        "\"skippedMonths\": []",
                                        "\"skippedMonths\": [], \"skippedPeriods\": [\"" + month.next() + "\"]")
                                .replace("\"dueRule\"", """
                                        "reviewDueRule": {"monthsAfter": 21, "day": 12, "time": "18:00", "holidayPolicy": "NONE"},
                                        "signature": true, "dueRule\""""))
                .statusCode(201)
                .body("versions[0].reviewDueRule.time", equalTo("18:00"))
                .body("versions[0].signature", equalTo(true))
                .body("versions[0].cells[0].parts", equalTo("COMPULSORY"));
        world.rest();

        assertThat(SentEvents.keepTheContract("indicator", "indicator-service"))
                .containsKey("io.zonewatch.indicator.form.v1");
        String id = "/obligations/" + zone + "_" + code + "_";
        Api.reviewer().get(id + month).statusCode(200);
        Api.reviewer().get(id + month.next()).statusCode(404);
        Api.reviewer().get(id + month.plus(2)).statusCode(200);
    }

    @Test
    void theNextVersionTakesNoPeriodAwayButMayAskOtherUnits() {
        fixtures.masterData();
        String code = World.code("F-");
        Period month = fixtures.month();
        String first = lasting(Fixtures.form(code, 1, Fixtures.CELL, month))
                .replace(
                        "\"kinds\": [\"ZONE\"]",
                        "\"kinds\": [\"ZONE\"], \"levels\": [\"NATIONAL\"], \"divisions\": [\"3417\", \"3418\"]");
        Api.administrator().post("/forms", first).statusCode(201).body("versions[0].signature", equalTo(null));
        String next =
                lasting(Fixtures.form(code, 2, Fixtures.CELL, month.plus(3))).replace("\"kinds\": [\"ZONE\"]", """
                        "kinds": ["ZONE"], "levels": ["PROVINCIAL"], "types": ["HIGH_TECH"], "divisions": ["3417"],
                        "designations": ["LOW_CARBON_PARK"]""");

        refused(next.replace(
                        "\"skippedMonths\": []",
                        "\"skippedMonths\": [], \"skippedPeriods\": [\"" + month.plus(4) + "\"]"))
                .body("errors.pointer", contains("/skippedPeriods/0"))
                .body("errors.code", contains("obligation-dropped"));
        Api.administrator().post("/forms", next).statusCode(201);
    }

    private static ValidatableResponse refused(String form) {
        return Api.administrator().post("/forms", form).statusCode(422).body("code", equalTo("form-invalid"));
    }

    private static String zone(String division, String level, String type, String designation, String steps) {
        String code = World.code("Z");
        World.send(World.UNITS, code, World.envelope("io.zonewatch.registry.unit.v1", code, 1, """
                {"code":"%s","kind":"ZONE","versions":[{"validFrom":"2010-01-01","documentNumber":"n","status":"REGISTERED",
                 "names":{"zh":"区","en":"zone"},"division":"%s","type":"%s","level":"%s"}],
                 "designations":[{"id":"01890000-0000-7000-8000-000000000000","kind":"%s","level":"NATIONAL","steps":[%s]}]}""".formatted(
                        code, division, type, level, designation, steps)));
        return code;
    }

    /** Until the end of the pack's catalogue: catalogues of other tests, which lack what is asked here, hold after it. */
    private static String lasting(String form) {
        return form.replaceFirst("\"validTo\": \"[^\"]*\"", "\"validTo\": \"" + Fixtures.LAST_MONTH + "\"");
    }
}
