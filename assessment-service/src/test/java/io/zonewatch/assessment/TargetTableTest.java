package io.zonewatch.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.assessment.support.Events;
import io.zonewatch.assessment.support.Pack;
import io.zonewatch.assessment.support.ReadModel;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.clock.SimulatedClock;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import io.zonewatch.testing.browser.Browser;
import io.zonewatch.testing.browser.Look;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole table of targets of the pack, on units of its own: what stands where at the end of 2016, and why not. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "assessment"))
class TargetTableTest {

    private static final String PLAN = "whole-table";
    private static final String AT = "2017-01-20T09:00:00+08:00";

    @TestHTTPResource
    URI address;

    @Inject
    BusinessClock clock;

    @Inject
    ReadModel model;

    @BeforeEach
    void theCityAndItsZones() {
        ((SimulatedClock) clock).advanceTo(Pack.AFTER_2016);
        model.clear();
        model.take(List.of(
                Events.unit("Y0001", "CITY", "341700"),
                zone("Y0011", "NATIONAL", "C39", "[]", platforms("NATIONAL", "C391", "2016-06-01")),
                zone("Y0012", "PROVINCIAL", "C35", "[]", "[]"),
                zone("Y0013", "PROVINCIAL", "C39", highTech(), "[]"),
                zone("Y0014", "PROVINCIAL", "C26", "[]", "[]"),
                zone("Y0015", "PROVINCIAL_PREPARATORY", "C18", "[]", "[]"),
                zone("Y0017", "PROVINCIAL", "C30", "[]", "[]"),
                Events.catalogue()));
        given().auth()
                .oauth2(Tokens.withRoles("assessor").divisions("CN").sign())
                .contentType("application/json")
                .body(Pack.targets().replace("U00", "Y00").replace("chizhou-2015", PLAN))
                .post("/api/v1/plans")
                .then()
                .statusCode(oneOf(201, 409));
    }

    @Test
    void everyTargetHasAStatusOrAReason() {
        assertThat(standings())
                .extracting(row -> row.get("target"), row -> latest(row, "status"), TargetTableTest::reason)
                .containsExactly(
                        tuple("CHIZHOU_HIGH_TECH", "ACHIEVED", null),
                        tuple("EMERGING_INDUSTRY_BASE", "CANNOT_BE_ASSESSED", "NOT_DUE"),
                        tuple("HIGHTECH_SHARE", null, "NO_REPORTS"),
                        tuple("IND_VA_SHARE", null, "NO_REPORTS"),
                        tuple("INNOVATION_PARKS", "CANNOT_BE_ASSESSED", "TARGET_UNSET"),
                        tuple("JIANGNAN_HIGH_TECH", "CANNOT_BE_ASSESSED", "NOT_DUE"),
                        tuple("MODERN_SERVICES_VA", null, "NO_REPORTS"),
                        tuple("PLATFORMS_NATIONAL", "ACHIEVED", null),
                        tuple("PLATFORMS_PROVINCIAL", "LIMITED", null),
                        tuple("TAX_REVENUE", null, "NO_REPORTS"),
                        tuple("TOP3_REVENUE_SHARE", null, "NO_REPORTS"),
                        tuple("TRADE_TOTAL", null, "NO_REPORTS"));
    }

    @Test
    void tradeGrowsAsTheSumOfExportsAndImportsOfAllZones() {
        List<Events.Event> events = new ArrayList<>();
        for (String unit : List.of("Y0011", "Y0012")) {
            events.add(Events.obligation(unit, "341700", "Q-ECON", "2016-Q4", "ACCEPTED", 1, 1));
            events.add(Events.report(
                    unit, "Q-ECON", "2016-Q4", 1, AT, Map.of("EXPORTS", "60.0<50.0", "IMPORTS", "38.0<50.0")));
        }
        model.take(events);

        // 196 on 200 is 2 % less, which is below the floor of the year
        assertThat(standings())
                .filteredOn(row -> row.get("target").equals("TRADE_TOTAL"))
                .extracting(row -> latest(row, "value"), row -> latest(row, "yearGrowth"), row -> latest(row, "status"))
                .containsExactly(tuple("196.0", "-2.00", "MOVING_AWAY"));
    }

