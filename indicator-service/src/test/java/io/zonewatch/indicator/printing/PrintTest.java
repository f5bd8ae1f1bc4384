package io.zonewatch.indicator.printing;

import static io.restassured.RestAssured.given;
import static io.zonewatch.indicator.WrapUpCase.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.zonewatch.indicator.Api;
import io.zonewatch.indicator.Fixtures;
import io.zonewatch.indicator.RealServers;
import io.zonewatch.indicator.World;
import io.zonewatch.indicator.WrapUpCase;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A wrap-up on paper: complete, in both languages, and harmless whatever people wrote into it. */
@QuarkusTest
@RealServers
class PrintTest {

    private static final String HOSTILE =
            "</p><script>alert(1)</script><img src=x onerror=alert(2)> {page.title} &amp;";
    private static final Pattern STYLE = Pattern.compile("(?s)<style>(.*)</style>");

    @Inject
    World world;

    @Inject
    Fixtures fixtures;

    private WrapUpCase quarter;

    @BeforeEach
    void aZoneThatOwesAWrapUp() {
        quarter = WrapUpCase.of(world, fixtures, true);
    }

    @Test
    void thePageSaysAllThatBelongsToTheRevision() {
        quarter.allMonths();
        String digest = quarter.uploaded("platform.pdf");
        String content = signedAndSubmitted(report("400.1", WrapUpCase.PROGRESS, """
                {"section": "INNOVATION", "aspect": "SELF_SCORE", "score": "90"}, {"section": "INNOVATION",
                 "aspect": "EVIDENCE", "evidence": ["%s"]}""".formatted(digest)));
        quarter.accept(1).statusCode(201);

        assertThat(page("en").asString())
                .contains("<html lang=\"en\">", "<h1>wrap-up</h1>", "<span>zone</span><span>Q4 2015</span>")
                .contains("Value added of above-scale industry", "10,000 yuan", ">400.1<", ">400.10<", ">100.10<")
                .contains(
                        "<h3>1. Innovation</h3>",
                        "<p>one platform more</p>",
                        "<p>90 of 100 points</p>",
                        "<p>Files: 1</p>")
                .contains("<h3>2. The whole</h3>", "Not answered")
                .contains("platform.pdf", digest, "application/pdf")
                .contains("test-zone-leader", content, ">Accepted</p>")
                .doesNotContain("print.", "Moved since");
        assertThat(page("zh-CN").asString())
                .contains("<html lang=\"zh-CN\">", "<h1>季度小结</h1>", "<span>区</span><span>2015年四季度</span>")
                .contains("规模以上工业增加值", "<h3>1. 科技创新</h3>", "工作进展", "90 分（满分 100 分）", "已通过", "开发区负责人")
                .doesNotContain("print.", "Progress");
    }

    @Test
    void aFigureThatHasMovedIsPrintedWithBothNumbers() {
        quarter.allMonths();
        signedAndSubmitted(report("400.1", WrapUpCase.PROGRESS));
        quarter.accept(1).statusCode(201);
        String before = page("en").header("ETag");

        quarter.corrected(12, "390.1");

        assertThat(page("en").asString())
                .contains(
                        "Moved since: from accepted reports now 390.1 (in the period 90.1); when submitted 400.10 (in the"
                                + " period 100.10)");
        assertThat(page("en").header("ETag")).isNotEqualTo(before);
    }

    @Test
    void whatIsMissingIsNamed() {
        quarter.accepted(12, "400.1");
        signedAndSubmitted(report("400.1", WrapUpCase.PROGRESS));

        assertThat(page("en").asString())
                .contains(
                        "Without an accepted report: September 2015 (not accepted), October 2015 (not accepted), November 2015 (not accepted)")
                .contains("Awaiting decision");
    }

    @Test
    void everyReasonIsPrintedAlsoOfWhatWasLeftOut() {
        signedAndSubmitted(report("1", WrapUpCase.PROGRESS));
        Api.reviewer().post(quarter.path() + "/submissions/1/return", """
                        {"reasons": [{"indicator": "IND_VA", "text": "too low"}, {"indicator": "IND_VA", "text": "or is it?"},
                         {"section": "INNOVATION", "text": "which platform?"},
                         {"section": "INNOVATION", "aspect": "PROGRESS", "text": "since when?"},
                         {"section": "WHOLE", "aspect": "SUMMARY", "text": "a word on the whole"}]}""").statusCode(201);

        assertThat(page("en").asString())
                .contains("Returned: too low", "Returned: or is it?")
                .contains("<p class=\"moved\">Returned: which platform?\nReturned: since when?</p>")
                .containsPattern("Not answered</p>\\s*<p class=\"moved\">Returned: a word on the whole</p>");
    }

