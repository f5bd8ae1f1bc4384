package io.zonewatch.indicator.precomputed;

import static io.zonewatch.indicator.WrapUpCase.PROGRESS;
import static io.zonewatch.indicator.WrapUpCase.report;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.indicator.Api;
import io.zonewatch.indicator.Fixtures;
import io.zonewatch.indicator.RealServers;
import io.zonewatch.indicator.World;
import io.zonewatch.indicator.WrapUpCase;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The figures of a quarter follow from accepted months, say from which, and what differs from them is explained. */
@QuarkusTest
@RealServers
class WrapUpFiguresTest {

    @Inject
    World world;

    @Inject
    Fixtures fixtures;

    @Inject
    BusinessClock clock;

    private WrapUpCase quarter;

    @BeforeEach
    void aZoneThatOwesAWrapUp() {
        quarter = WrapUpCase.of(world, fixtures, false);
    }

    @Test
    void theQuarterFollowsFromItsMonthsAndTheOneBefore() {
        quarter.allMonths();

        quarter.precomputed()
                .body("items.indicator", contains("IND_VA"))
                .body("items[0].figure.value", equalTo("400.10"))
                .body("items[0].cumulative.value", equalTo("400.10"))
                .body("items[0].flow.value", equalTo("100.10"))
                .body("items[0].complete", equalTo(true))
                .body("items[0].sources.period", contains("2015-09", "2015-10", "2015-11", "2015-12"))
                .body("items[0].sources[3].obligation", equalTo(quarter.month(12)))
                .body("items[0].sources[3].revision", equalTo(1));
    }

    @Test
    void aMonthThatWasNotAcceptedLeavesMissingWhatNeedsIt() {
        quarter.accepted(10, "330.5");
        quarter.accepted(12, "400.1");

        quarter.precomputed()
                .body("items[0].figure.value", equalTo("400.1"))
                .body("items[0].flow.status", equalTo("MISSING"))
                .body("items[0].complete", equalTo(false))
                .body("items[0].sources.state", contains("NOT_ACCEPTED", "ACCEPTED", "NOT_ACCEPTED", "ACCEPTED"))
                .body("items[0].sources[0].revision", nullValue());
    }

    @Test
    void whatIsSubmittedAndNotAcceptedDoesNotCount() {
        Api.statistician(quarter.zone())
                .post("/obligations/" + quarter.month(12) + "/submissions", Fixtures.report("400.1"))
                .statusCode(201);

        quarter.precomputed().body("items[0].figure.status", equalTo("MISSING"));
        quarter.submit(report("5", PROGRESS)).statusCode(201);
    }

    @Test
    void aMonthThatTheUnitIsReleasedFromIsExemptAndNotMissing() {
        Api.reviewer()
                .post("/exemptions", """
                        {"unit":"%s","form":"%s","firstPeriod":"2015-12","lastPeriod":"2015-12","reason":"flooded"}""".formatted(quarter.zone(), quarter.months()))
                .statusCode(201);

        quarter.precomputed()
                .body("items[0].figure.status", equalTo("EXEMPT"))
                .body("items[0].sources[3].state", equalTo("EXEMPT"));
    }

    @Test
    void aWrapUpThatPassedToTheSuccessorFollowsFromTheMonthsOfThePredecessor() {
        quarter.allMonths();
        String successor = World.code("SU");
        world.zone(successor);

        world.merged(quarter.zone(), 2, successor, clock.today());

        Api.statistician(successor)
                .get(quarter.path() + "/precomputed")
                .statusCode(200)
                .body("items[0].figure.value", equalTo("400.10"))
                .body("items[0].flow.value", equalTo("100.10"))
                .body("items[0].sources[3].obligation", equalTo(quarter.month(12)));
    }

    @Test
    void aSuccessorsQuarterTakesNothingOfWhatThePredecessorReportedBefore() {
        quarter.allMonths();
        WrapUpCase successor = new WrapUpCase(World.code("SU"), quarter.months(), quarter.wrapUp());
        world.unit(successor.zone(), "ZONE", 1, "2015-11-15", World.district());
        world.rest();
        successor.accepted(11, "75");
        successor.accepted(12, "80.5");

        world.merged(quarter.zone(), 2, successor.zone(), LocalDate.parse("2015-11-15"));

        successor
                .precomputed()
                .body("items[0].figure.value", equalTo("80.5"))
                .body("items[0].flow.status", equalTo("MISSING"))
                .body("items[0].complete", equalTo(false))
                .body("items[0].sources.state", contains("NOT_OWED", "NOT_OWED", "ACCEPTED", "ACCEPTED"))
                .body("items[0].sources[0].obligation", equalTo(successor.month(9)));
    }

