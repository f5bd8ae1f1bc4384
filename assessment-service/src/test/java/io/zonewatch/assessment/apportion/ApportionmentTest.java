package io.zonewatch.assessment.apportion;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

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
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two zones with 400 of 800 and 60 of 200, one that never reported, one that owes nothing, in a city with a value added of 1000. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "assessment"))
class ApportionmentTest {

    private static final String BY_SHARE =
            "{\"method\":\"BY_SHARE_OF_BASE\",\"base\":\"2016-12\",\"decimals\":2,\"values\":null}";
    private static final String EFFORT =
            "{\"method\":\"EQUAL_EFFORT\",\"base\":\"2016-12\",\"decimals\":2,\"values\":null}";
    private static final String AGREED = """
            {"method":"NEGOTIATED","base":"2016-12","decimals":1,"values":[
              {"unit":"A0011","date":"2017-12-31","value":"52.0"},{"unit":"A0012","date":"2017-12-31","value":"32.0"},
              {"unit":"A0011","date":"2020-12-31","value":"53"},{"unit":"A0012","date":"2020-12-31","value":"36"}]}""";

    @Inject
    BusinessClock clock;

    @Inject
    ReadModel model;

    @Inject
    Jdbc jdbc;

    private String plan;

    @BeforeEach
    void aPlan() {
        ((SimulatedClock) clock).advanceTo(Pack.AFTER_2016);
        model.clear();
        model.take(
                Events.unit("A0001", "CITY", "319900"),
                Events.unit("A0011", "ZONE", "319900"),
                Events.unit("A0012", "ZONE", "319901"),
                Events.unit("A0013", "ZONE", "319900"),
                Events.unit("A0014", "ZONE", "319900"),
                Events.catalogue(),
                Events.obligation("A0001", "319900", "A-IND", "2016-12", "ACCEPTED", 1, 1),
                Events.obligation("A0011", "319900", "A-IND", "2016-12", "ACCEPTED", 1, 1),
                Events.obligation("A0012", "319901", "A-IND", "2016-12", "ACCEPTED", 1, 1),
                Events.obligation("A0013", "319900", "A-IND", "2016-12", "OPEN", null, 1),
                report("A0001", 1, Map.of("IND_VA", "1000.0")),
                report(
                        "A0011",
                        1,
                        Map.of(
                                "HIGHTECH_OUTPUT",
                                "400.0",
                                "GROSS_OUTPUT",
                                "800.0",
                                "IND_VA",
                                "450.0",
                                "TAX_REVENUE",
                                "10.0")),
                report(
                        "A0012",
                        1,
                        Map.of(
                                "HIGHTECH_OUTPUT",
                                "60.0",
                                "GROSS_OUTPUT",
                                "200.0",
                                "IND_VA",
                                "240.0",
                                "TAX_REVENUE",
                                "30.0")));
        plan = "A-" + UUID.randomUUID().toString().substring(0, 8);
        as(Tokens.withRoles("administrator").divisions("CN").sign())
                .contentType("application/json")
                .body(Pack.targets()
                        .replace("chizhou-2015", plan)
                        .replace("U0001", "A0001")
                        .replace("M-IND", "A-IND"))
                .post("/api/v1/plans")
                .then()
                .statusCode(201);
    }

    @Test
    void whoExpectsAnApportionmentWhereNoneIsOrNoneWhereOneIsIsRefused() {
        put(assessor(), "HIGHTECH_SHARE", BY_SHARE, "*").statusCode(412).body("code", is("precondition-failed"));
        put(assessor(), "HIGHTECH_SHARE", BY_SHARE, "\"1-00\"").statusCode(412);
        assertThat(audited()).isZero();

        put(assessor().header("If-None-Match", "*"), "HIGHTECH_SHARE", BY_SHARE, null)
                .statusCode(201);
        put(assessor().header("If-None-Match", "*"), "HIGHTECH_SHARE", BY_SHARE, null)
                .statusCode(412);
        put(assessor().header("If-None-Match", "*"), "HIGHTECH_SHARE", EFFORT, null)
                .statusCode(412);
        assertThat(audited()).isEqualTo(1);
    }

