package io.zonewatch.indicator.narrative;

import static io.zonewatch.indicator.WrapUpCase.PROGRESS;
import static io.zonewatch.indicator.WrapUpCase.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.indicator.Api;
import io.zonewatch.indicator.Fixtures;
import io.zonewatch.indicator.RealServers;
import io.zonewatch.indicator.World;
import io.zonewatch.indicator.WrapUpCase;
import io.zonewatch.testing.contract.EventSchema;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words, scores and files of a wrap-up: asked by the form, kept with the revision, returned and corrected like figures. */
@QuarkusTest
@RealServers
class NarrativeTest {

    @Inject
    World world;

    @Inject
    Fixtures fixtures;

    @Inject
    Jdbc jdbc;

    private WrapUpCase quarter;

    @BeforeEach
    void aZoneThatOwesAWrapUp() {
        quarter = WrapUpCase.of(world, fixtures, false);
    }

    @Test
    void whatWasAnsweredIsKeptWithTheRevision() {
        String digest = quarter.uploaded("platform.pdf");

        quarter.submit(report("1", PROGRESS, score("90.50"), evidence(digest))).statusCode(201);

        Api.reviewer()
                .get(quarter.path() + "/submissions/1")
                .body("narrative.aspect", contains("PROGRESS", "SELF_SCORE", "EVIDENCE"))
                .body("narrative[0].text", equalTo("one platform more"))
                .body("narrative[1].score", equalTo("90.50"))
                .body("narrative[2].evidence", contains(digest))
                .body("attachments.sha256", contains(digest));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'section':'INNOVATION','aspect':'PROGRESS','text':'four'} | /narrative/0/text | text-length",
                "{'section':'INNOVATION','aspect':'PROGRESS','text':'   four     '} | /narrative/0/text | text-length",
                "{'section':'INNOVATION','aspect':'PROGRESS','text':'more than twenty characters'} | /narrative/0/text | text-length",
                "{'section':'INNOVATION','aspect':'PROGRESS','score':'5'} | /narrative/0 | passage-shape",
                "{'section':'INNOVATION','aspect':'PROGRESS','text':'in words','score':'5'} | /narrative/0 | passage-shape",
                "{'section':'INNOVATION','aspect':'SELF_SCORE','score':'100.1'} | /narrative/0/score | score-out-of-bounds",
                "{'section':'INNOVATION','aspect':'SELF_SCORE','score':'-1'} | /narrative/0/score | score-out-of-bounds",
                "{'section':'INNOVATION','aspect':'SELF_SCORE','score':'9.25'} | /narrative/0/score | score-out-of-bounds",
                "{'section':'INNOVATION','aspect':'EVIDENCE','evidence':[]} | /narrative/0 | passage-shape",
                "{'section':'INNOVATION','aspect':'SUMMARY','text':'in words'} | /narrative/0/aspect | aspect-not-asked",
                "{'section':'NOWHERE','aspect':'PROGRESS','text':'in words'} | /narrative/0/section | section-not-on-form",
            })
    void whatIsNotAnsweredAsAskedIsRefused(String passage, String pointer, String code) {
        quarter.submit(report("1", passage.replace('\'', '"')))
                .statusCode(422)
                .body("code", equalTo("report-invalid"))
                .body("errors.find { it.pointer == '" + pointer + "' }.code", equalTo(code));
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        String other = "f".repeat(64);

        quarter.submit(report("1.25", score("1"), score("2"), evidence(other)))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains("/cells/0/figure", "/narrative/1", "/narrative", "/narrative/2/evidence/0"))
                .body(
                        "errors.code",
                        contains("too-many-decimals", "duplicate", "passage-missing", "unknown-attachment"));
        quarter.submit(report(
                        "1", PROGRESS, evidence(quarter.uploaded("a.pdf")).replace("\"]", "\", \"" + other + "\"]")))
                .statusCode(422)
                .body("errors.code", contains("file-count", "unknown-attachment"));
    }

    @Test
    void aFormWithoutSectionsTakesNoWords() {
        Api.statistician(quarter.zone())
                .post("/obligations/" + quarter.month(12) + "/submissions", report("1", PROGRESS))
                .statusCode(422)
                .body("errors.code", contains("section-not-on-form"));
    }

    @Test
    void textsOfTenThousandCharactersAreTheMost() {
        quarter.submit(report("1", text("PROBLEMS", "x".repeat(10_001)))).statusCode(400);
        quarter.submit(report("1", PROGRESS, text("PROBLEMS", "x".repeat(2001))))
                .statusCode(422)
                .body("errors.code", contains("text-length"));
        quarter.submit(report("1", PROGRESS, text("PROBLEMS", "字".repeat(2000))))
                .statusCode(201);
    }

    /** A form may ask for more words than one event takes; who can shorten them is told, not who accepts. */
    @Test
    void aReportThatCouldNeverBeSentOnIsNotTaken() {
        String section = "{\"code\": \"S%d\", \"names\": {\"zh\": \"节\", \"en\": \"section\"}, \"asks\": ["
                + "{\"aspect\": \"PROGRESS\", \"compulsory\": false, \"atMost\": 10000}]}";
        String sections = "[" + numbered(34, section) + "]";
        WrapUpCase large = WrapUpCase.of(world, fixtures, sections);
        String words = "{\"section\": \"S%d\", \"aspect\": \"PROGRESS\", \"text\": \"" + "字".repeat(10_000) + "\"}";

        large.submit(report("1", numbered(34, words)))
                .statusCode(422)
                .body("code", equalTo("report-too-large"))
                .body("detail", containsString("999000"));
        large.submit(report("1", numbered(33, words))).statusCode(201);
        large.accept(1).statusCode(201);
    }

    private static String numbered(int times, String json) {
        return IntStream.rangeClosed(1, times).mapToObj(json::formatted).collect(Collectors.joining(", "));
    }

    @Test
    void aDraftKeepsWhatIsNotFinished() {
        Api.statistician(quarter.zone())
                .put(quarter.path() + "/draft", report("1", text("PROBLEMS", "half a")))
                .statusCode(201)
                .body("report.narrative[0].text", equalTo("half a"));
    }

    @Test
    void aSectionIsReturnedWithAReason() {
        quarter.submit(report("1", PROGRESS)).statusCode(201);

        giveBack("{\"section\": \"INNOVATION\", \"aspect\": \"KEY_POINTS\", \"text\": \"why\"}")
                .statusCode(422)
                .body("errors.code", contains("unknown-passage"));
        giveBack("{\"section\": \"INNOVATION\", \"indicator\": \"IND_VA\", \"text\": \"why\"}")
                .statusCode(422)
                .body("errors.code", contains("return-place"));
        giveBack("{\"text\": \"why\"}").statusCode(422).body("errors.code", contains("return-place"));
        giveBack("{\"section\": \"INNOVATION\", \"aspect\": \"PROGRESS\", \"text\": \"name it\"}")
                .statusCode(201)
                .body("decision.reasons[0].section", equalTo("INNOVATION"))
                .body("decision.reasons[0].text", equalTo("name it"));
        Api.reviewer().get(quarter.path()).body("state", equalTo("RETURNED"));
    }

    @Test
    void aWholeSectionIsReturnedToo() {
        quarter.submit(report("1", PROGRESS)).statusCode(201);

        giveBack("{\"section\": \"INNOVATION\", \"text\": \"too short\"}").statusCode(201);
    }

    @Test
    void aCorrectionOfWordsAloneIsOneAndShowsTheDifference() {
        quarter.submit(report("1", PROGRESS, score("90.0"))).statusCode(201);
        quarter.accept(1).statusCode(201);

        correct(report("1", PROGRESS, score("90"))).statusCode(422).body("code", equalTo("nothing-corrected"));
        correct(report("1", PROGRESS.replace("one", "two"), score("90")))
                .statusCode(201)
                .body("difference", empty())
                .body("narrative", hasSize(1))
                .body("narrative[0].before.text", equalTo("one platform more"))
                .body("narrative[0].after.text", equalTo("two platform more"));
        Api.reviewer()
                .get(quarter.path() + "/submissions/2/difference")
                .body("cells", empty())
                .body("narrative.aspect", contains("PROGRESS"));
        Api.reviewer().get(quarter.path() + "/submissions/1").body("narrative[0].text", equalTo("one platform more"));
    }

    @Test
    void theNarrativeGoesOutWithTheFigures() {
        quarter.submit(report("1", PROGRESS, score("90.0"))).statusCode(201);
        quarter.accept(1).statusCode(201);

        String data = jdbc.queryOne("""
                        select (convert_from(payload, 'UTF8')::json -> 'data')::text from outbox
                        where record_key = ? and topic = 'zonewatch.indicator.reports.v1'
                        """, row -> row.getString(1), quarter.id()).orElseThrow();
        assertThat(data).contains("\"text\":\"one platform more\"", "\"score\":\"90.0\"");
        EventSchema.of("indicator-service", "io.zonewatch.indicator.report-accepted.v1")
                .accepts(data);
    }

    @Test
    void nobodyChangesWhatWasSaid() {
        quarter.submit(report("1", PROGRESS)).statusCode(201);

        for (String table : new String[] {"passage", "precomputation"}) {
            assertThatThrownBy(() -> jdbc.update("delete from " + table + " where obligation = ?", quarter.id()))
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void theLeaderSignsWordsAndFigures() {
        WrapUpCase signed = WrapUpCase.of(world, fixtures, true);
        String path = signed.path() + "/draft";
        String body = report("1", PROGRESS);
        signed.submit(body).statusCode(422).body("code", equalTo("signature-missing"));
        var draft =
                Api.statistician(signed.zone()).put(path, body).statusCode(201).extract();
        Api.zoneLeader(signed.zone())
                .post(signed.path() + "/signature", "{\"content\": \"" + draft.path("content") + "\"}")
                .statusCode(201);

        signed.submit(body.replace("more", "less")).statusCode(422).body("code", equalTo("signature-missing"));
        signed.submit(body).statusCode(201);
    }

    private ValidatableResponse giveBack(String reason) {
        return Api.reviewer().post(quarter.path() + "/submissions/1/return", "{\"reasons\": [" + reason + "]}");
    }

    private ValidatableResponse correct(String report) {
        return Api.statistician(quarter.zone())
                .post(quarter.path() + "/corrections", "{\"reason\": \"better\", \"report\": " + report + "}");
    }

    private static String score(String points) {
        return "{\"section\": \"INNOVATION\", \"aspect\": \"SELF_SCORE\", \"score\": \"" + points + "\"}";
    }

    private static String evidence(String digest) {
        return "{\"section\": \"INNOVATION\", \"aspect\": \"EVIDENCE\", \"evidence\": [\"" + digest + "\"]}";
    }

    private static String text(String aspect, String text) {
        return "{\"section\": \"INNOVATION\", \"aspect\": \"" + aspect + "\", \"text\": \"" + text + "\"}";
    }
}
