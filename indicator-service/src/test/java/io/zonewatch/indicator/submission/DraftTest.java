package io.zonewatch.indicator.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.indicator.Api;
import io.zonewatch.indicator.Fixtures;
import io.zonewatch.indicator.RealServers;
import io.zonewatch.indicator.World;
import io.zonewatch.reporting.Period;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is prepared is nobody's report until it is submitted; what must be signed is signed to the last zero. */
@QuarkusTest
@RealServers
class DraftTest {

    @Inject
    World world;

    @Inject
    Fixtures fixtures;

    @Inject
    Jdbc jdbc;

    private ReportCase reports;
    private Period month;
    private String draft;

    @BeforeEach
    void aZoneThatOwesAForm() {
        owing("\"signature\": false");
    }

    private void owing(String members) {
        reports = ReportCase.of(world, fixtures.openForm(Fixtures.CELL, members));
        month = fixtures.month();
        draft = reports.path(month) + "/draft";
    }

    @Test
    void aDraftIsNotReported() {
        put(ReportCase.report("0.10"), null)
                .statusCode(201)
                .body("report.cells[0].figure.value", equalTo("0.10"))
                .body("savedBy", equalTo("test-statistician"));

        Api.statistician(reports.zone())
                .get(draft)
                .statusCode(200)
                .body("report.cells[0].figure.value", equalTo("0.10"));
        Api.reviewer().get(reports.path(month)).body("state", equalTo("OPEN")).body("revision", nullValue());
        Api.reviewer().get(reports.path(month) + "/submissions").body("items", empty());
        Api.reviewer().get(draft).statusCode(403);
        Api.statistician("OTHER").get(draft).statusCode(404);
    }

    @Test
    void aDraftWithErrorsIsSavedAndNotSubmitted() {
        String tag =
                put(ReportCase.report("1.25"), null).statusCode(201).extract().header("ETag");

        submitDraft(tag).statusCode(422).body("errors[0].code", equalTo("too-many-decimals"));
        Api.statistician(reports.zone()).get(draft).statusCode(200);
    }

    @Test
    void aDraftIsReplacedByWhoHasSeenIt() {
        String first =
                put(ReportCase.report("1"), null).statusCode(201).extract().header("ETag");
        put(ReportCase.report("1"), null).statusCode(200);
        put(ReportCase.report("2"), null).statusCode(428);
        put(ReportCase.report("2"), first).statusCode(200);
        put(ReportCase.report("3"), first).statusCode(412);
        submitDraft(first).statusCode(412);

        Api.statistician(reports.zone()).get(draft).body("report.cells[0].figure.value", equalTo("2"));
    }

    @Test
    void whoExpectsADraftWhereNoneIsOrNoneWhereOneIsIsRefused() {
        put(ReportCase.report("1"), "*").statusCode(412).body("code", equalTo("precondition-failed"));
        Api.statistician(reports.zone()).get(draft).statusCode(404);

        create(ReportCase.report("1")).statusCode(201);
        create(ReportCase.report("1")).statusCode(412);
        create(ReportCase.report("2")).statusCode(412);
        Api.statistician(reports.zone()).get(draft).body("report.cells[0].figure.value", equalTo("1"));
    }

    @Test
    void aTagOfADraftThatWasThrownAwayNamesNoLaterOne() {
        String first =
                put(ReportCase.report("1"), null).statusCode(201).extract().header("ETag");
        discard(first).statusCode(204);
        Api.statistician(reports.zone()).get(draft).statusCode(404);
        put(ReportCase.report("2"), null).statusCode(201);

        discard(first).statusCode(412);
        put(ReportCase.report("3"), first).statusCode(412);
    }

    @Test
    void whoSavedAndWhoThrewAwayIsInTheAuditTrail() {
        String tag = put(ReportCase.report("1"), null).statusCode(201).extract().header("ETag");
        put(ReportCase.report("1"), null).statusCode(200);
        discard(tag).statusCode(204);

        assertThat(jdbc.query(
                        "select action from audit_entry where subject_id = ? and action like 'draft.%' order by id",
                        row -> row.getString(1), Fixtures.obligation(reports.zone(), reports.form(), month)))
                .containsExactly("draft.saved", "draft.discarded");
    }

    @Test
    void aSubmittedDraftIsAReportAndNoDraftAnyMore() {
        String tag =
                put(ReportCase.report("0.10"), null).statusCode(201).extract().header("ETag");

        submitDraft(tag).statusCode(201).body("revision", equalTo(1)).body("state", equalTo("SUBMITTED"));

        Api.reviewer().get(reports.path(month) + "/submissions/1").body("cells[0].figure.value", equalTo("0.10"));
        Api.statistician(reports.zone()).get(draft).statusCode(404);
        submitDraft(tag).statusCode(404);
    }

