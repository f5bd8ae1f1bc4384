package io.zonewatch.registry.policy.finding;

import static io.zonewatch.registry.Client.as;
import static io.zonewatch.registry.Client.code;
import static io.zonewatch.registry.Client.path;
import static io.zonewatch.registry.Client.rectangle;
import static io.zonewatch.registry.policy.City.GOOD;
import static io.zonewatch.registry.policy.City.ONE_INDUSTRY;
import static io.zonewatch.registry.policy.City.STATISTICIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.zonewatch.registry.RealServers;
import io.zonewatch.registry.Written;
import io.zonewatch.registry.policy.City;
import io.zonewatch.registry.unit.ChangeReview.Finding;
import io.zonewatch.registry.unit.ClauseNames;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A change that creates a finding is made with a justification only; nothing is refused for good, nothing silently. */
@QuarkusTest
@RealServers
class JudgeTest {

    private static final City CITY = new City("3407");
    private static final String WHY = "\"justification\":\"agreed by the city\",";
    private static final Path UNITS = Path.of(System.getProperty("zonewatch.root"), "deploy/plans/chizhou-2015/units");
    private static final String MET = "{\"met\":true,\"documentNumber\":\"No. 1\"}";

    @Inject
    Written written;

    @Inject
    ClauseNames clauses;

    @BeforeEach
    void bind() {
        CITY.bound();
    }

    @Test
    void aRegistrationIsJudgedByEveryRuleAndSaysWhatIsWrongInTheCallersLanguage() {
        String code = code();
        String zone = "\"level\":\"PROVINCIAL\",\"leadingIndustries\":[\"C26\"],\"approvedOn\":\"2015-12-24\",";
        long before = written.everything();

        CITY.register(code, zone)
                .then()
                .statusCode(422)
                .body("code", equalTo("finding-needs-justification"))
                .body("errors.pointer", equalTo(List.of("/justification", "/justification", "/justification")))
                .body("errors.code", equalTo(List.of("finding", "finding", "finding")))
                .body("errors.rule", equalTo(List.of("industry-count", "one-primary-industry", "no-new-zones")))
                .body("errors[0].ruleSet", equalTo("plan-3407"))
                .body("errors[0].clause", equalTo("consultation draft (2015-11-02), leading industries"))
                .body("errors[0].since", equalTo("2016-01-01"))
                .body("errors[0].facts.count", equalTo(1))
                .body(
                        "errors.detail",
                        equalTo(
                                List.of(
                                        "industry-count (consultation draft (2015-11-02), leading industries), from 2016-01-01: provincial"
                                                + " zone, leading industries: 1 (C26); in principle 2 to 3",
                                        "one-primary-industry (consultation draft (2015-11-02), the primary industry), from 2016-01-01:"
                                                + " provincial zone without one primary industry among its leading industries (C26)",
                                        "no-new-zones (consultation draft (2015-11-02), no new zones), from 2016-01-01: the zone came into"
                                                + " being on 2015-12-24, after 2015-11-02; in principle there are no new zones")));
        assertThat(written.everything()).isEqualTo(before);

        CITY.register(code, zone + WHY).then().statusCode(201);
        CITY.findings(code, "2016-01-01")
                .then()
                .statusCode(200)
                .body(
                        "items.rule",
                        equalTo(List.of(
                                "industry-count", "no-new-zones", "one-primary-industry", "statistician-present")))
                .body(
                        "items.justification",
                        equalTo(Arrays.asList("agreed by the city", "agreed by the city", "agreed by the city", null)))
                .body("items[0].command", equalTo(Map.of("command", "REGISTER", "sequence", 1, "day", "2016-01-01")))
                .body("items[3].command", nullValue());
        CITY.administrator()
                .get(path(code) + "/commands")
                .then()
                .body(
                        "items[0].findings.rule",
                        equalTo(List.of("industry-count", "one-primary-industry", "no-new-zones")))
                .body("items[0].findings[0].ruleSet", equalTo("plan-3407"))
                .body("items[0].findings[0].facts.count", equalTo(1));
        CITY.administrator()
                .header("Accept-Language", "en")
                .get(path(code) + "/commands")
                .then()
                .body("items[0].findings[2].clause", equalTo("consultation draft (2015-11-02), no new zones"))
                .body("items[0].findings[2]", not(hasKey("clauseEn")));
    }

