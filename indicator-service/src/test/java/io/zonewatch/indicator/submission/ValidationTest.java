package io.zonewatch.indicator.submission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.indicator.Api;
import io.zonewatch.indicator.Fixtures;
import io.zonewatch.indicator.RealServers;
import io.zonewatch.indicator.World;
import io.zonewatch.reporting.Period;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked first is answered as it is when it is submitted; errors block, warnings want words that are kept. */
@QuarkusTest
@RealServers
class ValidationTest {

    private static final String CELLS = """
            {"indicator": "IND_VA", "compulsory": true, "owedBy": ["ZONE"]},
            {"indicator": "GROSS_OUTPUT", "compulsory": false, "owedBy": ["ZONE"]},
            {"indicator": "REVENUE", "compulsory": false, "owedBy": ["ZONE"]}""";

    @Inject
    World world;

    @Inject
    Fixtures fixtures;

    @Inject
    Jdbc jdbc;

    @Inject
    BusinessClock clock;

    private ReportCase reports;
    private Period last;
    private Period before;

    @BeforeEach
    void aZoneThatOwesThreeMonths() {
        String form = fixtures.openForm(CELLS, """
                "wholes": [{"part": "IND_VA", "whole": "GROSS_OUTPUT"}]""");
        reports = ReportCase.of(world, form);
        last = fixtures.month();
        before = last.previous();
    }

    @Test
    void whatIsAskedFirstIsSaidAndNothingIsWritten() {
        reports.accepted(before, ReportCase.report("53000.0"));
        String tables = "select (select count(*) from submission) + (select count(*) from audit_entry)"
                + " + (select count(*) from outbox) + (select count(*) from draft)";
        long written = jdbc.queryOne(tables, row -> row.getLong(1)).orElseThrow();

        reports.validate(last, ReportCase.report("52009.0"))
                .statusCode(200)
                .body("acceptable", equalTo(false))
                .body("content", matchesPattern("[0-9a-f]{64}"))
                .body("issues.size()", equalTo(1))
                .body("issues[0].pointer", equalTo("/cells/0/figure"))
                .body("issues[0].rule", equalTo("cumulative-fell"))
                .body("issues[0].severity", equalTo("WARNING"))
                .body("issues[0].figure.value", equalTo("52009.0"))
                .body("issues[0].expected.atLeast", equalTo("53000.0"))
                .body("issues[0].expected.origin", equalTo("ACCEPTED_REPORT"))
                .body(
                        "issues[0].expected.reference",
                        equalTo(Fixtures.obligation(reports.zone(), reports.form(), before) + "/submissions/1"))
                .body(
                        "issues[0].message",
                        containsString(
                                "Value added of above-scale industry (IND_VA) is 52009.0, less than the 53000.0 accepted for "
                                        + before.label(Locale.ENGLISH)))
                .body("issues[0].explanation", nullValue());

        assertThat(jdbc.queryOne(tables, row -> row.getLong(1))).contains(written);
        Api.reviewer().get(reports.path(last)).body("state", equalTo("OPEN"));
    }

    @Test
    void aWarningIsSaidInTheCallersLanguage() {
        reports.accepted(before, ReportCase.report("2"));

        given().auth()
                .oauth2(Tokens.withRoles("statistician").units(reports.zone()).sign())
                .header("Accept-Language", "zh-CN")
                .contentType("application/json")
                .body(ReportCase.report("1"))
                .post("/api/v1" + reports.path(last) + "/validate")
                .then()
                .statusCode(200)
                .body("issues[0].message", allOf(containsString("规模以上工业增加值（IND_VA）为 1，"), containsString("累计数一般不应下降")));
    }