    @Test
    void partsStandBelowTheirTotalHoweverTheyWereSent() {
        String zone = World.code("U");
        String form = fixtures.openForm(Fixtures.CELL + """
                , {"indicator": "REVENUE", "compulsory": false, "owedBy": ["ZONE"]},
                {"indicator": "GROSS_OUTPUT", "compulsory": false, "owedBy": ["ZONE"]}""");
        world.zone(zone);
        String path = "/obligations/" + fixtures.obligation(zone, form) + "/submissions";
        Api.statistician(zone).post(path, """
                        {"cells": [{"indicator": "REVENUE", "part": "C39", "figure": {"status": "REPORTED", "value": "3.0"}},
                         {"indicator": "IND_VA", "figure": {"status": "REPORTED", "value": "7"}},
                         {"indicator": "REVENUE", "figure": {"status": "REPORTED", "value": "3"}}]}""").statusCode(201);
        Api.reviewer().post(path + "/1/return", """
                        {"reasons": [{"indicator": "GROSS_OUTPUT", "text": "please fill in"}]}""").statusCode(201);

        assertThat(Api.reviewer().get(path + "/1/print").extract().asString().replaceAll("<[^>]*>|\\s+", " "))
                .containsPattern(
                        "Operating \\(sales\\) revenue +10,000 yuan +3 +Industry C39 +10,000 yuan +3\\.0 +Value added of above-scale"
                                + " industry +10,000 yuan +7 +Gross industrial output +10,000 yuan +missing +Returned: please fill in");
    }

    @Test
    void whatTheReviewerRemarkedIsPrinted() {
        signedAndSubmitted(report("1", WrapUpCase.PROGRESS));
        Api.reviewer()
                .post(quarter.path() + "/submissions/1/acceptance", "{\"remark\": \"well done\"}")
                .statusCode(201);

        assertThat(page("en").asString()).contains("<dt>Reviewer&#39;s remark</dt><dd>well done</dd>");
        assertThat(page("zh-CN").asString()).contains("<dt>审核意见</dt><dd>well done</dd>");
    }

    @Test
    void hostileWordsAreTextAndNothingElse() throws Exception {
        String digest = quarter.uploaded("a&lt;b&gt;<b>.pdf");
        signedAndSubmitted(report(
                "1",
                WrapUpCase.PROGRESS,
                "{\"section\": \"INNOVATION\", \"aspect\": \"PROBLEMS\", \"text\": \"" + HOSTILE + "\"}",
                "{\"section\": \"INNOVATION\", \"aspect\": \"EVIDENCE\", \"evidence\": [\"" + digest + "\"]}"));

        ExtractableResponse<Response> page = page("en");

        assertThat(page.asString())
                .contains(
                        "&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(2)&gt; {page.title} &amp;amp;")
                .contains("a&amp;lt;b&amp;gt;&lt;b&gt;.pdf")
                .doesNotContain("<script", "<img", "<b>");
        Matcher style = STYLE.matcher(page.asString());
        assertThat(style.find()).isTrue();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(StandardCharsets.UTF_8));
        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(hash) + "'")
                .doesNotContain("unsafe");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void itIsTheSamePageUntilSomethingMoves() {
        signedAndSubmitted(report("1", WrapUpCase.PROGRESS));

        Api.reviewer()
                .request()
                .header("If-None-Match", page("en").header("ETag"))
                .get("/api/v1" + quarter.path() + "/submissions/1/print")
                .then()
                .statusCode(304);
    }

    @Test
    void outsideTheScopeThereIsNoPage() {
        signedAndSubmitted(report("1", WrapUpCase.PROGRESS));

        String path = quarter.path() + "/submissions/";
        Api.statistician("OTHER").get(path + "1/print").statusCode(404).body("code", equalTo("not-found"));
        Api.as(Tokens.withRoles("reviewer").divisions("3418"))
                .get(path + "1/print")
                .statusCode(404);
        Api.reviewer().get(path + "2/print").statusCode(404).contentType(startsWith("application/problem+json"));
    }

    /** By way of a draft; tells the digest that was signed. */
    private String signedAndSubmitted(String report) {
        String content = Api.statistician(quarter.zone())
                .put(quarter.path() + "/draft", report)
                .statusCode(201)
                .extract()
                .path("content");
        Api.zoneLeader(quarter.zone())
                .post(quarter.path() + "/signature", "{\"content\": \"" + content + "\"}")
                .statusCode(201);
        quarter.submit(report).statusCode(201);
        return content;
    }

    private ExtractableResponse<Response> page(String language) {
        return given().auth()
                .oauth2(Tokens.withRoles("reviewer").divisions("3417").sign())
                .header("Accept-Language", language)
                .get("/api/v1" + quarter.path() + "/submissions/1/print")
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .extract();
    }
}