    @Test
    void aClauseThatWasKeptInChineseAloneIsToldInEnglishByItsRule() {
        String code = code();
        CITY.register(code, ONE_INDUSTRY + WHY).then().statusCode(201);
        String chinese = CITY.administrator()
                .header("Accept-Language", "zh-CN")
                .get(path(code) + "/commands")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].findings.find { it.rule == 'industry-count' }.clause");
        Finding kept =
                new Finding("plan-3407", "industry-count", chinese, null, LocalDate.parse("2016-01-01"), Map.of());
        Finding ofNoRule = new Finding("plan-3407", "industry-count", "另一条款", null, kept.day(), Map.of());

        assertThat(completed(kept).in(Locale.ENGLISH).clause())
                .isEqualTo("consultation draft (2015-11-02), leading industries");
        assertThat(completed(kept).in(Locale.CHINESE).clause()).isEqualTo(chinese);
        assertThat(completed(ofNoRule)).isEqualTo(ofNoRule);
    }

    private Finding completed(Finding kept) {
        return QuarkusTransaction.requiringNew().call(() -> clauses.completed(kept));
    }

    @Test
    void aZoneThatKeepsToTheRulesIsTakenWithoutAWord() {
        CITY.register(code(), GOOD).then().statusCode(201);
    }

    @Test
    void theZonesOfTheShippedPackKeepToThePlan() throws IOException {
        City city = new City("3412").bound();
        try (Stream<Path> units = Files.list(UNITS)) {
            for (Path file : units.sorted().toList()) {
                String body = Files.readString(file)
                        .replaceFirst("\"code\": \"[^\"]*\"", "\"code\": \"" + code() + "\"")
                        .replaceFirst("\"division\": \"[0-9]*\"", "\"division\": \"341200\"");
                city.administrator()
                        .contentType("application/json")
                        .body(body.getBytes(StandardCharsets.UTF_8))
                        .post("/api/v1/units")
                        .then()
                        .statusCode(201);
            }
        }
    }

    @Test
    void whatWasFoundBeforeNeedsNoJustificationAgain() {
        String code = CITY.registered(ONE_INDUSTRY + WHY);

        CITY.changed(code, "\"names\":{\"zh\":\"新区\",\"en\":\"New\"},", "2016-07-01")
                .then()
                .statusCode(200);
        refused(
                CITY.changed(code, "\"primaryIndustry\":null,", "2016-08-01"),
                "one-primary-industry (consultation draft (2015-11-02), the primary industry), from 2016-08-01: provincial zone"
                        + " without one primary industry among its leading industries (C26)");
    }

    @Test
    void anExpansionShowsThatItsConditionsAreMetAndBalancesTheLandItAdds() {
        String code = CITY.registered(
                GOOD
                        + "\"approvedAreaHa\":\"100\",\"landUse\":{\"industryHa\":\"30\",\"housingHa\":\"30\",\"publicFacilitiesHa\":\"30\"},");
        String land = "\"landUse\":{\"industryHa\":\"60\",\"housingHa\":\"62\",\"publicFacilitiesHa\":\"61\"},";

        CITY.commanded(code, "expansions", "\"approvedAreaHa\":\"200\",", "2016-07-01")
                .then()
                .statusCode(422)
                .body("errors", hasSize(2));
        refused(
                CITY.commanded(
                        code,
                        "expansions",
                        "\"approvedAreaHa\":\"200\"," + land + evidence("{\"met\":false}"),
                        "2016-07-01"),
                "expansion-conditions (consultation draft (2015-11-02), conditions of expansions), from 2016-07-01: expanded from"
                        + " 100 to 200 ha on 2016-07-01; not met: investment intensity; not shown: none");
        CITY.commanded(code, "expansions", "\"approvedAreaHa\":\"200\"," + land + evidence(MET), "2016-07-01")
                .then()
                .statusCode(200);
        rules(code, "2016-07-01", "statistician-present");

        refused(
                CITY.changed(code, "\"approvedAreaHa\":\"300\"," + land.replace("6", "9"), "2016-08-01"),
                "expansion-conditions (consultation draft (2015-11-02), conditions of expansions), from 2016-08-01: expanded from"
                        + " 200 to 300 ha on 2016-08-01; not met: none; not shown: planning conformity, complete facilities,"
                        + " investment intensity");
    }

    @Test
    void anExpansionThatWasJustifiedIsFoundUntilItIsShownThatItsConditionsAreMet() {
        String code = CITY.exemplary("\"approvedAreaHa\":\"100\",");
        String land = "\"landUse\":{\"industryHa\":\"60\",\"housingHa\":\"60\",\"publicFacilitiesHa\":\"60\"},";
        CITY.commanded(code, "expansions", "\"approvedAreaHa\":\"200\"," + land + WHY, "2016-07-01")
                .then()
                .statusCode(200);
        String more = land.replace("60", "90");
        CITY.commanded(code, "expansions", "\"approvedAreaHa\":\"300\"," + more + evidence(MET), "2016-09-01")
                .then()
                .statusCode(200);

        rules(code, "2016-06-30");
        CITY.findings(code, "2016-08-01")
                .then()
                .body("items.rule", equalTo(List.of("expansion-conditions")))
                .body("items[0].since", equalTo("2016-07-01"))
                .body("items[0].justification", equalTo("agreed by the city"))
                .body(
                        "items[0].facts.notShown",
                        equalTo(List.of("PLANNING_CONFORMITY", "FACILITIES_COMPLETE", "INVESTMENT_INTENSITY")));
        rules(code, "2016-09-01", "expansion-conditions");

        CITY.commanded(code, "corrections", "\"changes\":{}," + evidence(MET), "2016-07-01")
                .then()
                .statusCode(200);
        rules(code, "2016-08-01");
        rules(code, "2016-09-01");
        CITY.administrator()
                .get(path(code) + "/commands")
                .then()
                .body("items[3].command", equalTo("CORRECT"))
                .body("items[3].changed", equalTo(List.of()))
                .body("items[3].evidence.facilitiesComplete.met", equalTo(true));
    }

    @Test
    void evidenceIsGivenForADayOnWhichTheZoneGotMoreLandAndOnlyOnce() {
        String code = CITY.exemplary("\"approvedAreaHa\":\"100\",");
        String land = "\"landUse\":{\"industryHa\":\"60\",\"housingHa\":\"60\",\"publicFacilitiesHa\":\"60\"},";
        CITY.commanded(code, "expansions", "\"approvedAreaHa\":\"200\"," + land + evidence(MET), "2016-07-01")
                .then()
                .statusCode(200);
        long before = written.everything();

        CITY.commanded(code, "corrections", "\"changes\":{}," + evidence(MET), "2016-07-01")
                .then()
                .statusCode(200);
        CITY.commanded(code, "corrections", "\"changes\":{}," + evidence(MET), "2016-07-02")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/evidence")))
                .body("errors.code", equalTo(List.of("no-enlargement")));

        assertThat(written.everything()).isEqualTo(before);
    }

    @Test
    void moreLandByACorrectionNeedsEvidenceAndLessLandDoesNotHideThat() {
        String code = CITY.exemplary("\"approvedAreaHa\":\"100\",");
        String land = "\"landUse\":{\"industryHa\":\"60\",\"housingHa\":\"60\",\"publicFacilitiesHa\":\"60\"}";
        String changes = "\"changes\":{\"approvedAreaHa\":\"200\"," + land + "},";

        refused(
                CITY.commanded(code, "corrections", changes, "2016-02-01"),
                "expansion-conditions (consultation draft (2015-11-02), conditions of expansions), from 2016-02-01: expanded from"
                        + " 100 to 200 ha on 2016-02-01; not met: none; not shown: planning conformity, complete facilities,"
                        + " investment intensity");
        CITY.commanded(code, "corrections", changes + WHY, "2016-02-01").then().statusCode(200);
        CITY.changed(code, "\"approvedAreaHa\":\"100\",", "2016-08-01").then().statusCode(200);

        rules(code, "2016-01-31");
        rules(code, "2016-02-01", "expansion-conditions");
        rules(code, "2016-08-01", "expansion-conditions");
        CITY.findings(code, "2016-08-01")
                .then()
                .body("items[0].since", equalTo("2016-02-01"))
                .body("items[0].facts.toHa", equalTo("200"))
                .body("items[0].justification", equalTo("agreed by the city"));
        CITY.commanded(code, "corrections", "\"changes\":{}," + evidence(MET), "2016-02-01")
                .then()
                .statusCode(200);
        rules(code, "2016-08-01");
    }

    @Test
    void aCorrectionThatStatesLessOnSomeDaysIsJudgedOnTheDayOnWhichItEnds() {
        String code = CITY.exemplary("\"approvedAreaHa\":\"100\",");

        CITY.commanded(
                        code,
                        "corrections",
                        "\"validTo\":\"2016-03-01\",\"changes\":{\"approvedAreaHa\":\"50\"},",
                        "2016-02-01")
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString("from 2016-03-01: expanded from 50 to 100 ha on 2016-03-01"));
    }

    @Test
    void whoLeavesTheAreaOutAndThenStatesMoreHasEnlargedTheZone() {
        String code = CITY.exemplary("\"approvedAreaHa\":\"100\",");
        CITY.changed(code, "\"approvedAreaHa\":null,", "2016-07-01").then().statusCode(200);

        CITY.changed(code, "\"approvedAreaHa\":\"300\",", "2016-08-01")
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString("expanded from 100 to 300 ha on 2016-08-01"));
    }

    @Test
    void aBoundaryIsJudgedOnTheLaterDaysOfThoseAroundIt() {
        String one = CITY.exemplary("");
        String two = CITY.exemplary("");
        String park = CITY.exemplary("\"parent\":\"" + one + "\",");
        CITY.drawn(two, rectangle("62", "10", "62.10", "10.10"), "", "2016-07-01")
                .then()
                .statusCode(200);
        CITY.drawn(two, rectangle("62.20", "10", "62.30", "10.10"), "", "2016-09-01")
                .then()
                .statusCode(200);
        CITY.drawn(park, rectangle("62.40", "10", "62.41", "10.01"), "", "2016-07-01")
                .then()
                .statusCode(200);
        CITY.changed(park, "\"parent\":null,", "2016-10-01").then().statusCode(200);

        CITY.drawn(one, rectangle("62.29", "10", "62.50", "10.10"), "", "2016-08-01")
                .then()
                .statusCode(422)
                .body("errors", hasSize(2))
                .body("errors[0].detail", containsString("from 2016-09-01: the boundary overlaps with " + two))
                .body("errors[1].detail", containsString("from 2016-10-01: the boundary overlaps with " + park));
        CITY.drawn(one, rectangle("62.29", "10", "62.50", "10.10"), WHY, "2016-08-01")
                .then()
                .statusCode(200);

        rules(one, "2016-08-31");
        CITY.findings(one, "2016-10-05")
                .then()
                .body(
                        "items.facts.with.sort()",
                        equalTo(java.util.stream.Stream.of(two, park).sorted().toList()))
                .body("items.justification", equalTo(List.of("agreed by the city", "agreed by the city")))
                .body("items.find { it.facts.with == '" + two + "' }.since", equalTo("2016-09-01"))
                .body("items.find { it.facts.with == '" + park + "' }.since", equalTo("2016-10-01"));
    }

    @Test
    void aFindingBeginsWhenAZoneAboveIsNoLongerTheOthersPark() {
        String whole = CITY.exemplary("");
        String middle = CITY.exemplary("\"parent\":\"" + whole + "\",");
        String park = CITY.exemplary("\"parent\":\"" + middle + "\",");
        CITY.drawn(whole, rectangle("63", "10", "63.10", "10.10"), "", "2016-07-01")
                .then()
                .statusCode(200);
        CITY.drawn(park, rectangle("63.02", "10", "63.04", "10.10"), "", "2016-07-01")
                .then()
                .statusCode(200);
        CITY.changed(middle, "\"parent\":null,", "2016-09-01").then().statusCode(200);

        rules(park, "2016-08-31");
        CITY.findings(park, "2016-10-01")
                .then()
                .body("items.rule", equalTo(List.of("boundary-overlap")))
                .body("items[0].facts.with", equalTo(whole))
                .body("items[0].since", equalTo("2016-09-01"));
    }

    @Test
    void aRegistrationThatIsMovedLaterIsJudgedOnTheDaysThatStay() {
        String code = CITY.exemplary("");

        refused(
                CITY.commanded(
                        code,
                        "corrections",
                        "\"validTo\":\"2016-02-01\",\"changes\":{\"status\":\"NOT_REGISTERED\"},",
                        "2016-01-01"),
                "no-new-zones (consultation draft (2015-11-02), no new zones), from 2016-02-01: the zone came into being on"
                        + " 2016-02-01, after 2015-11-02; in principle there are no new zones");
    }

    @Test
    void aZoneThatRisesIsJudgedByItsNewLevel() {
        String code = CITY.registered(GOOD);

        refused(
                CITY.commanded(code, "upgrades", "\"level\":\"NATIONAL\",", "2016-07-01"),
                "industry-count (consultation draft (2015-11-02), leading industries), from 2016-07-01: national zone, leading"
                        + " industries: 2 (C26, C27); in principle 3 to 4");
    }

    @Test
    void aCorrectionOfThePastIsJudgedOnTheDaysThatItTouches() {
        String code = CITY.exemplary("");
        String changes = "\"changes\":{\"leadingIndustries\":[\"C26\"]},\"validTo\":\"2016-01-20\",";

        refused(
                CITY.commanded(code, "corrections", changes, "2016-01-10"),
                "industry-count (consultation draft (2015-11-02), leading industries), from 2016-01-10: provincial zone,"
                        + " leading industries: 1 (C26); in principle 2 to 3");
        CITY.commanded(code, "corrections", changes + WHY, "2016-01-10").then().statusCode(200);
        rules(code, "2016-01-09");
        CITY.findings(code, "2016-01-19")
                .then()
                .body("items.rule", equalTo(List.of("industry-count")))
                .body("items[0].since", equalTo("2016-01-10"))
                .body("items[0].command.command", equalTo("CORRECT"));
        rules(code, "2016-01-20");
    }

    @Test
    void boundariesThatOverlapAreFoundInBothZonesAndTellNobodyOfUnitsThatHeDoesNotSee() {
        String one = CITY.exemplary("");
        String two = CITY.exemplary("");
        CITY.drawn(one, rectangle("60", "10", "60.10", "10.10"), "", "2016-07-01")
                .then()
                .statusCode(200);
        String overlapping = rectangle("60.09", "10", "60.20", "10.10");

        CITY.drawn(two, overlapping, "", "2016-08-01")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/justification")))
                .body("errors[0].detail", containsString("the boundary overlaps with " + one + " by 121"));
        CITY.drawn(two, overlapping, WHY, "2016-08-01").then().statusCode(200);

        rules(one, "2016-07-31");
        CITY.findings(one, "2016-08-01")
                .then()
                .body("items.rule", equalTo(List.of("boundary-overlap")))
                .body("items[0].facts.with", equalTo(two))
                .body("items[0].since", equalTo("2016-08-01"))
                .body("items[0].justification", nullValue());
        CITY.findings(two, "2016-08-01")
                .then()
                .body("items[0].facts.with", equalTo(one))
                .body("items[0].justification", equalTo("agreed by the city"))
                .body("items[0].command.command", equalTo("BOUND"));
        as(Tokens.withRoles("statistician").units(one))
                .queryParam("validOn", "2016-08-01")
                .get(path(one) + "/findings")
                .then()
                .body("items.rule", equalTo(List.of("boundary-overlap")))
                .body("items[0].facts.with", nullValue())
                .body("items[0].text", startsWith("the boundary overlaps with – by 121"));

        String third = rectangle("60.08", "10", "60.20", "10.10");
        CITY.drawn(two, third, "", "2016-09-01").then().statusCode(200);
        CITY.findings(one, "2016-09-01").then().body("items[0].since", equalTo("2016-08-01"));
    }

    @Test
    void theAreaInsideTheBoundaryIsComparedWithTheApprovedOne() {
        String code = CITY.exemplary("\"approvedAreaHa\":\"100\",");

        CITY.drawn(code, rectangle("61", "10", "61.01", "10.01"), "", "2016-07-01")
                .then()
                .statusCode(422)
                .body(
                        "errors[0].detail",
                        startsWith("area-match (consultation draft (2015-11-02), approved area), from"
                                + " 2016-07-01: the boundary encloses 121."));
    }

    @Test
    void aZoneThatComesUnderThePlanIsJudgedByIt() {
        City free = new City("3403");
        String code = free.registered(ONE_INDUSTRY);

        as(Tokens.withRoles("administrator").divisions("34"))
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1-0\"")
                .body(
                        "{\"division\":\"340700\",\"validFrom\":\"2016-07-01\",\"documentNumber\":\"No. 2\",\"reason\":\"decided\"}")
                .patch(path(code))
                .then()
                .statusCode(422)
                .body("code", equalTo("finding-needs-justification"));
    }

    @Test
    void aPlanThatBindsLaterIsHeldAgainstWhatTheChangeLeavesForThen() {
        City later = new City("3405");
        later.publish(later.rules().replace("2015-11-02\",\n  \"validTo", "2016-06-01\",\n  \"validTo"), "later")
                .then()
                .statusCode(201);

        refused(
                later.register(code(), ONE_INDUSTRY),
                "industry-count (consultation draft (2015-11-02), leading industries), from 2016-06-01: provincial zone,"
                        + " leading industries: 1 (C26); in principle 2 to 3");
    }

    @Test
    void theLastStatisticianIsTakenAwayWithAJustificationOnly() {
        String code = CITY.registered(GOOD);
        CITY.people(code, "\"0-0\"", "{\"contacts\":[]}").then().statusCode(200);
        CITY.people(code, "\"0-0\"", STATISTICIAN).then().statusCode(201);
        rules(code, "2016-01-01");
        String nobody = "{\"contacts\":[{\"role\":\"OTHER\",\"name\":\"李\",\"locale\":\"en\"}]}";
        long before = written.everything();

        refused(
                CITY.people(code, "\"1-0\"", nobody),
                "statistician-present (consultation draft (2015-11-02), supervision: professional statisticians), from 2016-01-01:"
                        + " statisticians of the zone: 0; at least one is needed");
        assertThat(written.everything()).isEqualTo(before);

        CITY.people(code, "\"1-0\"", nobody.replace("{\"contacts\"", "{" + WHY + "\"contacts\""))
                .then()
                .statusCode(200);
        CITY.findings(code, "2016-01-01")
                .then()
                .body("items.rule", equalTo(List.of("statistician-present")))
                .body("items[0].justification", equalTo("agreed by the city"))
                .body("items[0].command", equalTo(Map.of("command", "CONTACTS", "sequence", 2, "day", "2016-01-01")));
    }

    @Test
    void whatIsGoneOrNoZoneIsNotJudged() {
        String code = CITY.registered(ONE_INDUSTRY + WHY);
        CITY.commanded(code, "abolitions", "", "2016-07-01").then().statusCode(200);

        rules(code, "2016-06-30", "industry-count", "statistician-present");
        rules(code, "2016-07-01");
    }

    private static String evidence(String investment) {
        return "\"evidence\":{\"planningConformity\":" + MET + ",\"facilitiesComplete\":" + MET
                + ",\"investmentIntensity\":" + investment + "},";
    }

    private static void refused(Response answer, String detail) {
        answer.then()
                .statusCode(422)
                .body("code", equalTo("finding-needs-justification"))
                .body("errors.detail", equalTo(List.of(detail)));
    }

    private static void rules(String code, String day, String... expected) {
        CITY.findings(code, day).then().statusCode(200).body("items.rule", equalTo(List.of(expected)));
    }
}