    @Test
    void whatMustBeSignedIsTakenOnlyWithExactlyThatContentSigned() {
        owing("\"signature\": true");
        String body = ReportCase.report("1.0");
        reports.submit(month, body).statusCode(422).body("code", equalTo("signature-missing"));
        String tag = put(body, null).statusCode(201).extract().header("ETag");
        submitDraft(tag).statusCode(422).body("code", equalTo("signature-missing"));
        String content = Api.zoneLeader(reports.zone())
                .get(draft)
                .statusCode(200)
                .extract()
                .path("content");
        sign(Api.zoneLeader(reports.zone()), "0".repeat(64)).statusCode(409).body("code", equalTo("draft-changed"));
        sign(Api.statistician(reports.zone()), content).statusCode(403);
        sign(Api.zoneLeader("OTHER"), content).statusCode(404);

        reports.validate(month, body).body("acceptable", equalTo(true)).body("signed", equalTo(false));
        sign(Api.zoneLeader(reports.zone()), content)
                .statusCode(201)
                .body("content", equalTo(content))
                .body("signedBy", equalTo("test-zone-leader"));

        reports.validate(month, body).body("signed", equalTo(true));
        reports.validate(month, ReportCase.report("1.00")).body("signed", equalTo(false));
        reports.submit(month, ReportCase.report("1.00")).statusCode(422).body("code", equalTo("signature-missing"));
        Api.statistician(reports.zone()).get(draft).body("signature.signedBy", equalTo("test-zone-leader"));
        reports.submit(month, body).statusCode(201);
        Api.reviewer()
                .get(reports.path(month) + "/submissions/1")
                .body("submission.content", equalTo(content))
                .body("submission.signature.signedBy", equalTo("test-zone-leader"))
                .body("submission.signature.signedAt", notNullValue());
    }

    @Test
    void aCorrectionIsSignedToo() {
        owing("\"signature\": true");
        String content = put(ReportCase.report("1.0"), null).extract().path("content");
        sign(Api.zoneLeader(reports.zone()), content).statusCode(201);
        reports.accepted(month, ReportCase.report("1.0"));

        String corrected = ReportCase.report("2.0");
        reports.correct(month, "counted twice", corrected).statusCode(422).body("code", equalTo("signature-missing"));
        String second = put(corrected, null).statusCode(201).extract().path("content");
        sign(Api.zoneLeader(reports.zone()), second).statusCode(201).body("revision", equalTo(2));
        reports.correct(month, "counted twice", corrected).statusCode(201);

        Api.reviewer()
                .get(reports.path(month) + "/submissions/2")
                .body("submission.corrects", equalTo(1))
                .body("submission.signature.content", equalTo(second));
    }

    @Test
    void aSignatureIsOfOneRevision() {
        owing("\"signature\": true");
        String body = ReportCase.report("1.0");
        String content = put(body, null).statusCode(201).extract().path("content");
        sign(Api.zoneLeader(reports.zone()), content).statusCode(201);
        reports.submit(month, body).statusCode(201);
        reports.giveBack(month, 1).statusCode(201);

        reports.submit(month, body).statusCode(422).body("code", equalTo("signature-missing"));
    }

    @Test
    void aDraftThatWasChangedAfterwardsIsNoLongerSigned() {
        owing("\"signature\": true");
        ValidatableResponse first = put(ReportCase.report("1.0"), null).statusCode(201);
        sign(Api.zoneLeader(reports.zone()), first.extract().path("content")).statusCode(201);
        String tag = put(ReportCase.report("2.0"), first.extract().header("ETag"))
                .statusCode(200)
                .body("signature", nullValue())
                .extract()
                .header("ETag");

        submitDraft(tag).statusCode(422).body("code", equalTo("signature-missing"));
    }

    @Test
    void anotherRoleDoesNotPrepare() {
        for (String role : new String[] {"reviewer", "assessor", "administrator"}) {
            Api.as(Tokens.withRoles(role).units(reports.zone())).get(draft).statusCode(403);
        }
        assertThat(Api.zoneLeader(reports.zone())
                        .put(draft, ReportCase.report("1"))
                        .extract()
                        .statusCode())
                .isEqualTo(403);
    }

    private ValidatableResponse put(String body, String ifMatch) {
        var request = drafted(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/api/v1" + draft)
                .then();
    }

    private ValidatableResponse create(String body) {
        return drafted(body).header("If-None-Match", "*").put("/api/v1" + draft).then();
    }

    private RequestSpecification drafted(String body) {
        return Api.statistician(reports.zone())
                .request()
                .contentType("application/json")
                .body(body);
    }

    private ValidatableResponse discard(String ifMatch) {
        return Api.statistician(reports.zone())
                .request()
                .header("If-Match", ifMatch)
                .delete("/api/v1" + draft)
                .then();
    }

    private ValidatableResponse submitDraft(String ifMatch) {
        return Api.statistician(reports.zone())
                .request()
                .header("If-Match", ifMatch)
                .post("/api/v1" + draft + "/submission")
                .then();
    }

    private ValidatableResponse sign(Api person, String content) {
        return person.post(reports.path(month) + "/signature", "{\"content\": \"" + content + "\"}");
    }
}
