package io.zonewatch.indicator.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.indicator.Api;
import io.zonewatch.indicator.Fixtures;
import io.zonewatch.indicator.RealServers;
import io.zonewatch.indicator.World;
import io.zonewatch.reporting.Period;
import io.zonewatch.testing.Tokens;
import io.zonewatch.testing.contract.EventSchema;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was accepted counts until its correction is accepted too. */
@QuarkusTest
@RealServers
class CorrectionTest {

    @Inject
    World world;

    @Inject
    Fixtures fixtures;

    @Inject
    Jdbc jdbc;

    private ReportCase reports;
    private Period month;

    @BeforeEach
    void anAcceptedReport() {
        reports = ReportCase.of(world, fixtures.openForm(Fixtures.CELL, "\"signature\": false"));
        month = fixtures.month();
        reports.accepted(month, ReportCase.report("10.0"));
    }

    @Test
    void aCorrectionIsTheNextRevisionAndShowsWhatItChanges() {
        reports.correct(month, "counted twice", ReportCase.report("9.50"))
                .statusCode(201)
                .body("taken.revision", equalTo(2))
                .body("taken.state", equalTo("ACCEPTED"))
                .body("taken.receipt.updated", equalTo(1))
                .body("corrects", equalTo(1))
                .body("difference.indicator", contains("IND_VA"))
                .body("difference[0].before.figure.value", equalTo("10.0"))
                .body("difference[0].after.figure.value", equalTo("9.50"));

        Api.reviewer()
                .get(reports.path(month))
                .body("state", equalTo("ACCEPTED"))
                .body("acceptedRevision", equalTo(1))
                .body("correction", equalTo(2))
                .body("revision", equalTo(2));
        Api.reviewer()
                .get(reports.path(month) + "/submissions/2")
                .body("submission.corrects", equalTo(1))
                .body("submission.reason", equalTo("counted twice"));
        Api.reviewer()
                .get(reports.path(month) + "/submissions/2/difference")
                .statusCode(200)
                .body("against", equalTo(1))
                .body("cells.size()", equalTo(1));
        assertThat(events()).hasSize(1);
    }

    @Test
    void whoReviewsFindsWhatWaits() {
        String waiting = "/obligations?unit=" + reports.zone() + "&form=" + reports.form() + "&awaitsDecision=";
        Period before = month.previous();
        Api.reviewer().get(waiting + "true").statusCode(200).body("items", empty());
        reports.submit(before, ReportCase.report("1")).statusCode(201);
        reports.correct(month, "counted twice", ReportCase.report("9.5")).statusCode(201);

        Api.reviewer().get(waiting + "true").body("items.period", contains(before.toString(), month.toString()));
        Api.reviewer()
                .get(waiting + "false")
                .body("items.period", contains(before.previous().toString()));
    }

    @Test
    void anAcceptedCorrectionTakesThePlaceOfWhatCounted() {
        reports.correct(month, "counted twice", ReportCase.report("9.50")).statusCode(201);
        Api.as(Tokens.withRoles("reviewer").sub("test-statistician").divisions("3417"))
                .post(reports.path(month) + "/submissions/2/acceptance", "{}")
                .statusCode(403)
                .body("code", equalTo("four-eyes"));

        reports.accept(month, 2).statusCode(201).body("decision.kind", equalTo("ACCEPTED"));

        Api.reviewer()
                .get(reports.path(month))
                .body("acceptedRevision", equalTo(2))
                .body("correction", nullValue());
        List<String> events = events();
        assertThat(events).hasSize(2);
        assertThat(events.getLast())
                .contains("\"revision\":2", "\"corrects\":1", "\"correctionReason\":\"counted twice\"", "\"9.50\"");
        assertThat(EventSchema.of("indicator-service", AcceptedReport.TYPE).faults(data(events.getLast())))
                .isEmpty();
        reports.accept(month, 2).statusCode(409).body("code", equalTo("already-accepted"));
    }

    @Test
    void aReturnedCorrectionChangesNothingAndBeginsNoRound() {
        reports.correct(month, "counted twice", ReportCase.report("9.5")).statusCode(201);

        reports.giveBack(month, 2).statusCode(201);

        Api.reviewer()
                .get(reports.path(month))
                .body("state", equalTo("ACCEPTED"))
                .body("round", equalTo(1))
                .body("acceptedRevision", equalTo(1))
                .body("correction", nullValue());
        reports.accept(month, 2).statusCode(409);
        reports.correct(month, "again", ReportCase.report("9.5"))
                .statusCode(201)
                .body("taken.revision", equalTo(3))
                .body("corrects", equalTo(1));
    }