    @Test
    void aRatioGoesByShareAndComesTogetherAsARatioOfSums() {
        put(assessor(), "HIGHTECH_SHARE", BY_SHARE, null)
                .statusCode(201)
                .header("Location", endsWith("/api/v1/plans/" + plan + "/targets/HIGHTECH_SHARE/apportionment"))
                .header("ETag", startsWith("\"1-"));

        read(assessor(), "HIGHTECH_SHARE")
                .statusCode(200)
                .body("base.value", is("46.00"))
                .body("base.numerator", is("460.0"))
                .body("base.denominator", is("1000.0"))
                .body("zones.unit", contains("A0011", "A0012", "A0013", "A0014"))
                .body("zones.base", contains("50.00", "30.00", null, null))
                .body("zones.weight", contains("0.800000", "0.200000", null, null))
                .body("zones.share", contains("0.869565", "0.130435", null, null))
                .body("zones[0].values.value", contains("52.17", "54.35"))
                .body("zones[1].values.value", contains("31.30", "32.61"))
                .body("zones[2].reason.code", is("MISSING"))
                .body("zones[2].reason.text", is("Owed figures are missing."))
                .body("zones[2].values", empty())
                .body("zones[3].reason.code", is("NOBODY_OWES"))
                .body("sums.date", contains("2017-12-31", "2020-12-31"))
                .body("sums.city", contains("48", "50"))
                .body("sums.sum", contains("48.00", "50.00"))
                .body("sums.difference", contains("0.00", "0.00"))
                .body("meaning", containsString("no average of percentages"))
                .body("findings", empty())
                .body("withheld", is(false));
    }

    @Test
    void pointsOfTheCitysFigureAddUp() {
        put(assessor(), "IND_VA_SHARE", EFFORT, null)
                .statusCode(201)
                .body("base.value", is("69.00"))
                .body("base.denominator", is("1000.0"))
                .body("zones.weight", contains("1.000000", "1.000000", null, null))
                .body("zones[0].values.value", contains("45.50", "48.00"))
                .body("zones[1].values.value", contains("24.50", "27.00"))
                .body("sums.perYear", contains("0.50", "0.75"))
                .body("sums.sum", contains("70.00", "75.00"))
                .body("meaning", containsString("the points add up"));
    }

    /** 60 ÷ 40 in four years are 10.67 % a year. */
    @Test
    void anAmountGrowsByTheSamePerCentForEach() {
        taxPlan("2020-12-31");

        put(assessor(), "TAX", EFFORT, null)
                .statusCode(201)
                .body("base.value", is("40.00"))
                .body("base.denominator", nullValue())
                .body("zones.weight", contains("1.000000", "1.000000", null, null))
                .body("zones.share", contains("0.250000", "0.750000", null, null))
                .body("zones.values.value", contains(List.of("15.00"), List.of("45.00"), List.of(), List.of()))
                .body("sums.perYear", contains("10.67"))
                .body("sums.sum", contains("60.00"))
                .body("meaning", is("The sum of the zones' values."));
    }

    @Test
    void aCumulativeAmountDoesNotGrowFromDecemberToJune() {
        taxPlan("2020-06-30");

        put(assessor(), "TAX", EFFORT, null).statusCode(422).body("errors.code", contains("base-month"));
        put(assessor(), "TAX", BY_SHARE, null).statusCode(201);
    }

    @Test
    void negotiatedValuesThatMissTheCitysAreTakenWithTheDifference() {
        put(assessor(), "HIGHTECH_SHARE", AGREED, null)
                .statusCode(201)
                .body("sums.sum", contains("48.0", "49.6"))
                .body("sums.difference", contains("0.0", "-0.4"))
                .body("findings.code", contains("DIFFERS_FROM_CITY"))
                .body("findings[0].date", is("2020-12-31"))
                .body(
                        "findings[0].text",
                        is("Together the zones come to 49.6, not to the city's 50: a difference of -0.4."));

        read(chinese(), "HIGHTECH_SHARE").body("findings[0].text", is("各开发区合计为 49.6，全市目标为 50，相差 -0.4。"));
    }

