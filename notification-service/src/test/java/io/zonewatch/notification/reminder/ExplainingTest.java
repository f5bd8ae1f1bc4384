package io.zonewatch.notification.reminder;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.notification.Zone.Owed;
import io.zonewatch.testing.Infrastructure;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Why somebody was not told of what is past: as it was then, in every round. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class ExplainingTest {

    private static final String PERIOD = "2016-02";
    private static final String IN_ROUND_1 = "steps.findAll { it.round == 1 && it.duty == 'REPORT' }";

    @Inject
    Scenario scenario;

    private Zone zone;
    private Instant due;

    @BeforeEach
    void aZoneThatOwes() {
        due = scenario.dueAhead();
        zone = scenario.owing(PERIOD, due);
    }

    @Test
    void aStepThatIsPastIsAnsweredByWhatWasSoWhenItFellDue() {
        Instant submitted = scenario.step(due, 0).plusSeconds(60);
        Instant accepted = scenario.step(due, 2);
        scenario.advance(submitted);
        zone.tellAt(submitted, new Owed(PERIOD, 2, "SUBMITTED", 1, due));
        scenario.advance(accepted);
        zone.tellAt(accepted, new Owed(PERIOD, 3, "ACCEPTED", 1, due));
        scenario.advance(scenario.step(due, 4));

        whyNot("ZONE_LEADER")
                .body("steps.step", contains("T-3", "T", "T+1", "T+3", "T+5", "BACK"))
                .body(
                        "steps.answer",
                        contains(
                                "NOT_ADDRESSED",
                                "NOT_ADDRESSED",
                                "WAS_NOT_OWED",
                                "WAS_NOT_OWED",
                                "NOT_ADDRESSED",
                                "NOT_OWED"))
                .body("steps.reason", equalTo(Arrays.asList(null, null, "SUBMITTED", "ACCEPTED", null, "ACCEPTED")))
                .body("steps[2].since", equalTo(Scenario.offset(submitted)))
                .body("steps[3].since", equalTo(Scenario.offset(accepted)));
    }

    @Test
    void whatWasOwedWhenTheStepFellDueAndEndedBeforeItWasSaidNamesWhatEndedIt() {
        Instant submitted = scenario.step(due, 1).plusSeconds(60);
        zone.tellAt(submitted, new Owed(PERIOD, 2, "SUBMITTED", 1, due));
        scenario.rest();
        scenario.advance(scenario.step(due, 2));

        whyNot("STATISTICIAN")
                .body("steps[2].answer", equalTo("NOT_OWED"))
                .body("steps[2].reason", equalTo("SUBMITTED"))
                .body("steps[2].since", equalTo(Scenario.offset(submitted)));
    }

    @Test
    void everyRoundIsAnsweredThePresentOneFirst() {
        scenario.advance(scenario.step(due, 1));
        Instant reopened = scenario.step(due, 2);
        Instant secondDue = scenario.step(due, 12);
        scenario.advance(reopened);
        zone.tellAt(reopened, new Owed(PERIOD, 2, "OPEN", 2, secondDue));
        scenario.advance(scenario.step(due, 4));

        for (String asked : List.of("STATISTICIAN", zone.statistician())) {
            whyNot(asked)
                    .body(
                            "steps.round",
                            equalTo(Stream.concat(
                                            Collections.nCopies(6, 2).stream(), Collections.nCopies(6, 1).stream())
                                    .toList()))
                    .body(IN_ROUND_1 + ".step", contains("T-3", "T", "T+1", "T+3", "T+5", "BACK"))
                    .body(
                            IN_ROUND_1 + ".answer",
                            contains(
                                    "SUPERSEDED",
                                    "SUPERSEDED",
                                    "TOLD",
                                    "WAS_NOT_OWED",
                                    "NOT_ADDRESSED",
                                    "NOT_RETURNED"))
                    .body(
                            IN_ROUND_1 + ".reason",
                            equalTo(Arrays.asList("LATER_STEP", "LATER_STEP", null, "NEW_ROUND", null, null)))
                    .body(IN_ROUND_1 + "[2].fallsDue", equalTo(Scenario.offset(scenario.step(due, 1))))
                    .body(IN_ROUND_1 + "[3].since", equalTo(Scenario.offset(reopened)))
                    .body("steps[3].answer", equalTo("NOT_YET"));
        }
    }

    @Test
    void aReviewThatIsDecidedIsStillAnswered() {
        Instant reviewDue = scenario.dueAhead();
        zone.tellReview(new Owed(PERIOD, 2, "SUBMITTED", 1, due), 1, false, reviewDue);
        scenario.rest();
        scenario.advance(scenario.step(reviewDue, -1));
        zone.tell(new Owed(PERIOD, 3, "ACCEPTED", 1, due));
        scenario.rest();

        whyNot("REVIEWER")
                .body("steps.findAll { it.duty == 'REVIEW' }.step", contains("R-1", "R+1", "R+3"))
                .body("steps.findAll { it.duty == 'REVIEW' }.answer", contains("TOLD", "NOT_OWED", "NOT_ADDRESSED"))
                .body("steps.find { it.step == 'R+1' }.reason", equalTo("REVIEWED"))
                .body(
                        "steps.find { it.step == 'R-1' }.fallsDue",
                        equalTo(Scenario.offset(scenario.step(reviewDue, -1))));
    }

    private ValidatableResponse whyNot(String recipient) {
        return Questions.whyNot("reviewer", Questions.CITY, zone.obligation(PERIOD), recipient)
                .statusCode(200);
    }
}
