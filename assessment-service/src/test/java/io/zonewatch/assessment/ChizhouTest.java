package io.zonewatch.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.assessment.support.Broker;
import io.zonewatch.assessment.support.Events;
import io.zonewatch.assessment.support.Pack;
import io.zonewatch.assessment.support.ReadModel;
import io.zonewatch.assessment.support.Rest;
import io.zonewatch.assessment.support.Tables;
import io.zonewatch.chassis.clock.Quiescence;
import io.zonewatch.chassis.event.Rebuild;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import io.zonewatch.testing.browser.Browser;
import io.zonewatch.testing.browser.Look;
import io.zonewatch.testing.contract.SentEvents;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The plan of Chizhou on the pack's figures of 2016, from the topics to the answers. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "assessment"))
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChizhouTest {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    Jdbc jdbc;

    @Inject
    Quiescence quiescence;

    @Inject
    Rebuild rebuild;

    @TestHTTPResource
    URI address;

    @Test
    @Order(1)
    void aYearOfReportsGivesTheSharesAndTheirStatuses() {
        rebuild.rebuild(ReadModel.OBSERVATIONS);
        Rest.of(quiescence);
        Broker.send(Pack.events());
        Rest.of(quiescence);

        given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("3417").sign())
                .contentType("application/json")
                .body(Pack.targets("IND_VA_SHARE", "HIGHTECH_SHARE", "TOP3_REVENUE_SHARE"))
                .post("/api/v1/plans")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/plans/chizhou-2015"));

        assertThat(values("IND_VA_SHARE")).startsWith("68.20").endsWith("69.15").hasSize(11);
        assertThat(values("HIGHTECH_SHARE"))
                .startsWith("45.49")
                .endsWith("46.35")
                .hasSize(11);
        assertThat(values("TOP3_REVENUE_SHARE"))
                .startsWith("57.76")
                .endsWith("58.20")
                .hasSize(4);
        List<Map<String, Object>> standings = standings();
        assertThat(standings)
                .extracting(each -> each.get("target"))
                .containsExactly("HIGHTECH_SHARE", "IND_VA_SHARE", "TOP3_REVENUE_SHARE");
        assertThat(standings).extracting(each -> latest(each, "status")).containsExactly("SLOW", "ON_TRACK", "LIMITED");
        assertThat(standings).extracting(each -> latest(each, "value")).containsExactly("46.35", "69.15", "58.20");
        assertThat(standings).extracting(each -> latest(each, "pathValue")).containsExactly("46.65", "69.00", "58.80");
        assertThat(standings)
                .extracting(each -> latest(each, "requiredPerYear"))
                .containsExactly("1.35", "1.00", "1.20");
        assertThat(standings)
                .extracting(each -> latest(each, "observedPerYear"))
                .containsExactly("1.05", "1.15", "0.600001");
        assertThat(standings).extracting(each -> latest(each, "ratio")).containsExactly("0.7778", "1.1500", "0.5000");
        assertThat(standings).extracting(each -> each.get("provisional")).containsOnlyNulls();
    }

    @Test
    @Order(2)
    void augustStaysOneZoneShortAndProvisional() {
        ValidatableResponse august = explained("IND_VA_SHARE", "2016-08");

        august.body("provisional", is(true))
                .body("status", is("CANNOT_BE_ASSESSED"))
                .body("reason.code", is("COVERAGE_INCOMPLETE"))
                .body("gap", nullValue());
        august.body("coverage.owed", is(8));
        august.body("coverage.accepted", is(7));
        august.body("coverage.missingUnits", contains("U0016"));
        august.body("notes", contains("UNITS_LEFT_OUT"));
    }

    @Test
    @Order(3)
    void aPointIsExplainedDownToReportsAndRevisions() {
        ValidatableResponse december = explained("IND_VA_SHARE", "2016-12");

        december.body("value", is("69.15"));
        december.body("checkpoint.value", is("70"));
        december.body("explain.formula.op", is("ratioOfSums"));
        december.body("explain.terms.size()", is(8));
        december.body("explain.terms.find { it.unit == 'U0011' }.obligation", is("U0011_M-IND_2016-12"));
        december.body("explain.terms.find { it.unit == 'U0001' }.revision", is(1));
    }

    @Test
    @Order(3)
    void figuresOfUnitsOutsideTheScopeAreOnlyToldAsTheirSum() {
        ValidatableResponse december = explained(cityOnly(), "IND_VA_SHARE", "2016-12");

        december.body("value", is("69.15"));
        december.body("explain.terms.size()", is(2));
        december.body("explain.terms.find { it.unit == 'U0001' }.obligation", is("U0001_M-IND_2016-12"));
        december.body("explain.terms.find { it.units == 7 }.figure.value", is(zonesTogether("IND_VA", "2016-12")));
        december.body(
                "explain.terms.find { it.units == 7 }.keySet()",
                not(hasItem(oneOf("unit", "part", "obligation", "revision"))));
        december.body("explain.terms.find { it.units == 7 }.role", is("NUMERATOR"));
        explained(cityOnly(), "TOP3_REVENUE_SHARE", "2016-Q4")
                .body("explain.terms.unit", everyItem(nullValue()))
                .body("explain.terms.use", contains("ADDED", "NOT_AMONG_TOP", "ADDED"))
                .body("explain.terms[2].figure.value", is(zonesTogether("REVENUE", "2016-Q4")));
    }

    @Test
    @Order(3)
    void unitsOutsideTheScopeAreCountedButNotNamed() {
        explained(cityOnly(), "IND_VA_SHARE", "2016-08")
                .body("coverage.owed", is(8))
                .body("coverage.accepted", is(7))
                .body("coverage.missingUnits", empty())
                .body("provisional", is(true))
                .body("value", nullValue())
                .body("reason.code", is("WITHHELD"))
                .body("reason.units", empty());
        given().auth()
                .oauth2(cityOnly())
                .get("/api/v1/plans/chizhou-2015/targets/IND_VA_SHARE/progress")
                .then()
                .statusCode(200)
                .body("items.size()", is(11))
                .body("items.coverage.missingUnits", everyItem(empty()));
    }

    @Test
    @Order(3)
    void aValueThatRestsOnOneUnitOutsideTheScopeIsWithheld() {
        String allButOne = allBut("U0017");

        ValidatableResponse december = explained(allButOne, "IND_VA_SHARE", "2016-12");

        december.body("value", nullValue())
                .body("gap", nullValue())
                .body("completion", nullValue())
                .body("observedPerYear", nullValue())
                .body("ratio", nullValue())
                .body("pathValue", is("69.00"))
                .body("status", is("ON_TRACK"))
                .body("reason.code", is("WITHHELD"))
                .body("reason.units", empty())
                .body("reason.text", is("公布该值会泄露您权限范围外单个单位的数据。"));
        december.body("explain.figure", nullValue())
                .body("explain.terms.size()", is(8))
                .body("explain.terms.find { it.units == 1 }.withheld", is(true))
                .body("explain.terms.find { it.units == 1 }.keySet()", not(hasItem(oneOf("unit", "figure"))))
                .body("explain.terms.find { it.unit == 'U0011' }.figure.value", not(nullValue()));
        given().auth()
                .oauth2(allButOne)
                .get("/api/v1/plans/chizhou-2015/targets/TOP3_REVENUE_SHARE/progress")
                .then()
                .statusCode(200)
                .body("items.value", everyItem(nullValue()))
                .body("items.reason.code", everyItem(is("WITHHELD")));
        given().auth()
                .oauth2(allButOne)
                .get("/api/v1/progress?plan=chizhou-2015")
                .then()
                .statusCode(200)
                .body("items.latest.value", everyItem(nullValue()));
    }

    @Test
    @Order(3)
    void aValueThatRestsOnNoneOrSeveralUnitsOutsideTheScopeIsTold() {
        explained(allBut("U0016", "U0017"), "IND_VA_SHARE", "2016-12")
                .body("value", is("69.15"))
                .body("explain.terms.find { it.units == 2 }.figure.value", not(nullValue()));
        // nobody ever got the August figures of U0016
        explained(allBut("U0016"), "IND_VA_SHARE", "2016-08")
                .body("value", not(nullValue()))
                .body("reason.code", is("COVERAGE_INCOMPLETE"))
                .body("reason.text", is("应报单位尚未全部有已通过的报表。"));
    }

    @Test
    @Order(3)
    void aSeriesIsDrawnInTheLanguageAskedFor() {
        String english = drawn(Tokens.withRoles("auditor").divisions("3417").sign(), "en");
        String chinese = drawn(Tokens.withRoles("auditor").divisions("3417").sign(), "zh-CN");

        assertThat(english)
                .contains(">Zones&#39; share of above-scale industrial value added</title>")
                .contains(">December 2016: 69.15%</text>", ">at least 70%</text>", ">Unit: %</text>")
                .contains("Latest provisional value: August 2016");
        assertThat(chinese)
                .contains(">开发区规模以上工业增加值占全市比重</title>")
                .contains(">2016年12月：69.15%</text>", ">不低于 70%</text>", ">单位：%</text>");
    }

    @Test
    @Order(3)
    void aChartIsKnownByItsTagAndRunsNothing() {
        String tag = chart(Tokens.withRoles("auditor").divisions("3417").sign(), "en")
                .header("Content-Type", is("image/svg+xml;charset=UTF-8"))
                .header("Vary", is("Accept, Accept-Language, Authorization"))
                .header("Content-Security-Policy", startsWith("default-src 'none'; style-src 'none'; "))
                .extract()
                .header("ETag");

        reader().accept("image/svg+xml")
                .header("Accept-Language", "en")
                .header("If-None-Match", tag)
                .get("/api/v1/plans/chizhou-2015/targets/IND_VA_SHARE/progress")
                .then()
                .statusCode(304);
    }

    @Test
    @Order(3)
    void whatIsWithheldIsNotDrawn() {
        assertThat(drawn(allBut("U0017"), "en")).doesNotContain("69.15").contains(">at least 70%</text>");
    }

    @Test
    @Order(3)
    void theSupervisionReportHoldsThePeriodsState() {
        report("period=2016-12")
                .body("label", is("2016年12月"))
                .body("byStatus", is(Map.of("ON_TRACK", 1, "SLOW", 1, "LIMITED", 1)))
                .body("targets.target", contains("HIGHTECH_SHARE", "IND_VA_SHARE", "TOP3_REVENUE_SHARE"))
                .body("targets.counted.value", contains("46.35", "69.15", "58.20"))
                .body("names.zh", is("池州市开发区转型升级(2015年征求意见稿)"))
                .body("targets.provisional", everyItem(nullValue()));
        report("period=2016-08")
                .body("targets.find { it.target == 'IND_VA_SHARE' }.counted.period", is("2016-07"))
                .body("targets.find { it.target == 'IND_VA_SHARE' }.provisional.period", is("2016-08"))
                .body("targets.find { it.target == 'TOP3_REVENUE_SHARE' }.counted.period", is("2016-Q2"));
    }

    @Test
    @Order(3)
    void theSupervisionReportNamesTheZonesWhosePartHasFallenMost() {
        ValidatableResponse december = report("period=2016-12");
        december.body("atRisk.falls.flatten().findAll { it.target == 'IND_VA_SHARE' }.since", everyItem(is("2016-11")))
                .body("atRisk.falls.flatten().findAll { it.target == 'IND_VA_SHARE' }.size()", lessThanOrEqualTo(3))
                .body("atRisk.missing", everyItem(is(0)));
        List<Map<String, String>> falls = december.extract().path("atRisk.falls.flatten()");
        assertThat(falls).isNotEmpty().allSatisfy(fall -> assertThat(
                        new BigDecimal(fall.get("after")).subtract(new BigDecimal(fall.get("before"))))
                .isEqualByComparingTo(fall.get("change"))
                .isNegative());
    }

    @Test
    @Order(3)
    void aZonesPartIsItsShareOfTheCitysValueAdded() {
        BigDecimal city = figure("U0001", "2016-12");
        ValidatableResponse december = report("period=2016");
        List<Map<String, String>> falls =
                december.extract().path("atRisk.collectMany { u -> u.falls.collect { it + [unit: u.unit] } }");
        assertThat(falls)
                .filteredOn(fall -> fall.get("target").equals("IND_VA_SHARE"))
                .allSatisfy(fall -> assertThat(fall.get("after"))
                        .isEqualTo(figure(fall.get("unit"), "2016-12")
                                .multiply(BigDecimal.valueOf(100))
                                .divide(city, 2, RoundingMode.HALF_UP)
                                .toPlainString()));
    }

    @Test
    @Order(3)
    void theSupervisionReportCountsEveryUnitsReports() {
        report("period=2016-Q4")
                .body("compliance.unit", hasItem("U0011"))
                .body("compliance.size()", is(8))
                .body("compliance.find { it.unit == 'U0011' }.due", is(4))
                .body("compliance.find { it.unit == 'U0011' }.onTime", is(4));
    }

    @Test
    @Order(3)
    void theSupervisionReportKeepsToTheScope() {
        String allButOne = supervisionPage(allBut("U0017"))
                .statusCode(200)
                .header("Content-Security-Policy", startsWith("default-src 'none'; style-src 'sha256-"))
                .extract()
                .asString();

        assertThat(allButOne)
                .doesNotContain("69.15", "46.35", "58.20")
                .doesNotContain("U0017")
                .contains("公布该值会泄露您权限范围外单个单位的数据。", "不低于 70%", "U0016");
        supervisionPage(Tokens.withRoles("auditor").divisions("3402").sign()).statusCode(404);
        supervisionPage(Tokens.withRoles("statistician").units("U0017").sign()).statusCode(404);
    }

    @Test
    @Order(3)
    void theSupervisionReportIsAPageThatCanBeReadAndPrinted() {
        try (Browser browser = Browser.start()) {
            for (String language : List.of("en", "zh-CN")) {
                Look page = browser.open(
                        address.resolve("/api/v1/reports/supervision?plan=chizhou-2015&period=2016-12"),
                        Map.of(
                                "Accept",
                                "text/html",
                                "Accept-Language",
                                language,
                                "Authorization",
                                "Bearer "
                                        + Tokens.withRoles("auditor")
                                                .divisions("3417")
                                                .sign()));
                page.isFaultless();
                page.keep("supervision-" + language);
                assertThat(page.print("supervision-" + language)).isEqualTo(3);
                assertThat(page.texts()).contains("69.15", "69.00", "0.15", "8/8");
                assertThat(page.texts().toString())
                        .contains(
                                language.equals("en")
                                        ? "No forecast. Too few fully covered periods can be compared with one another. (Top three"
                                        : "未作预测：可比的全覆盖报告期太少。（前三位");
            }
        }
    }

    @Test
    @Order(3)
    void theSupervisionReportLooksAheadAsTheProgressDoesButOnlyFromWhatThePeriodKnew() {
        String path = "forecast.find { it.date == '2017-12-31' }.value";
        String expected = reader().get("/api/v1/plans/chizhou-2015/targets/IND_VA_SHARE/progress")
                .path(path);

        report("period=2016-12").body("targets.find { it.target == 'IND_VA_SHARE' }.forecast.value", is(expected));
        report("period=2016-06").body("targets.forecast", everyItem(nullValue()));
    }

    @Test
    @Order(3)
    void aYearIsHandedOverWithItsSources() {
        ValidatableResponse year = handover("application/json").statusCode(200);

        year.body("year", is(2016))
                .body("rows.target", contains("HIGHTECH_SHARE", "IND_VA_SHARE", "TOP3_REVENUE_SHARE"))
                .body("rows.period", contains("2016-12", "2016-12", "2016-Q4"))
                .body("rows.value", contains("46.35", "69.15", "58.20"))
                .body("rows.pathValue", contains("46.65", "69.00", "58.80"))
                .body("rows.status", contains("SLOW", "ON_TRACK", "LIMITED"))
                .body("rows[1].coverage.accepted", is(8))
                .body("rows[1].sources.size()", is(8))
                .body("rows[1].sources.find { it.unit == 'U0011' }.obligation", is("U0011_M-IND_2016-12"))
                .body("rows[1].sources.find { it.unit == 'U0011' }.revision", is(1));
        reader().get("/api/v1/handovers/2017?plan=chizhou-2015")
                .then()
                .statusCode(200)
                .body("rows.value", everyItem(nullValue()))
                .body("rows.status", everyItem(is("CANNOT_BE_ASSESSED")));
    }

    @Test
    @Order(3)
    void theDigestIsTheSameInBothLanguagesAndAnotherInAnotherScope() {
        String digest = handover("application/json").extract().path("digest");

        assertThat(digest).matches("[0-9a-f]{64}");
        reader().header("Accept-Language", "en")
                .get("/api/v1/handovers/2016?plan=chizhou-2015")
                .then()
                .body("digest", is(digest));
        given().auth()
                .oauth2(allBut("U0017"))
                .get("/api/v1/handovers/2016?plan=chizhou-2015")
                .then()
                .statusCode(200)
                .body("digest", not(is(digest)))
                .body("rows.value", everyItem(nullValue()))
                .body("rows.sources.flatten().unit", not(hasItem("U0017")));
    }

    @Test
    @Order(3)
    void aYearIsHandedOverAsAFile() {
        String digest = handover("application/json").extract().path("digest");

        String csv = handover("text/csv")
                .statusCode(200)
                .header("Content-Disposition", is("attachment; filename=\"handover-2016.csv\""))
                .extract()
                .asString();

        assertThat(csv.lines()).hasSize(4).allSatisfy(line -> assertThat(line)
                .matches(".*(内容摘要（SHA-256）,计划版次,该版施行日期,该版文号|" + digest + ",1,,)$"));
        assertThat(csv)
                .startsWith("\uFEFF计划,年度,目标编码,目标,")
                .contains(",69.15,69.00,0.15,,,进度正常,8,8,,", "U0011_M-IND_2016-12 r1");
        String tag = handover("text/csv").extract().header("ETag");
        reader().accept("text/csv")
                .header("Accept-Language", "zh-CN")
                .header("If-None-Match", tag)
                .get("/api/v1/handovers/2016?plan=chizhou-2015")
                .then()
                .statusCode(304);
    }

    @Test
    @Order(3)
    void aYearIsHandedOverAsAWorkbook() throws IOException {
        String digest = handover("application/json").extract().path("digest");

        ValidatableResponse first = handover(WORKBOOK)
                .statusCode(200)
                .header("Content-Disposition", is("attachment; filename=\"handover-2016.xlsx\""));

        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(first.extract().asByteArray()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(4);
            assertThat(rows.get(2).getCellText(2)).isEqualTo("IND_VA_SHARE");
            assertThat(rows.get(2).getCellAsNumber(9)).hasValue(new BigDecimal("69.15"));
            assertThat(rows.get(2).getCellText(19)).isEqualTo(digest);
        }
    }

    @Test
    @Order(3)
    void theAnnualSummaryIsAPageThatCanBeReadAndPrinted() {
        given().auth()
                .oauth2(Tokens.withRoles("assessor").divisions("3417").sign())
                .contentType("application/json")
                .body("""
                        {"summary":"全市开发区规模以上工业增加值占比达到 69.15%。\\n\\n<b>新认定</b>省级创新平台 2 个。",
                         "problems":"高新技术产业产值占比低于进度。","keyPoints":["推进园区整合","提高亩均投资强度"]}""")
                .put("/api/v1/summaries/chizhou-2015/2016")
                .then()
                .statusCode(201);

        try (Browser browser = Browser.start()) {
            for (String language : List.of("en", "zh-CN")) {
                Look page = browser.open(
                        address.resolve("/api/v1/summaries/chizhou-2015/2016"),
                        Map.of(
                                "Accept",
                                "text/html",
                                "Accept-Language",
                                language,
                                "Authorization",
                                "Bearer "
                                        + Tokens.withRoles("auditor")
                                                .divisions("3417")
                                                .sign()));
                page.isFaultless();
                page.keep("summary-" + language);
                assertThat(page.print("summary-" + language)).isEqualTo(1);
                assertThat(page.texts()).contains("69.15", "推进园区整合", "<b>新认定</b>省级创新平台 2 个。");
            }
        }
    }

    @Test
    @Order(4)
    void everyStatusIsAnnouncedOnce() {
        Rest.of(quiescence);

        assertThat(announced()).isEqualTo(3);
        SentEvents.keepTheContract("assessment", "assessment-service");
    }

    @Test
    @Order(5)
    void aRebuildGivesTheSameAndAnnouncesNothing() {
        String progress = Tables.of(jdbc).get("progress");
        Broker.send(List.of(
                corrected("U0011", new Events.Revisions(2, 1, 2), 3),
                corrected("U0011", new Events.Revisions(2, 1, null), 4),
                corrected("U0012", new Events.Revisions(2, 1, 2), 3)));
        Rest.of(quiescence);
        assertThat(Tables.of(jdbc).get("progress"))
                .as("one correction was returned, one waits")
                .isEqualTo(progress);

        Rest.afterARebuildIsTheSame(ReadModel.OBSERVATIONS, rebuild, quiescence, jdbc);
        assertThat(announced()).isEqualTo(3);
    }

    @Test
    @Order(6)
    void outsideTheScopeThereIsNoPlan() {
        String elsewhere = Tokens.withRoles("auditor").divisions("3402").sign();

        given().auth()
                .oauth2(elsewhere)
                .get("/api/v1/plans/chizhou-2015")
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(elsewhere)
                .get("/api/v1/progress")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    @Order(7)
    void onlyLeadingIndustriesAreAmongTheTopThreeFromTheDayTheyLead() {
        Broker.send(List.of(Pack.unit(
                "U0011",
                2,
                Events.version("2016-01-01", "341700", null, Pack.leadingIndustries("U0011")),
                Events.version("2016-12-31", "341700", null, List.of("C34", "C35", "L72")))));
        Rest.of(quiescence);

        // without the largest industry of the largest zone L72 moves up; before that day nothing changes
        assertThat(values("TOP3_REVENUE_SHARE"))
                .startsWith("57.76")
                .endsWith("51.46")
                .hasSize(4);
        explained("TOP3_REVENUE_SHARE", "2016-Q4")
                .body("explain.terms.find { it.unit == 'U0011' && it.part == 'C39' }.use", is("NOT_AMONG_TOP"))
                .body("explain.terms.find { it.unit == 'U0011' && it.part == 'L72' }.use", is("ADDED"));
        explained("TOP3_REVENUE_SHARE", "2016-Q3")
                .body("explain.terms.find { it.unit == 'U0011' && it.part == 'C39' }.use", is("ADDED"))
                .body("explain.terms.find { it.unit == 'U0011' && it.part == 'L72' }.use", is("NOT_AMONG_TOP"));
    }

    private long announced() {
        return jdbc.queryOne("""
                        select count(*) from outbox where record_key = 'chizhou-2015'
                          and convert_from(payload, 'UTF8') not like '%warning-changed%'
                        """, row -> row.getLong(1)).orElseThrow();
    }

    private List<String> values(String target) {
        return reader().get("/api/v1/plans/chizhou-2015/targets/" + target + "/progress")
                .then()
                .statusCode(200)
                .extract()
                .path("items.value");
    }

    private static ValidatableResponse handover(String mediaType) {
        return reader().accept(mediaType)
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/handovers/2016?plan=chizhou-2015")
                .then();
    }

    private static ValidatableResponse supervisionPage(String token) {
        return given().auth()
                .oauth2(token)
                .accept("text/html")
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/reports/supervision?plan=chizhou-2015&period=2016-12")
                .then();
    }

    private static ValidatableResponse report(String query) {
        return reader().get("/api/v1/reports/supervision?plan=chizhou-2015&" + query)
                .then()
                .statusCode(200);
    }

    private static String drawn(String token, String language) {
        return chart(token, language).extract().asString();
    }

    private static ValidatableResponse chart(String token, String language) {
        return given().auth()
                .oauth2(token)
                .accept("image/svg+xml")
                .header("Accept-Language", language)
                .get("/api/v1/plans/chizhou-2015/targets/IND_VA_SHARE/progress")
                .then()
                .statusCode(200);
    }

    private List<Map<String, Object>> standings() {
        return reader().get("/api/v1/progress?plan=chizhou-2015")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private static Object latest(Map<String, Object> standing, String member) {
        return ((Map<?, ?>) standing.get("latest")).get(member);
    }

    private static String zonesTogether(String indicator, String period) {
        return Pack.reports().stream()
                .filter(report ->
                        report.period().equals(period) && !report.unit().equals("U0001"))
                .map(report -> new BigDecimal(report.figures().get(indicator)))
                .reduce(BigDecimal::add)
                .orElseThrow()
                .toPlainString();
    }

    private static BigDecimal figure(String unit, String period) {
        return Pack.reports().stream()
                .filter(report -> report.unit().equals(unit) && report.period().equals(period))
                .map(report -> new BigDecimal(report.figures().get("IND_VA")))
                .findFirst()
                .orElseThrow();
    }

    /** Reaches the city, whose targets they are, and none of its zones. */
    private static String cityOnly() {
        return Tokens.withRoles("auditor").units("U0001").sign();
    }

    /** Reaches the city and its zones one by one, but for some. */
    private static String allBut(String... zones) {
        return Tokens.withRoles("auditor")
                .units(Pack.reports().stream()
                        .map(Pack.Report::unit)
                        .distinct()
                        .filter(unit -> !List.of(zones).contains(unit))
                        .toArray(String[]::new))
                .sign();
    }

    private ValidatableResponse explained(String target, String period) {
        return explained(Tokens.withRoles("auditor").divisions("3417").sign(), target, period);
    }

    private ValidatableResponse explained(String token, String target, String period) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/plans/chizhou-2015/targets/" + target + "/progress/" + period)
                .then()
                .statusCode(200);
    }

    private static Events.Event corrected(String unit, Events.Revisions revisions, long sequence) {
        return Pack.reports().stream()
                .filter(report -> report.unit().equals(unit) && report.period().equals("2016-12"))
                .findFirst()
                .orElseThrow()
                .corrected(revisions, sequence);
    }

    private static RequestSpecification reader() {
        return given().auth()
                .oauth2(Tokens.withRoles("auditor").divisions("3417").sign());
    }
}