    @Test
    void whatIsBeyondTheWholeIsAFinding() {
        String agreed = AGREED.replace("\"53\"", "\"100.5\"").replace("\"36\"", "\"-0.5\"");

        put(assessor(), "HIGHTECH_SHARE", agreed, null)
                .statusCode(201)
                .body("findings.code", contains("DIFFERS_FROM_CITY", "ABOVE_HUNDRED", "BELOW_ZERO"))
                .body("findings.unit", contains(null, "A0011", "A0012"));
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        String wrong = AGREED.replace("\"decimals\":1", "\"decimals\":0")
                .replace("\"52.0\"", "\"52.5\"")
                .replace("\"A0012\",\"date\":\"2017-12-31\"", "\"A0013\",\"date\":\"2017-12-30\"")
                .replace("\"A0012\",\"date\":\"2020-12-31\"", "\"A0099\",\"date\":\"2020-12-31\"");

        put(assessor(), "HIGHTECH_SHARE", wrong, null)
                .statusCode(422)
                .body("code", is("apportionment-invalid"))
                .body(
                        "errors.code",
                        contains(
                                "decimals-too-many",
                                "zone-without-base",
                                "unknown-checkpoint",
                                "unknown-zone",
                                "value-missing",
                                "value-missing"))
                .body(
                        "errors.pointer",
                        hasItems("/values/0/value", "/values/1/unit", "/values/1/date", "/values/3/unit", "/values"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HIGHTECH_SHARE|{'method':'BY_SHARE_OF_BASE','base':'2016-11','decimals':2}|422|no-base",
                "HIGHTECH_SHARE|{'method':'NEGOTIATED','base':'2016-12','decimals':2}|400|required",
                "IND_VA_SHARE|{'method':'BY_SHARE_OF_BASE','base':'2016-12','decimals':2,'values':[{'unit':'A0011','date':'2017-12-31','value':'1'}]}|422|values-unfit",
                "HIGHTECH_SHARE|{'method':'BY_SHARE_OF_BASE','base':'2016-12','decimals':11}|400|out-of-range",
                "HIGHTECH_SHARE|{'method':'BY_SHARE_OF_BASE','base':'2016-13','decimals':2}|400|wrong-type",
                "HIGHTECH_SHARE|{'method':'BY_LOT','base':'2016-12','decimals':2}|400|wrong-type"
            })
    void aWrongOrderIsRefused(String target, String order, int status, String code) {
        put(assessor(), target, order.replace('\'', '"'), null)
                .statusCode(status)
                .body("errors.code", contains(code));
    }

    @ParameterizedTest
    @CsvSource({"TAX_REVENUE,2016-12", "INNOVATION_PARKS,2016-12", "HIGHTECH_SHARE,2020-12"})
    void whatHasNoValueToSpreadCannotBeApportioned(String target, String base) {
        put(assessor(), target, BY_SHARE.replace("2016-12", base), null)
                .statusCode(422)
                .body("code", is("not-apportionable"));
    }

    @Test
    void aChangeNeedsTheVersionItReplacesAndTheSameAgainChangesNothing() {
        String first =
                put(assessor(), "HIGHTECH_SHARE", BY_SHARE, null).extract().header("ETag");

        put(assessor(), "HIGHTECH_SHARE", BY_SHARE, null).statusCode(200).body("version", is(1));
        put(assessor(), "HIGHTECH_SHARE", EFFORT, null).statusCode(428);
        put(assessor(), "HIGHTECH_SHARE", EFFORT, first).statusCode(200).body("version", is(2));
        put(assessor(), "HIGHTECH_SHARE", BY_SHARE, first).statusCode(412);
        assertThat(audited()).isEqualTo(2);
    }

    @Test
    void aCorrectionOfTheBaseChangesNothingThatZonesWereTold() {
        String first = put(assessor(), "HIGHTECH_SHARE", EFFORT, null).extract().header("ETag");
        model.take(
                Events.obligation("A0011", "319900", "A-IND", "2016-12", "ACCEPTED", 2, 2),
                report("A0011", 2, Map.of("HIGHTECH_OUTPUT", "440.0", "GROSS_OUTPUT", "800.0", "IND_VA", "450.0")));

        read(assessor(), "HIGHTECH_SHARE").body("base.value", is("46.00")).header("ETag", is(first));
        put(assessor(), "HIGHTECH_SHARE", EFFORT, null).statusCode(428);
        put(assessor(), "HIGHTECH_SHARE", EFFORT, first)
                .statusCode(200)
                .body("base.value", is("50.00"))
                .body("zones[0].values.value", contains("53.00", "55.00"));
    }

    @Test
    void whoReachesSomeZonesOnlySeesThoseAndDecidesNothing() {
        put(assessor(), "HIGHTECH_SHARE", BY_SHARE, null).statusCode(201);

        read(as(Tokens.withRoles("auditor").units("A0001").sign()), "HIGHTECH_SHARE")
                .statusCode(200)
                .body("zones", empty())
                .body("sums.sum", contains("48.00", "50.00"))
                .body("withheld", is(false));
        put(as(Tokens.withRoles("assessor").units("A0001").sign()), "HIGHTECH_SHARE", EFFORT, null)
                .statusCode(403);
        put(as(Tokens.withRoles("auditor").divisions("CN").sign()), "HIGHTECH_SHARE", EFFORT, null)
                .statusCode(403);
    }

    @Test
    void whatWouldTellTheFiguresOfTheOnlyZoneOutOfReachIsWithheld() {
        put(assessor(), "HIGHTECH_SHARE", BY_SHARE, null).statusCode(201);

        read(as(Tokens.withRoles("auditor").units("A0001", "A0011").sign()), "HIGHTECH_SHARE")
                .statusCode(200)
                .body("withheld", is(true))
                .body("base.value", nullValue())
                .body("zones.unit", contains("A0011"))
                .body("zones[0].base", is("50.00"))
                .body("zones[0].weight", nullValue())
                .body("zones[0].values", empty())
                .body("sums.city", contains("48", "50"))
                .body("sums.sum", contains(nullValue(), nullValue()))
                .body("findings", empty());
    }

    @Test
    void aZoneReadsItsOwnRowAndNothingOfTheWhole() {
        put(assessor(), "HIGHTECH_SHARE", BY_SHARE, null).statusCode(201);
        String zone = Tokens.withRoles("zone-leader").units("A0011").sign();

        read(as(zone), "HIGHTECH_SHARE")
                .statusCode(200)
                .body("names.en", is("High-tech share of gross industrial output"))
                .body("withheld", is(true))
                .body("base.value", nullValue())
                .body("base.numerator", nullValue())
                .body("zones.unit", contains("A0011"))
                .body("zones[0].base", is("50.00"))
                .body("zones[0].share", nullValue())
                .body("zones[0].weight", nullValue())
                .body("zones[0].values.date", contains("2017-12-31", "2020-12-31"))
                .body("zones[0].values.value", contains("52.17", "54.35"))
                .body("sums", empty());
        as(zone).get(path("HIGHTECH_SHARE") + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(1));
        as(zone).get(path("HIGHTECH_SHARE") + "/versions/1")
                .then()
                .statusCode(200)
                .body("zones.unit", contains("A0011"));
        put(as(Tokens.withRoles("assessor").units("A0011").sign()), "HIGHTECH_SHARE", EFFORT, null)
                .statusCode(404);
    }

    @Test
    void aZoneFindsAllThatIsApportionedToIt() {
        put(assessor(), "HIGHTECH_SHARE", EFFORT, null).statusCode(201);
        String first = put(assessor(), "IND_VA_SHARE", BY_SHARE, null).extract().header("ETag");
        put(assessor(), "IND_VA_SHARE", EFFORT, first).statusCode(200);

        as(Tokens.withRoles("statistician").units("A0012").sign())
                .get("/api/v1/apportionments?limit=500")
                .then()
                .statusCode(200)
                .body("items.findAll { it.plan == '" + plan + "' }.target", contains("HIGHTECH_SHARE", "IND_VA_SHARE"))
                .body("items.findAll { it.plan == '" + plan + "' }.version", contains(1, 2))
                .body("items.zones.unit.flatten().unique()", contains("A0012"));
        assessor()
                .get("/api/v1/apportionments?limit=500&unit=A0012")
                .then()
                .body(
                        "items.findAll { it.plan == '" + plan + "' }.zones.unit[0]",
                        contains("A0011", "A0012", "A0013", "A0014"));
        as(Tokens.withRoles("statistician").units("A0099").sign())
                .get("/api/v1/apportionments")
                .then()
                .statusCode(200)
                .body("items", empty());
        as(Tokens.withRoles("statistician").units("A0012").sign())
                .get("/api/v1/apportionments?unit=A0011")
                .then()
                .body("items", empty());
    }

    @Test
    void outsideTheScopeThereIsNoApportionment() {
        put(assessor(), "HIGHTECH_SHARE", BY_SHARE, null).statusCode(201);

        read(as(Tokens.withRoles("assessor").divisions("3402").sign()), "HIGHTECH_SHARE")
                .statusCode(404);
        put(as(Tokens.withRoles("assessor").divisions("3402").sign()), "HIGHTECH_SHARE", EFFORT, null)
                .statusCode(404);
        read(as(Tokens.withRoles("zone-leader").units("A0099").sign()), "HIGHTECH_SHARE")
                .statusCode(404);
        as(Tokens.withRoles("zone-leader").units("A0099").sign())
                .get(path("HIGHTECH_SHARE") + "/versions")
                .then()
                .statusCode(404);
        read(assessor(), "IND_VA_SHARE").statusCode(404);
    }

    @Test
    void everyVersionTellsWhoDecidedItWhenAndWhy() {
        put(decider("d-1"), "HIGHTECH_SHARE", BY_SHARE, null).statusCode(201);
        put(decider("d-2"), "HIGHTECH_SHARE", withWords(EFFORT), "\"1-0\"")
                .statusCode(200)
                .body("documentNumber", is("池政办〔2017〕8号"))
                .body("reason", is("基期核定"));
        put(decider("d-3"), "HIGHTECH_SHARE", EFFORT, null).statusCode(200).body("version", is(2));

        assessor()
                .get(path("HIGHTECH_SHARE") + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(1, 2))
                .body("items.decidedBy", contains("d-1", "d-2"))
                .body("items.decidedAt", contains("2017-02-20T09:00:00+08:00", "2017-02-20T09:00:00+08:00"))
                .body("items.method", contains("BY_SHARE_OF_BASE", "EQUAL_EFFORT"))
                .body("items.documentNumber", contains(null, "池政办〔2017〕8号"))
                .body("items.reason", contains(null, "基期核定"))
                .body("items.planVersion", contains(1, 1));
        assessor()
                .get(path("HIGHTECH_SHARE") + "/versions/1")
                .then()
                .statusCode(200)
                .body("method", is("BY_SHARE_OF_BASE"));
        assessor().get(path("HIGHTECH_SHARE") + "/versions/3").then().statusCode(404);
        as(Tokens.withRoles("auditor").divisions("3402").sign())
                .get(path("HIGHTECH_SHARE") + "/versions")
                .then()
                .statusCode(404);
    }

    /** Of 40 the zones have 10 and 30: of 60 that is 15 and 45, of 80 it is 20 and 60. */
    @Test
    void whatWasApportionedStaysUntilItIsApportionedAnewByTheNextVersionOfThePlan() {
        taxPlan("2020-12-31");
        put(assessor(), "TAX", BY_SHARE, null)
                .statusCode(201)
                .body("zones.find { it.unit == 'A0011' }.values.value", contains("15.00"));

        amendTaxPlan("80");

        read(assessor(), "TAX")
                .body("planVersion", is(1))
                .body("sums.city", contains("60"))
                .body("zones.find { it.unit == 'A0011' }.values.value", contains("15.00"))
                .body("findings.code", contains("PLAN_CHANGED"))
                .body("findings.date", contains("2017-02-01"))
                .body("findings[0].text", containsString("has to be apportioned anew"));
        put(assessor(), "TAX", BY_SHARE, "\"1-0\"")
                .statusCode(200)
                .body("version", is(2))
                .body("planVersion", is(2))
                .body("zones.find { it.unit == 'A0011' }.values.value", contains("20.00"))
                .body("findings", empty());
    }

    private void amendTaxPlan(String value) {
        as(Tokens.withRoles("administrator").divisions("CN").sign())
                .contentType("application/json")
                .body("""
                        {"validFrom":"2017-02-01","documentNumber":"D-1","reason":"more","names":{"zh":"税收","en":"Tax"},"targets":[
                          {"code":"TAX","indicator":"TAX_REVENUE","names":{"zh":"税收","en":"Tax"},
                           "scope":{"kind":"CITY","unit":"A0001"},"form":"A-IND","baseline":{"value":"40","date":"2015-12-31"},
                           "checkpoints":[{"date":"2020-12-31","operator":"AT_LEAST","value":"%s"}]}]}""".formatted(value))
                .post("/api/v1/plans/" + plan + "/versions")
                .then()
                .statusCode(201);
        as(Tokens.withRoles("administrator").divisions("CN").sign())
                .contentType("application/json")
                .post("/api/v1/plans/" + plan + "/versions/2/publication")
                .then()
                .statusCode(201);
    }

    private static String withWords(String order) {
        return order.replace("}", ",\"documentNumber\":\"池政办〔2017〕8号\",\"reason\":\" 基期核定 \"}");
    }

    private static RequestSpecification decider(String sub) {
        return as(Tokens.withRoles("assessor").sub(sub).divisions("3199").sign());
    }

    private void taxPlan(String day) {
        plan = plan + "-T";
        as(Tokens.withRoles("administrator").divisions("CN").sign())
                .contentType("application/json")
                .body("""
                        {"code":"%s","names":{"zh":"税收","en":"Tax"},"targets":[
                          {"code":"TAX","indicator":"TAX_REVENUE","names":{"zh":"税收","en":"Tax"},
                           "scope":{"kind":"CITY","unit":"A0001"},"form":"A-IND","baseline":{"value":"40","date":"2015-12-31"},
                           "checkpoints":[{"date":"%s","operator":"AT_LEAST","value":"60"}]}]}""".formatted(plan, day))
                .post("/api/v1/plans")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse put(RequestSpecification caller, String target, String order, String ifMatch) {
        RequestSpecification request = caller.contentType("application/json").body(order);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(path(target))
                .then();
    }

    private ValidatableResponse read(RequestSpecification caller, String target) {
        return caller.get(path(target)).then();
    }

    private String path(String target) {
        return "/api/v1/plans/" + plan + "/targets/" + target + "/apportionment";
    }

    private static RequestSpecification assessor() {
        return as(Tokens.withRoles("assessor").divisions("3199").sign());
    }

    private static RequestSpecification chinese() {
        return given().auth()
                .oauth2(Tokens.withRoles("assessor").divisions("3199").sign())
                .header("Accept-Language", "zh-CN");
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).header("Accept-Language", "en");
    }

    private static Events.Event report(String unit, int revision, Map<String, String> figures) {
        return Events.report(unit, "A-IND", "2016-12", revision, "2017-01-12T09:00:00+08:00", figures);
    }

    private long audited() {
        return jdbc.queryOne(
                        "select count(*) from audit_entry where subject_id = ?",
                        row -> row.getLong(1),
                        plan + "/HIGHTECH_SHARE")
                .orElseThrow();
    }
}
