package io.zonewatch.indicator.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.indicator.Api;
import io.zonewatch.indicator.Fixtures;
import io.zonewatch.indicator.RealServers;
import io.zonewatch.indicator.World;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports: taken whole or not at all, decided by another person, corrected by the next revision. */
@QuarkusTest
@RealServers
class SubmissionTest {

    private static final String CELLS = """
            {"indicator": "IND_VA", "compulsory": true, "owedBy": ["ZONE"]},
            {"indicator": "REVENUE", "compulsory": false, "owedBy": ["ZONE"]}""";

    @Inject
    World world;

    @Inject
    Fixtures fixtures;

    @Inject
    Jdbc jdbc;

    private String zone;
    private String submissions;
    private String id;

    @BeforeEach
    void anOpenObligation() {
        zone = World.code("S");
        String form = fixtures.openForm(CELLS);
        world.zone(zone);
        id = fixtures.obligation(zone, form);
        submissions = "/obligations/" + id + "/submissions";
    }

    @Test
    void aFigureTravelsFromReportToEventWithItsScale() {
        submit(cell("IND_VA", null, "0.10")).statusCode(201);
        accept(1).statusCode(201).body("decision.kind", equalTo("ACCEPTED"));

        Api.reviewer().get(submissions + "/1").body("cells[0].figure.value", equalTo("0.10"));
        String event = jdbc.queryOne(
                        "select convert_from(payload, 'UTF8') from outbox where record_key = ? and topic = ?",
                        row -> row.getString(1),
                        id,
                        AcceptedReport.TOPIC)
                .orElseThrow();
        assertThat(event).contains("\"figure\":{\"status\":\"REPORTED\",\"value\":\"0.10\"}");
    }

    @Test
    void zeroMissingAndNotApplicableStayDistinct() {
        submit(cell("IND_VA", null, "0"), nothing("REVENUE", "MISSING")).statusCode(201);
        giveBack(1, "IND_VA").statusCode(201);
        submit(nothing("IND_VA", "NOT_APPLICABLE"), cell("REVENUE", null, "0.0"))
                .statusCode(201);

        Api.reviewer()
                .get(submissions + "/1")
                .body("cells.figure.status", contains("REPORTED", "MISSING"))
                .body("cells[0].figure.value", equalTo("0"))
                .body("cells[1].figure.value", nullValue());
        Api.reviewer()
                .get(submissions + "/2")
                .body("cells.figure.status", contains("NOT_APPLICABLE", "REPORTED"))
                .body("cells[1].figure.value", equalTo("0.0"));
    }

    @Test
    void theReceiptSaysExactlyWhatARevisionChanged() {
        submit(
                        cell("IND_VA", null, "1.0"),
                        cell("REVENUE", null, "3"),
                        cell("REVENUE", "C39", "2"),
                        cell("REVENUE", "OTHER", "1"))
                .statusCode(201)
                .body("receipt.created", equalTo(4));
        giveBack(1, "IND_VA").statusCode(201);

        submit(
                        cell("IND_VA", null, "1.00"),
                        cell("REVENUE", null, "4"),
                        cell("REVENUE", "C39", "2"),
                        cell("REVENUE", "C34", "2"))
                .statusCode(201)
                .body("revision", equalTo(2))
                .body("receipt.created", equalTo(1))
                .body("receipt.updated", equalTo(1))
                .body("receipt.unchanged", equalTo(2))
                .body("receipt.removed", equalTo(1))
                .body("receipt.rejected", equalTo(0));
    }