    @Test
    void aWarningBlocksUntilItIsExplainedAndTheWordsAreKept() {
        reports.accepted(before, ReportCase.report("10.0"));

        reports.submit(last, ReportCase.report("9.9"))
                .statusCode(422)
                .body("code", equalTo("report-unexplained"))
                .body("errors.pointer", contains("/cells/0/figure"))
                .body("errors.code", contains("cumulative-fell"))
                .body("errors[0].severity", equalTo("WARNING"))
                .body("errors[0].figure.value", equalTo("9.9"))
                .body("errors[0].expected.atLeast", equalTo("10.0"));
        reports.submit(last, ReportCase.report("9.9", ReportCase.explained("outlier", "another rule")))
                .statusCode(422)
                .body("code", equalTo("report-unexplained"));
        reports.submit(last, ReportCase.report("9.9", ReportCase.explained("cumulative-fell", "goods taken back")))
                .statusCode(201)
                .body("warnings.rule", contains("cumulative-fell"))
                .body("warnings[0].pointer", equalTo("/cells/0/figure"))
                .body(
                        "warnings[0].message",
                        containsString("9.9, less than the 10.0 accepted for " + before.label(Locale.ENGLISH)))
                .body("warnings[0].explanation", equalTo("goods taken back"));

        Api.reviewer()
                .get(reports.path(last) + "/submissions/1")
                .body("warnings.rule", contains("cumulative-fell"))
                .body("warnings[0].explanation", equalTo("goods taken back"))
                .body("warnings[0].figure.value", equalTo("9.9"))
                .body("warnings[0].expected.atLeast", equalTo("10.0"));
    }

    @Test
    void errorsAndUnexplainedWarningsAreNamedTogether() {
        reports.submit(last, """
                        {"cells": [
                          {"indicator": "IND_VA", "figure": {"status": "REPORTED", "value": "7"}},
                          {"indicator": "GROSS_OUTPUT", "figure": {"status": "REPORTED", "value": "6"}, "unit": "万元"},
                          {"indicator": "REVENUE", "figure": {"status": "REPORTED", "value": "6"}, "unit": "亿元"}],
                         "attachments": ["%s"]}""".formatted("0".repeat(64)))
                .statusCode(422)
                .body("code", equalTo("report-invalid"))
                .body("errors.pointer", contains("/cells/0/figure", "/cells/2/unit", "/attachments/0"))
                .body("errors.code", contains("part-exceeds-whole", "wrong-unit", "unknown-attachment"))
                .body("errors[0].expected.reference", equalTo("GROSS_OUTPUT"));
        Api.reviewer().get(reports.path(last) + "/submissions").body("items", empty());
    }

    /** Whether it is tried, refused or taken: the explained warning is told with the same words. */
    @Test
    void aTrialARefusalAndAReceiptSayTheSame() {
        reports.accepted(before, ReportCase.report("53.0"));
        String explained = ReportCase.explained("cumulative-fell", "goods taken back");
        String fallen = ReportCase.report("9", explained);
        String tooLarge = fallen.replace(
                "}}]",
                "}}, {\"indicator\": \"GROSS_OUTPUT\","
                        + " \"figure\": {\"status\": \"REPORTED\", \"value\": \"8\"}}]");
        String wrong = tooLarge.replace("\"8\"}", "\"8\"}, \"unit\": \"亿元\"");

        List<Map<String, Object>> tried = issues(tooLarge);
        assertThat(tried)
                .extracting(issue -> issue.get("rule"), issue -> issue.get("explanation"))
                .containsExactlyInAnyOrder(
                        tuple("cumulative-fell", "goods taken back"), tuple("part-exceeds-whole", null));
        assertThat(refused(tooLarge, "report-unexplained")).isEqualTo(tried);
        assertThat(refused(wrong, "report-invalid"))
                .isEqualTo(issues(wrong))
                .extracting(issue -> issue.get("rule"), issue -> issue.get("severity"))
                .containsExactlyInAnyOrder(tuple("cumulative-fell", "WARNING"), tuple("wrong-unit", "ERROR"));
        List<Map<String, Object>> alone = issues(fallen);
        assertThat(reports.submit(last, fallen)
                        .statusCode(201)
                        .extract()
                        .jsonPath()
                        .<Map<String, Object>>getList("warnings"))
                .isEqualTo(alone)
                .hasSize(1);
    }

    private List<Map<String, Object>> issues(String report) {
        return reports.validate(last, report)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("issues");
    }

    @Test
    void aFigureThatCannotBeIsRefusedAtItsValue() {
        reports.validate(last, """
                        {"cells": [
                          {"indicator": "IND_VA", "figure": {"status": "MISSING", "value": "0"}},
                          {"indicator": "GROSS_OUTPUT", "figure": {"status": "REPORTED"}},
                          {"indicator": "REVENUE", "figure": {"value": "1"}},
                          {"indicator": "x", "figure": {"status": "MISSING"}}]}""")
                .statusCode(400)
                .body("code", equalTo("invalid-body"))
                .body(
                        "errors.pointer",
                        contains(
                                "/cells/0/figure/value",
                                "/cells/1/figure/value",
                                "/cells/2/figure/status",
                                "/cells/3/indicator"))
                .body("errors.code", contains("value-not-reported", "required", "required", "wrong-format"));
    }