    /** By the latest revision alone nobody could tell. */
    @Test
    void everyStateThatIsToldSaysWhichRevisionCounts() {
        reports.correct(month, "counted twice", ReportCase.report("9.5")).statusCode(201);
        reports.giveBack(month, 2).statusCode(201);
        reports.correct(month, "again", ReportCase.report("9.5")).statusCode(201);
        reports.accept(month, 3).statusCode(201);

        assertThat(revisions())
                .endsWith(
                        "ACCEPTED: latest 1, counts 1, waits nothing",
                        "ACCEPTED: latest 2, counts 1, waits 2",
                        "ACCEPTED: latest 2, counts 1, waits nothing",
                        "ACCEPTED: latest 3, counts 1, waits 3",
                        "ACCEPTED: latest 3, counts 3, waits nothing");
    }

    @Test
    void oneCorrectionWaitsAtATimeAndOnlyWhatWasAcceptedIsCorrected() {
        Period before = month.previous();
        reports.correct(before, "nothing there", ReportCase.report("1"))
                .statusCode(409)
                .body("code", equalTo("nothing-to-correct"));
        reports.submit(before, ReportCase.report("1")).statusCode(201);
        reports.correct(before, "not yet", ReportCase.report("2"))
                .statusCode(409)
                .body("code", equalTo("already-submitted"));

        reports.correct(month, "counted twice", ReportCase.report("9.5")).statusCode(201);
        reports.correct(month, "counted thrice", ReportCase.report("9.4"))
                .statusCode(409)
                .body("code", equalTo("already-submitted"));
        reports.submit(month, ReportCase.report("9.4")).statusCode(409).body("code", equalTo("already-accepted"));
    }

    @Test
    void aCorrectionWithoutAnyDifferenceIsNone() {
        reports.correct(month, "only a zero", ReportCase.report("10.00"))
                .statusCode(422)
                .body("code", equalTo("nothing-corrected"));
        reports.correct(month, "wrong", ReportCase.report("1.25"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/report/cells/0/figure"));
        Api.statistician(reports.zone())
                .post(reports.path(month) + "/corrections", "{\"report\": " + ReportCase.report("1") + "}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
    }

    @Test
    void laterReportsAreComparedWithWhatCounts() {
        Period before = month.previous();
        reports.accepted(before, ReportCase.report("8.0"));
        reports.correct(
                        before,
                        "too little",
                        ReportCase.report("20.0", ReportCase.explained("cumulative-above-later", "the next follows")))
                .statusCode(201);
        reports.validate(month, ReportCase.report("10.0")).body("issues", empty());

        reports.accept(before, 2).statusCode(201);

        reports.validate(month, ReportCase.report("10.0"))
                .body("issues.rule", contains("cumulative-fell"))
                .body("issues[0].expected.atLeast", equalTo("20.0"));
    }

    @Test
    void aMonthIsNotCorrectedAboveALaterOneWithoutAWord() {
        Period before = month.previous();
        reports.accepted(before, ReportCase.report("5"));
        String corrected = ReportCase.report("10.1");

        reports.correct(before, "counted twice", corrected)
                .statusCode(422)
                .body("code", equalTo("report-unexplained"))
                .body("errors.code", contains("cumulative-above-later"))
                .body("errors[0].pointer", equalTo("/report/cells/0/figure"))
                .body(
                        "errors[0].detail",
                        equalTo("Value added of above-scale industry (IND_VA) is 10.1, more than the 10.0 accepted for "
                                + month.label(Locale.ENGLISH)
                                + "; a cumulative value seldom falls."));
        reports.correct(
                        before,
                        "counted twice",
                        ReportCase.report("10.1", ReportCase.explained("cumulative-above-later", "the next follows")))
                .statusCode(201);
    }

    @Test
    void theFirstRevisionDiffersFromNothing() {
        Api.reviewer()
                .get(reports.path(month) + "/submissions/1/difference")
                .body("against", nullValue())
                .body("cells[0].before", nullValue())
                .body("cells[0].after.figure.value", equalTo("10.0"));
        Api.reviewer().get(reports.path(month) + "/submissions/7/difference").statusCode(404);
    }

    private List<String> events() {
        return jdbc.query(
                "select convert_from(payload, 'UTF8') from outbox where record_key = ? and topic = ? order by id",
                row -> row.getString(1),
                Fixtures.obligation(reports.zone(), reports.form(), month),
                AcceptedReport.TOPIC);
    }

    /** Of the month's obligation, as it was told. */
    private List<String> revisions() {
        return jdbc.query("""
                select format('%s: latest %s, counts %s, waits %s', data ->> 'state', data ->> 'revision', data ->> 'acceptedRevision', coalesce(data ->> 'correction', 'nothing'))
                from (select id, convert_from(payload, 'UTF8')::json -> 'data' as data from outbox
                  where record_key = ? and topic = 'zonewatch.indicator.obligations.v1') o order by id
                """, row -> row.getString(1), Fixtures.obligation(reports.zone(), reports.form(), month));
    }

    private String data(String event) {
        return jdbc.queryOne("select (?::json -> 'data')::text", row -> row.getString(1), event)
                .orElseThrow();
    }
}