    /** 180 on 200: one zone's report gives last year's comparable figure, for the other it is that of its own report of then. */
    @Test
    void growthIsExplainedDownToTheReportsOfTheYearBefore() {
        model.take(List.of(
                Events.obligation("Y0011", "341700", "Q-ECON", "2016-Q1", "ACCEPTED", 1, 1),
                Events.obligation("Y0012", "341700", "Q-ECON", "2015-Q1", "ACCEPTED", 3, 1),
                Events.obligation("Y0012", "341700", "Q-ECON", "2016-Q1", "ACCEPTED", 2, 1),
                Events.report("Y0011", "Q-ECON", "2016-Q1", 1, AT, Map.of("TAX_REVENUE", "90.0<110.0")),
                Events.report("Y0012", "Q-ECON", "2015-Q1", 3, AT, Map.of("TAX_REVENUE", "90.0")),
                Events.report("Y0012", "Q-ECON", "2016-Q1", 2, AT, Map.of("TAX_REVENUE", "90.0"))));

        reader().get("/api/v1/plans/" + PLAN + "/targets/TAX_REVENUE/progress/2016-Q1")
                .then()
                .statusCode(200)
                .body("yearGrowth", is("-10.00"))
                .body("status", is("MOVING_AWAY"))
                .body("checkpoint.floor", is("0"))
                .body("explain.growth.span", contains("YEAR", "QUARTER"))
                .body("explain.growth.period", contains("2016-Q1", "2016-Q1"))
                .body("explain.growth[0].value.value", is("180.0"))
                .body("explain.growth[0].base.value", is("200.0"))
                .body("explain.growth[0].bases.unit", contains("Y0011", "Y0012"))
                .body("explain.growth[0].bases.figure.value", contains("110.0", "90.0"))
                .body("explain.growth[0].bases.obligation", contains("Y0011_Q-ECON_2016-Q1", "Y0012_Q-ECON_2015-Q1"))
                .body("explain.growth[0].bases.revision", contains(1, 3))
                .body("explain.growth[0].terms.obligation", contains("Y0011_Q-ECON_2016-Q1", "Y0012_Q-ECON_2016-Q1"))
                .body("explain.growth[0].terms.revision", contains(1, 2));
        given().auth()
                .oauth2(Tokens.withRoles("auditor").units("Y0001", "Y0011").sign())
                .get("/api/v1/plans/" + PLAN + "/targets/TAX_REVENUE/progress/2016-Q1")
                .then()
                .body("yearGrowth", nullValue())
                .body("explain.growth[0].value", nullValue())
                .body("explain.growth[0].base", nullValue())
                .body("explain.growth[0].bases.find { it.units == 1 }.withheld", is(true));
        assertThat(reader().accept("image/svg+xml")
                        .header("Accept-Language", "en")
                        .get("/api/v1/plans/" + PLAN + "/targets/TAX_REVENUE/progress")
                        .asString())
                .contains(
                        "What is judged is the comparable growth on the year before: not below 0%, no quarter alone below -5%.")
                .contains("-10.00%; the latest whole quarter alone: -10.00%.")
                .doesNotContain("so there is no path");
    }

    @Test
    void whatThePlanNamesAndNobodyOwesIsAFinding() {
        model.take(Pack.events().stream().map(TargetTableTest::ofThisCity).toList());

        reader().get("/api/v1/plans/" + PLAN)
                .then()
                .statusCode(200)
                .body("findings.code", everyItem(is("UNKNOWN_FORM")))
                .body("findings.target", contains("MODERN_SERVICES_VA", "TRADE_TOTAL", "TAX_REVENUE"));
    }

    /** Their steps resemble one another (mₑ is 2.5 of 9): a line through them would claim 0.0000 and 1.0000 for years that nobody has seen. */
    @Test
    void oneYearOfMonthsThatFollowACurveIsNotForecast() {
        model.take(Pack.events().stream().map(TargetTableTest::ofThisCity).toList());

        Map<String, Object> share = standing("IND_VA_SHARE");
        assertThat(share).containsEntry("since", "2016-02");
        assertThat(forecast(share))
                .extracting(
                        each -> each.get("date"),
                        each -> each.get("value"),
                        each -> each.get("missing"),
                        each -> each.get("neededPerYear"))
                .containsExactly(tuple("2017-12-31", null, null, "0.85"), tuple("2020-12-31", null, null, "1.46"));
        assertThat(forecast(share).getFirst())
                .containsEntry("basis", "ALL_PERIODS")
                .containsEntry("points", 10)
                .containsEntry("from", "2016-02")
                .containsEntry("to", "2016-12")
                .extractingByKey("reason")
                .hasFieldOrPropertyWithValue("code", "TOO_ALIKE");
    }

    @Test
    void whatHasNoTrendOrNoPathIsNotForecastAndSaysWhy() {
        assertThat(forecast(standing("PLATFORMS_PROVINCIAL")).getFirst())
                .containsEntry("value", null)
                .containsEntry("missing", null)
                .extractingByKey("reason")
                .hasFieldOrPropertyWithValue("code", "NO_TREND");
        assertThat(forecast(standing("INNOVATION_PARKS")).getFirst())
                .extractingByKey("reason")
                .hasFieldOrPropertyWithValue("code", "TARGET_UNSET");
        assertThat(forecast(standing("JIANGNAN_HIGH_TECH")).getFirst())
                .extractingByKey("reason")
                .hasFieldOrPropertyWithValue("code", "NO_PATH");
        assertThat(forecast(standing("IND_VA_SHARE")))
                .as("nothing is reported, so nothing lies before it")
                .isEmpty();
    }

