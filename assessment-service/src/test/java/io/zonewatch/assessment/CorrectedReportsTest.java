package io.zonewatch.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.assessment.observation.RollUps;
import io.zonewatch.assessment.support.Callers;
import io.zonewatch.assessment.support.Events;
import io.zonewatch.assessment.support.Events.Revisions;
import io.zonewatch.assessment.support.ReadModel;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import io.zonewatch.testing.Infrastructure;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was accepted counts until its correction is accepted too (ADR 0019). Of 100 the zone has 40; a correction says 45. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "assessment"))
class CorrectedReportsTest {

    private static final String COVERED = "40 of 2 reports";

    @Inject
    RollUps rollUps;

    @Inject
    Jdbc jdbc;

    @Inject
    ReadModel model;

    @BeforeEach
    void everyReportIsAccepted() {
        model.clear();
        model.take(
                Events.catalogue(),
                Events.unit("KR001", "CITY", "387200"),
                Events.unit("KR011", "ZONE", "387200"),
                Events.obligation("KR001", "387200", "KR-IND", "2016-03", "ACCEPTED", 1, 1),
                report("KR001", 1, "100.0"),
                obligation("ACCEPTED", new Revisions(1, 1, null), 1),
                report("KR011", 1, "40.0"));
        int status =
                Callers.acting("assessor", "CN").body("""
                        {"code":"corrected-reports","names":{"zh":"计划","en":"Plan"},"targets":[
                          {"code":"SHARE","indicator":"IND_VA_SHARE","names":{"zh":"占比","en":"Share"},
                           "scope":{"kind":"CITY","unit":"KR001"},"form":"KR-IND","baseline":{"value":"30","date":"2015-12-31"},
                           "checkpoints":[{"date":"2017-12-31","operator":"AT_LEAST","value":"70"}]}]}""").post("/api/v1/plans").statusCode();
        assertThat(status).isIn(201, 409);
        assertThat(march()).isEqualTo(COVERED);
    }

    @Test
    void whileACorrectionWaitsWhatWasAcceptedCounts() {
        model.take(obligation("ACCEPTED", new Revisions(2, 1, 2), 2));

        assertThat(march()).isEqualTo(COVERED);
        assertThat(awaited()).isFalse();
    }

    @Test
    void aReturnedCorrectionChangesNothingNorDoesTheNextThatWaits() {
        model.take(
                obligation("ACCEPTED", new Revisions(2, 1, 2), 2),
                obligation("ACCEPTED", new Revisions(2, 1, null), 3));

        assertThat(march()).isEqualTo(COVERED);

        model.take(obligation("ACCEPTED", new Revisions(3, 1, 3), 4));

        assertThat(march()).isEqualTo(COVERED);
        assertThat(awaited()).isFalse();
    }

    @Test
    void anAcceptedCorrectionCountsOnceItsReportIsHereToo() {
        model.take(
                obligation("ACCEPTED", new Revisions(3, 1, 3), 4),
                obligation("ACCEPTED", new Revisions(3, 3, null), 5));

        assertThat(march()).isEqualTo("provisional");
        assertThat(awaited()).isTrue();

        model.take(report("KR011", 3, "45.0"));

        assertThat(march()).isEqualTo("45 of 2 reports");
        assertThat(awaited()).isFalse();
    }

    @Test
    void itsReportMayComeFirst() {
        model.take(report("KR011", 2, "45.0"));

        assertThat(march()).isEqualTo("45 of 2 reports");

        model.take(
                obligation("ACCEPTED", new Revisions(2, 1, 2), 2),
                obligation("ACCEPTED", new Revisions(2, 2, null), 3));

        assertThat(march()).isEqualTo("45 of 2 reports");
    }

    /** Of what the topic told of a key, it keeps the last. */
    @Test
    void fromWhatACompactedTopicStillTellsTheSameFollows() {
        model.clear();

        model.take(
                Events.catalogue(),
                Events.unit("KR001", "CITY", "387200"),
                Events.unit("KR011", "ZONE", "387200"),
                report("KR001", 1, "100.0"),
                report("KR011", 1, "40.0"),
                Events.obligation("KR001", "387200", "KR-IND", "2016-03", "ACCEPTED", 1, 1),
                obligation("ACCEPTED", new Revisions(4, 1, null), 9));

        assertThat(march()).isEqualTo(COVERED);
    }

    /** What is returned and locked is taken again by a reopening: a later revision is submitted, and counts when it is accepted. */
    @Test
    void untilAReopenedReportIsAcceptedNoRevisionOfItCounts() {
        model.clear();
        model.take(
                Events.catalogue(),
                Events.unit("KR001", "CITY", "387200"),
                Events.unit("KR011", "ZONE", "387200"),
                Events.obligation("KR001", "387200", "KR-IND", "2016-03", "ACCEPTED", 1, 1),
                report("KR001", 1, "100.0"));
        long sequence = 1;
        for (String state : List.of("SUBMITTED", "RETURNED", "CLOSED", "SCHEDULED", "OPEN")) {
            model.take(obligation(state, new Revisions(1, null, null), sequence++));
            assertThat(march()).isEqualTo("provisional");
        }
        model.take(obligation("SUBMITTED", new Revisions(2, null, null), sequence++));
        assertThat(awaited()).isTrue();

        model.take(obligation("ACCEPTED", new Revisions(2, 2, null), sequence), report("KR011", 2, "45.0"));

        assertThat(march()).isEqualTo("45 of 2 reports");
    }

    @Test
    void inEventsOfBeforeTheLatestRevisionOfWhatIsAcceptedIsTheOneThatCounts() {
        model.take(Events.obligationOfBefore("KR011", "387200", "KR-IND", "2016-03", "ACCEPTED", 2, 2));

        assertThat(march()).isEqualTo("provisional");

        model.take(report("KR011", 2, "45.0"));

        assertThat(march()).isEqualTo("45 of 2 reports");

        model.take(Events.obligationOfBefore("KR011", "387200", "KR-IND", "2016-03", "SUBMITTED", 3, 3));

        assertThat(march()).isEqualTo("45 of 2 reports");
    }

    /** What is told of March, in whole per cent. */
    private String march() {
        return jdbc.queryOne("""
                        select case when provisional then 'provisional' else
                          round((point::jsonb ->> 'value')::numeric) || ' of ' || (point::jsonb -> 'coverage' ->> 'accepted') || ' reports' end
                        from progress where plan = 'corrected-reports' and period = '2016-03'
                        """, row -> row.getString(1)).orElse("nothing");
    }

    private boolean awaited() {
        return !rollUps.awaited("KR-IND", List.of(new UnitCode("KR011")), List.of(Period.parse("2016-03")))
                .isEmpty();
    }

    private static Events.Event obligation(String state, Revisions revisions, long sequence) {
        return Events.revised("KR011", "387200", "KR-IND", "2016-03", state, revisions, sequence);
    }

    private static Events.Event report(String unit, int revision, String value) {
        return Events.report(unit, "KR-IND", "2016-03", revision, "2016-04-12T09:00:00+08:00", Map.of("IND_VA", value));
    }
}