    @Test
    void anotherValueIsExplained() {
        quarter.allMonths();

        quarter.submit(report("400.2", PROGRESS))
                .statusCode(422)
                .body("code", equalTo("report-unexplained"))
                .body("errors.code", contains("differs-from-precomputed"))
                .body("errors[0].expected.atLeast", equalTo("400.10"))
                .body("errors[0].expected.origin", equalTo("ACCEPTED_REPORT"));
        String explained = "{\"explanations\": [{\"indicator\": \"IND_VA\", \"rule\": \"differs-from-precomputed\","
                + " \"text\": \"late invoices\"}], ";
        quarter.submit(report("400.2", PROGRESS).replaceFirst("\\{", explained)).statusCode(201);
        Api.reviewer()
                .get(quarter.path() + "/submissions/1")
                .body("warnings.explanation", contains("late invoices"))
                .body("precomputed[0].then.figure.value", equalTo("400.10"))
                .body("precomputed[0].moved", equalTo(false));
    }

    @Test
    void theSameNumberWithOtherZerosIsTheSame() {
        quarter.allMonths();

        quarter.submit(report("400.1", PROGRESS)).statusCode(201);
    }

    @Test
    void saidToBeNothingThoughMonthsSaySomethingIsExplained() {
        quarter.allMonths();

        quarter.submit(report("1", PROGRESS).replace("\"REPORTED\", \"value\": \"1\"", "\"NOT_APPLICABLE\""))
                .statusCode(422)
                .body("errors.code", contains("differs-from-precomputed"));
    }

    @Test
    void zeroThoughMonthsAreNotApplicableIsExplained() {
        String path = "/obligations/" + quarter.month(12) + "/submissions";
        Api.statistician(quarter.zone())
                .post(path, Fixtures.report("1").replace("\"REPORTED\", \"value\": \"1\"", "\"NOT_APPLICABLE\""))
                .statusCode(201);
        Api.reviewer().post(path + "/1/acceptance", "{}").statusCode(201);

        quarter.submit(report("0", PROGRESS)).statusCode(422).body("errors.code", contains("differs-from-precomputed"));
        quarter.submit(report("0", PROGRESS).replace("\"REPORTED\", \"value\": \"0\"", "\"NOT_APPLICABLE\""))
                .statusCode(201);
    }

    @Test
    void aMonthThatIsCorrectedLaterIsShownWithBothNumbers() {
        quarter.allMonths();
        quarter.submit(report("400.1", PROGRESS)).statusCode(201);
        quarter.accept(1).statusCode(201);

        quarter.corrected(12, "390.1");

        Api.reviewer()
                .get(quarter.path() + "/submissions/1")
                .body("cells[0].figure.value", equalTo("400.1"))
                .body("precomputed[0].moved", equalTo(true))
                .body("precomputed[0].then.figure.value", equalTo("400.10"))
                .body("precomputed[0].now.figure.value", equalTo("390.1"))
                .body("precomputed[0].now.sources[3].revision", equalTo(2));
    }

    @Test
    void theRuleIsAmongThoseInForce() {
        Api.statistician(quarter.zone())
                .get(quarter.path() + "/rules")
                .body(
                        "items.find { it.rule == 'differs-from-precomputed' }.parameters.form",
                        equalTo(quarter.months()));
    }

    @Test
    void aFormThatDeclaresNothingHasNothingPrecomputed() {
        Api.statistician(quarter.zone())
                .get("/obligations/" + quarter.month(12) + "/precomputed")
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void outsideTheScopeThereIsNothing() {
        Api.statistician("OTHER").get(quarter.path() + "/precomputed").statusCode(404);
        Api.as(Tokens.withRoles("reviewer").divisions("3418"))
                .get(quarter.path() + "/precomputed")
                .statusCode(404);
    }
}