    /** Problem documents name the rule {@code code} and the message {@code detail} (RFC 9457). */
    private List<Map<String, Object>> refused(String report, String code) {
        List<Map<String, Object>> errors = reports.submit(last, report)
                .statusCode(422)
                .body("code", equalTo(code))
                .extract()
                .jsonPath()
                .getList("errors");
        errors.forEach(error -> {
            error.put("rule", error.remove("code"));
            error.put("message", error.remove("detail"));
        });
        return errors;
    }

    @Test
    void whatWasReturnedIsNotComparedWith() {
        reports.submit(before, ReportCase.report("10")).statusCode(201);
        reports.validate(last, ReportCase.report("1")).body("issues", empty());

        reports.giveBack(before, 1).statusCode(201);
        reports.validate(last, ReportCase.report("1")).body("issues", empty()).body("acceptable", equalTo(true));
    }

    /** 2 in 亿元 of 2009 are 20000 in 万元: neither more nor less than a year later. */
    @Test
    void whatWasMeasuredInAnotherUnitIsNotComparedWith() {
        Period old = Period.month(2009, 12);
        Period year = Period.month(2010, 12);
        jdbc.update("""
                insert into catalogue (version, state, published_at, sequence, content)
                values (9009, 'PUBLISHED', now(), 1, ?::jsonb) on conflict do nothing
                """, Fixtures.catalogue(9009, "2009-01", "2009-12").replaceFirst("\"万元\"", "\"亿元\""));
        String zone = World.code("R");
        String form = fixtures.formFor(old, year);
        world.unit(zone, "ZONE", 1, "2008-01-01", World.district());
        world.rest();
        ReportCase ancient = new ReportCase(zone, form);
        for (Period period : List.of(old, year)) {
            Api.reviewer()
                    .post(ancient.path(period) + "/reopenings", """
                            {"reason": "archives", "until": "%s"}""".formatted(
                                    clock.now().plus(Duration.ofDays(3))))
                    .statusCode(201);
        }
        ancient.accepted(old, ReportCase.report("2"));

        ancient.validate(year, ReportCase.report("20000"))
                .body("acceptable", equalTo(true))
                .body("issues", empty());
    }

    @Test
    void theRulesOfAReportAreData() {
        Api.reviewer()
                .get(reports.path(last) + "/rules")
                .statusCode(200)
                .body(
                        "items.findAll { it.indicator == 'IND_VA' }.rule",
                        hasItems("compulsory", "too-many-decimals", "cumulative-fell", "part-exceeds-whole"))
                .body(
                        "items.find { it.rule == 'part-exceeds-whole' && it.indicator == 'IND_VA' }.parameters.whole",
                        equalTo("GROSS_OUTPUT"))
                .body(
                        "items.find { it.rule == 'wrong-unit' && it.indicator == 'IND_VA' }.parameters.unit",
                        equalTo("万元"))
                .body("items.find { it.rule == 'sum-of-parts' }.parameters.tolerancePerPart", equalTo("0.05"));
    }

    @Test
    void aComparableBaseIsKeptWithItsScale() {
        String body = """
                {"cells": [{"indicator": "IND_VA", "figure": {"status": "REPORTED", "value": "5"}, "base": "4.10"}]}""";
        reports.submit(last, body).statusCode(201);

        Api.reviewer().get(reports.path(last) + "/submissions/1").body("cells[0].base", equalTo("4.10"));
    }

    @Test
    void aFormsPartsAndWholesAreOnTheForm() {
        String form = Fixtures.form(World.code("F-"), 1, CELLS, last).replaceFirst("\\{", """
                {"wholes": [{"part": "IND_VA", "whole": "IND_VA"}, {"part": "HIGHTECH_OUTPUT", "whole": "REVENUE"}],""");

        Api.administrator()
                .post("/forms", form)
                .statusCode(422)
                .body("errors.pointer", contains("/wholes/0", "/wholes/1/part"))
                .body("errors.code", contains("part-is-whole", "not-on-form"));
    }
}
