package io.zonewatch.notification.reminder;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.notification.Zone.Owed;
import io.zonewatch.reporting.ReportingZone;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who would be told what, and why somebody was not: what is foreseen is what then happens. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class ForesightTest {

    private static final String PERIOD = "2016-02";

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
    void whatIsForeseenIsWhatThenHappens() {
        List<String> foreseen =
                preview("reviewer", scenario.step(due, 5))
                        .extract()
                        .jsonPath()
                        .<Map<String, Object>>getList("items")
                        .stream()
                        .flatMap(item -> ((List<?>) item.get("told"))
                                .stream()
                                        .map(told -> "1 " + item.get("step") + " " + ((Map<?, ?>) told).get("role")
                                                + " SENT"))
                        .toList();

        for (int offset : new int[] {-3, 0, 1, 3, 5}) {
            scenario.advance(scenario.step(due, offset));
        }

        assertThat(foreseen).hasSize(7).isEqualTo(Scenario.reminders(zone.obligation(PERIOD)));
    }

    @Test
    void aPreviewTellsWhenByWhichChannelAndWhoInWords() {
        preview("statistician", scenario.step(due, 1))
                .body("items.step", contains("T-3", "T", "T+1"))
                .body("items.decidedAt", equalTo(List.of(at(-3), at(0), at(1))))
                .body("items[2].channels", equalTo(List.of("EMAIL")))
                .body("items[2].dueAt", equalTo(Scenario.offset(due)))
                .body("items[2].told.name", equalTo(List.of("张***", "L***")));
    }

    @Test
    void aReportThatIsNotOpenYetOpensByTheClockAndIsForeseenAsIfNobodyReported() {
        zone = Zone.registered();
        Instant opens = scenario.step(due, -2);
        zone.tellAhead(new Owed(PERIOD, 1, "SCHEDULED", 1, due), opens, null);
        scenario.rest();

        List<Object> foreseen = preview("reviewer", scenario.step(due, 5))
                .body("items.step", contains("T-3", "T", "T+1", "T+3", "T+5"))
                .body(
                        "items.opensAt",
                        equalTo(Arrays.asList(
                                null,
                                Scenario.offset(opens),
                                Scenario.offset(opens),
                                Scenario.offset(opens),
                                Scenario.offset(opens))))
                .extract()
                .path("items.findAll { it.decidedAt >= '%s' }.collect { [it.step, it.decidedAt, it.ways] }"
                        .formatted(at(1)));
        scenario.advance(opens);
        zone.tellAhead(new Owed(PERIOD, 2, "OPEN", 1, due), opens, null);
        scenario.rest();

        List<Object> afterwards = preview("reviewer", scenario.step(due, 5))
                .body("items.step", contains("T", "T+1", "T+3", "T+5"))
                .body("items.opensAt", equalTo(Arrays.asList(null, null, null, null)))
                .extract()
                .path("items.findAll { it.decidedAt >= '%s' }.collect { [it.step, it.decidedAt, it.ways] }"
                        .formatted(at(1)));
        assertThat(afterwards).hasSize(3).isEqualTo(foreseen);
    }

    @Test
    void whatFellDueBeforeTheReportOpensIsForeseenForTheMomentAtWhichItDoes() {
        zone = Zone.registered();
        Instant opens = scenario.step(due, 2);
        zone.tellAhead(new Owed(PERIOD, 1, "SCHEDULED", 1, due), opens, null);
        scenario.rest();

        preview("reviewer", scenario.step(due, 3))
                .body("items.step", contains("T-3", "T", "T+1", "T+3"))
                .body("items.decidedAt", contains(at(-3), at(0), at(2), at(3)));
    }

    @Test
    void afterItsLockLineNobodyIsForeseenToBeTold() {
        zone = Zone.registered();
        zone.tellAhead(new Owed(PERIOD, 1, "OPEN", 1, due), scenario.step(due, -5), scenario.step(due, 3));
        scenario.rest();

        preview("reviewer", scenario.step(due, 5)).body("items.step", contains("T-3", "T", "T+1", "T+3"));
    }

    @Test
    void aPageBeginsWithWhatThereIsToSay() {
        zone.tell(new Owed("2016-01", 1, "OPEN", 1, scenario.step(due, 5)));
        scenario.rest();

        Questions.firstOfUnit(scenario.step(due, -3), zone.code())
                .body("basis", equalTo("FORESEEN"))
                .body("items.obligation", contains(zone.obligation(PERIOD)))
                .body("next", nullValue());
        scenario.advance(scenario.step(due, -3));
        scenario.advance(scenario.step(due, -2));

        Questions.firstOfUnit(scenario.step(due, -3), zone.code())
                .body("basis", equalTo("RECORDED"))
                .body("items.obligation", contains(zone.obligation(PERIOD)))
                .body("next", nullValue());
    }

    @Test
    void whatWasDecidedIsNotForeseenAgain() {
        scenario.advance(scenario.step(due, 0));

        preview("reviewer", scenario.step(due, 1))
                .body("basis", equalTo("FORESEEN"))
                .body("items.step", contains("T+1"));
    }

    @Test
    void aYearOfMoreOrLessThanFourDigitsIsRefused() {
        for (String moment : List.of("-999999999-01-01T00:00:00+18:00", "+999999999-12-31T23:59:59-18:00")) {
            given().auth()
                    .oauth2(Tokens.withRoles("reviewer").divisions("3417").sign())
                    .contentType("application/json")
                    .body("{\"at\":\"" + moment + "\"}")
                    .post("/api/v1/preview")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/at"));
        }
    }

    @Test
    void whatFoundNobodyToTellIsForeseenOnceAndNotAgain() {
        zone = Zone.withoutPeople();
        zone.tell(new Owed(PERIOD, 1, "OPEN", 1, due));
        scenario.rest();
        preview("reviewer", scenario.step(due, 0))
                .body("items.step", contains("T-3", "T"))
                .body("items.reason", contains("NO_RECIPIENT", "NO_RECIPIENT"));

        scenario.advance(scenario.step(due, -3));
        preview("reviewer", scenario.step(due, 0)).body("items.step", contains("T"));
        scenario.advance(scenario.step(due, 0));

        preview("reviewer", scenario.step(due, 1)).body("items.step", contains("T+1"));
        assertThat(Scenario.reminders(zone.obligation(PERIOD)))
                .containsExactly("1 T-3 - FAILED NO_RECIPIENT", "1 T - FAILED NO_RECIPIENT");
    }

    @Test
    void everyStepSaysWhyTheLeaderWasNotTold() {
        scenario.advance(scenario.step(due, 1));

        whyNot("reviewer", "ZONE_LEADER")
                .statusCode(200)
                .body("steps.step", contains("T-3", "T", "T+1", "T+3", "T+5", "BACK"))
                .body(
                        "steps.answer",
                        contains("NOT_ADDRESSED", "NOT_ADDRESSED", "TOLD", "NOT_YET", "NOT_ADDRESSED", "NOT_RETURNED"))
                .body("steps[3].text.zh", equalTo("该步骤尚未到时"));
        whyNot("reviewer", "STATISTICIAN")
                .body(
                        "steps.answer",
                        contains("SUPERSEDED", "SUPERSEDED", "TOLD", "NOT_YET", "NOT_ADDRESSED", "NOT_RETURNED"))
                .body("steps.reason", equalTo(Arrays.asList("LATER_STEP", "LATER_STEP", null, null, null, null)));
        whyNot("reviewer", zone.successor()).body("steps[2].answer", equalTo("UNKNOWN_ADDRESS"));
    }

    @Test
    void afterASubmissionItSaysThatNothingIsOwed() {
        zone.tell(new Owed(PERIOD, 2, "SUBMITTED", 1, due));
        scenario.rest();

        whyNot("statistician", "STATISTICIAN")
                .statusCode(200)
                .body(
                        "steps.answer",
                        contains("NOT_OWED", "NOT_OWED", "NOT_OWED", "NOT_OWED", "NOT_ADDRESSED", "NOT_OWED"))
                .body("steps[0].reason", equalTo("SUBMITTED"));
    }

    @Test
    void whoComesLaterWasNotThereOnTheDay() {
        zone.tellSuccession(2, ReportingZone.dateOf(due));
        scenario.rest();

        whyNot("reviewer", zone.successor())
                .statusCode(200)
                .body("steps[0].answer", equalTo("NOT_ON_THAT_DAY"))
                .body("steps[2].answer", equalTo("NOT_YET"));
    }

    @Test
    void anAddressIsNotAskedByWhoSeesNoPeopleNorAnythingOutsideTheScope() {
        whyNot("statistician", zone.statistician()).statusCode(403);
        Questions.whyNot("reviewer", Questions.ELSEWHERE, zone.obligation(PERIOD), "OFFICE")
                .statusCode(404);
        Questions.aboutUnit("reviewer", Questions.ELSEWHERE, scenario.step(due, 5), zone.code())
                .body("items", empty());
    }

    private ValidatableResponse preview(String role, Instant until) {
        return Questions.aboutUnit(role, Questions.CITY, until, zone.code());
    }

    private ValidatableResponse whyNot(String role, String recipient) {
        return Questions.whyNot(role, Questions.CITY, zone.obligation(PERIOD), recipient);
    }

    private String at(int offset) {
        return Scenario.offset(scenario.step(due, offset));
    }
}