    @Test
    void everyErrorIsNamedAtOnceAndNothingIsWritten() {
        submit(
                        cell("IND_VA", null, "1.25"),
                        cell("IND_VA", null, "1"),
                        cell("GROSS_OUTPUT", null, "1"),
                        cell("IND_VA", "C39", "1"),
                        cell("REVENUE", null, "10"),
                        cell("REVENUE", "C39", "9.7"))
                .statusCode(422)
                .body("code", equalTo("report-invalid"))
                .body(
                        "errors.pointer",
                        contains(
                                "/cells/0/figure",
                                "/cells/1",
                                "/cells/2/indicator",
                                "/cells/3/part",
                                "/cells/4/figure"))
                .body(
                        "errors.code",
                        contains("too-many-decimals", "duplicate", "not-on-form", "no-breakdown", "sum-of-parts"));
        submit(nothing("IND_VA", "MISSING"), nothing("REVENUE", "EXEMPT"))
                .statusCode(422)
                .body("errors.code", contains("status-not-allowed", "status-not-allowed"));
        submit(cell("REVENUE", "C39", "9.7"))
                .statusCode(422)
                .body("errors.code", hasItems("compulsory", "total-missing"));

        assertThat(count("submission", id)).isZero();
        Api.reviewer().get("/obligations/" + id).body("state", equalTo("OPEN"));
    }

    @Test
    void aPartIsADivisionWithItsLetterOrOther() {
        submit(
                        cell("IND_VA", null, "1"),
                        cell("REVENUE", null, "8"),
                        cell("REVENUE", "39", "1"),
                        cell("REVENUE", "C", "1"),
                        cell("REVENUE", "C391", "1"),
                        cell("REVENUE", "3911", "1"),
                        cell("REVENUE", "OTHERS", "1"),
                        cell("REVENUE", "C98", "1"),
                        cell("REVENUE", "C39", "1"),
                        cell("REVENUE", "OTHER", "1"))
                .statusCode(422)
                .body("code", equalTo("report-invalid"))
                .body(
                        "errors.pointer",
                        contains(
                                "/cells/2/part",
                                "/cells/3/part",
                                "/cells/4/part",
                                "/cells/5/part",
                                "/cells/6/part",
                                "/cells/7/part"))
                .body("errors.code", everyItem(equalTo("unknown-part")));
        submit(cell("IND_VA", null, "1"), cell("REVENUE", null, "1"), cell("REVENUE", "c39", "1"))
                .statusCode(400)
                .body("errors.pointer", contains("/cells/2/part"));

        assertThat(count("submission", id)).isZero();
    }

    @Test
    void theLetterOfAPartIsThatOfItsDivisionsSection() {
        submit(
                        cell("IND_VA", null, "1"),
                        cell("REVENUE", null, "3"),
                        cell("REVENUE", "B39", "1"),
                        cell("REVENUE", "C72", "1"),
                        cell("REVENUE", "C43", "1"))
                .statusCode(422)
                .body("errors.pointer", contains("/cells/2/part", "/cells/3/part"))
                .body("errors.code", everyItem(equalTo("part-in-other-section")))
                .body("errors.detail", contains(endsWith("is C39."), endsWith("is L72.")));
    }

    @Test
    void aListWithNothingInItIsRefusedOnce() {
        Api.statistician(zone)
                .post(submissions, "{\"cells\": []}")
                .statusCode(400)
                .body("errors.pointer", contains("/cells"))
                .body("errors.code", contains("too-short"));
        Api.reviewer()
                .post(submissions + "/1/return", "{\"reasons\": []}")
                .statusCode(400)
                .body("errors.code", contains("too-short"))
                .body("errors.detail", contains("The length must be between 1 and 1000."));
    }

    @Test
    void whoSubmittedCannotAccept() {
        submit(cell("IND_VA", null, "1")).statusCode(201);

        Api.as(Tokens.withRoles("reviewer").sub("test-statistician").divisions("3417"))
                .post(submissions + "/1/acceptance", "{}")
                .statusCode(403)
                .body("code", equalTo("four-eyes"));
        Api.reviewer().get("/obligations/" + id).body("state", equalTo("SUBMITTED"));
    }