    @Test
    void whoMayNotSeeAPointIsNotToldWhatFollowsFromIt() {
        model.take(Pack.events().stream().map(TargetTableTest::ofThisCity).toList());
        String allButOne = Tokens.withRoles("auditor")
                .units("Y0001", "Y0011", "Y0012", "Y0013", "Y0014", "Y0015", "Y0016")
                .sign();

        given().auth()
                .oauth2(allButOne)
                .get("/api/v1/plans/" + PLAN + "/targets/IND_VA_SHARE/progress")
                .then()
                .statusCode(200)
                .body("forecast.reason.code", contains("WITHHELD", "WITHHELD"))
                .body("forecast.value", contains(nullValue(), nullValue()))
                .body("forecast.missing", contains(nullValue(), nullValue()))
                .body("forecast.neededPerYear", contains(nullValue(), nullValue()));
    }

    @Test
    void everyTargetNamesItsClauseInBothLanguages() {
        reader().get("/api/v1/plans/" + PLAN)
                .then()
                .statusCode(200)
                .body("targets.size()", is(12))
                .body("targets.clause.zh.size()", is(12))
                .body("targets.clause.en", everyItem(notNullValue()));
    }

    @Test
    void theReportAndTheChartsOfTargetsWithoutAPathAreWritten() {
        String page = reader().accept("text/html")
                .header("Accept-Language", "en")
                .get("/api/v1/reports/supervision?plan=" + PLAN + "&period=2016-12")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(page)
                .contains("Provincial innovation parks: The target&#39;s value is announced and not yet set.")
                .contains("Jiangnan concentration area becomes a national high-tech zone: The milestone is not reached"
                        + " and not yet due.")
                .contains("value not set yet")
                .contains("steady growth");
    }

    @Test
    void theWholeTableIsAPageThatCanBeReadAndPrinted() {
        model.take(Pack.events().stream().map(TargetTableTest::ofThisCity).toList());
        String auditor = Tokens.withRoles("auditor").divisions("3417").sign();

        try (Browser browser = Browser.start()) {
            for (String language : List.of("en", "zh-CN")) {
                Look page = browser.open(
                        address.resolve("/api/v1/reports/supervision?plan=" + PLAN + "&period=2016"),
                        Map.of(
                                "Accept",
                                "text/html",
                                "Accept-Language",
                                language,
                                "Authorization",
                                "Bearer " + auditor));
                page.isFaultless();
                page.keep("whole-table-" + language);
                assertThat(page.print("whole-table-" + language)).isPositive();
                assertThat(page.texts()).contains("69.15", "46.35");
            }
        }
    }

    private static Events.Event zone(String code, String level, String primary, String designations, String platforms) {
        return Events.zone(
                code, 1, Events.version("2016-01-01", "341700", level, "REGISTERED", primary), designations, platforms);
    }

    private static String platforms(String level, String industry, String granted) {
        return "[" + Events.platform(level, industry, Events.step("GRANTED", granted)) + "]";
    }

    private static String highTech() {
        return "[" + Events.designation("NATIONAL_HIGH_TECH_ZONE", "NATIONAL", Events.step("APPLIED", "2016-05-01"))
                + "]";
    }

    /** The same event about the units of this test. */
    private static Events.Event ofThisCity(Events.Event event) {
        String body = new String(event.bytes(), StandardCharsets.UTF_8).replace("U00", "Y00");
        return new Events.Event(
                event.topic(), event.key().replace("U00", "Y00"), event.type(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> standing(String target) {
        return standings().stream()
                .filter(row -> row.get("target").equals(target))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> forecast(Map<String, Object> row) {
        return (List<Map<String, Object>>) row.get("forecast");
    }

    private static List<Map<String, Object>> standings() {
        return reader().get("/api/v1/progress?plan=" + PLAN)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private static Object latest(Map<String, Object> row, String member) {
        return row.get("latest") instanceof Map<?, ?> latest ? latest.get(member) : null;
    }

    /** Of the point, or of there being none. */
    private static Object reason(Map<String, Object> row) {
        Object reason = row.get("latest") == null ? row.get("reason") : latest(row, "reason");
        return reason instanceof Map<?, ?> why ? why.get("code") : null;
    }

    private static RequestSpecification reader() {
        return given().auth()
                .oauth2(Tokens.withRoles("auditor").divisions("3417").sign());
    }
}