    @Test
    void onlyTheLatestRevisionOfASubmittedReportIsDecided() {
        accept(1).statusCode(404);
        submit(cell("IND_VA", null, "1")).statusCode(201);
        submit(cell("IND_VA", null, "2")).statusCode(409).body("code", equalTo("already-submitted"));
        giveBack(1, "IND_VA").statusCode(201);
        accept(1).statusCode(409).body("code", equalTo("nothing-to-decide"));
        submit(cell("IND_VA", null, "2")).statusCode(201);
        accept(1).statusCode(409).body("code", equalTo("superseded"));
        accept(2).statusCode(201);
        accept(2).statusCode(409).body("code", equalTo("already-accepted"));
        giveBack(2, "IND_VA").statusCode(409);
        submit(cell("IND_VA", null, "3")).statusCode(409).body("code", equalTo("already-accepted"));
    }

    @Test
    void aReturnNamesCellsAndBeginsARoundOfItsOwn() {
        submit(cell("IND_VA", null, "1")).statusCode(201);
        giveBack(1, "IND_VA_SHARE").statusCode(422).body("errors[0].pointer", equalTo("/reasons/0"));
        giveBack(1, "IND_VA").statusCode(201).body("decision.reasons[0].text", equalTo("why"));

        Api.reviewer()
                .get("/obligations/" + id)
                .body("state", equalTo("RETURNED"))
                .body("round", equalTo(2))
                .body("lateness", equalTo("ON_TIME"));
        Api.reviewer()
                .get("/obligations/" + id + "/rounds")
                .body("items.endedBy", contains(equalTo("RETURNED"), nullValue()));
    }

    @Test
    void whatWasAskedAndLeftOutCanBeTheReason() {
        submit(cell("IND_VA", null, "1")).statusCode(201);

        Api.reviewer()
                .post(submissions + "/1/return", """
                        {"reasons": [{"indicator": "REVENUE", "part": "C39", "text": "which industry?"}]}""")
                .statusCode(422)
                .body("errors.code", contains("unknown-cell"));
        giveBack(1, "REVENUE").statusCode(201).body("decision.reasons[0].indicator", equalTo("REVENUE"));
    }

    @Test
    void theSameKeyIsOneReport() {
        String body = "{\"cells\": [" + cell("IND_VA", null, "1") + "]}";
        for (int i = 0; i < 2; i++) {
            Api.statistician(zone)
                    .request()
                    .header("Idempotency-Key", id)
                    .contentType("application/json")
                    .body(body)
                    .post("/api/v1" + submissions)
                    .then()
                    .statusCode(201)
                    .body("revision", equalTo(1));
        }
        assertThat(count("submission", id)).isEqualTo(1);
    }

    @Test
    void anotherUnitsObligationDoesNotExist() {
        Api.statistician("OTHER")
                .post(submissions, "{\"cells\": [" + cell("IND_VA", null, "1") + "]}")
                .statusCode(404)
                .body("code", equalTo("not-found"));
        Api.as(Tokens.withRoles("reviewer").divisions("3418")).get(submissions).statusCode(404);
    }

    private ValidatableResponse submit(String... cells) {
        return Api.statistician(zone).post(submissions, "{\"cells\": [" + String.join(",", cells) + "]}");
    }

    private ValidatableResponse accept(int revision) {
        return Api.reviewer().post(submissions + "/" + revision + "/acceptance", "{}");
    }

    private ValidatableResponse giveBack(int revision, String indicator) {
        return Api.reviewer().post(submissions + "/" + revision + "/return", """
                {"reasons": [{"indicator": "%s", "part": null, "text": "why"}]}""".formatted(indicator));
    }

    private long count(String table, String obligation) {
        return jdbc.queryOne(
                        "select count(*) from " + table + " where obligation = ?", row -> row.getLong(1), obligation)
                .orElseThrow();
    }

    private static String cell(String indicator, String part, String value) {
        return """
                {"indicator": "%s", "part": %s, "figure": {"status": "REPORTED", "value": "%s"}}""".formatted(indicator, part == null ? "null" : "\"" + part + "\"", value);
    }

    private static String nothing(String indicator, String status) {
        return """
                {"indicator": "%s", "part": null, "figure": {"status": "%s"}}""".formatted(indicator, status);
    }
}
