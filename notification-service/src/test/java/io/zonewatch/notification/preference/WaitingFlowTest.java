package io.zonewatch.notification.preference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.notification.Mailbox;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone.Owed;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What falls into hours in which somebody is not to be disturbed; steps fall due at nine. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class WaitingFlowTest {

    private static final String PERIOD = "2016-02";
    private static final Duration AN_HOUR = Duration.ofHours(1);

    @Inject
    Scenario scenario;

    private Person person;
    private Instant due;
    private Instant overdue;

    @BeforeEach
    void aStatisticianWhoIsNotToBeDisturbedFromEightToTen() {
        scenario.begin();
        Person.putLadder();
        person = Person.known();
        due = scenario.dueAhead();
        overdue = scenario.step(due, 1);
        tell(1, "OPEN");
        scenario.rest();
        person.wants("{\"quietHours\":{\"from\":\"08:00\",\"until\":\"10:00\"}}")
                .statusCode(200);
    }

    @Test
    void itWaitsAsForeseenAndLeavesWhenTheQuietIsOver() {
        scenario.advance(scenario.step(due, 0));
        reviewer()
                .contentType("application/json")
                .body("{\"at\":\"" + overdue + "\",\"obligation\":\"" + person.obligation(PERIOD) + "\"}")
                .post("/api/v1/preview")
                .then()
                .statusCode(200)
                .body("items.step", contains("T-3", "T+1"))
                .body("items[0].waits", equalTo(true))
                .body("items[1].ways.leavesAt", everyItem(equalTo(text(overdue.plus(AN_HOUR)))))
                .body("items[1].ways.hold", contains("QUIET_HOURS", "QUIET_HOURS"));
        whyNot("NOT_YET", text(overdue.plus(AN_HOUR)), "QUIET_HOURS");

        scenario.advance(overdue);

        assertThat(Scenario.reminders(person.obligation(PERIOD)))
                .endsWith("1 T+1 STATISTICIAN PENDING", "1 T+1 STATISTICIAN PENDING");
        whyNot("HELD", text(overdue.plus(AN_HOUR)), "QUIET_HOURS");
        reviewer()
                .queryParam("obligation", person.obligation(PERIOD))
                .queryParam("state", "PENDING")
                .get("/api/v1/reminders")
                .then()
                .body("items.hold", contains("QUIET_HOURS", "QUIET_HOURS"))
                .body("items[0].leavesAt", equalTo(text(overdue.plus(AN_HOUR))));
        preview(overdue.plus(AN_HOUR))
                .body("items.step", contains("T+1"))
                .body("items.waits", contains(true))
                .body("items[0].decidedAt", equalTo(text(overdue)))
                .body("items[0].told.role", contains("STATISTICIAN"))
                .body("items[0].ways.leavesAt", everyItem(equalTo(text(overdue.plus(AN_HOUR)))))
                .body("items[0].ways.hold", contains("QUIET_HOURS", "QUIET_HOURS"))
                .body("items[0].ways.answer", contains("HELD", "HELD"));

        scenario.advance(overdue.plus(AN_HOUR));

        preview(overdue.plus(AN_HOUR)).body("items.findAll { it.waits }", empty());

        whyNot("TOLD", null, null);
        assertThat(subjects()).hasSize(1).first().asString().startsWith("报表已逾期");
    }

    @Test
    void whatWillBeOvertakenWhileItWaitsIsForeseenNotToLeave() {
        scenario.advance(overdue);
        String silence = administrator()
                .body("""
                        {"division":"3417","form":"%s","from":"%s","until":"%s","reason":"停机"}""".formatted(Person.FORM, overdue, scenario.step(due, 4)))
                .post("/api/v1/silences")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        preview(overdue)
                .body("items.waits", contains(true))
                .body("items[0].ways.reason", contains("LATER_STEP", "LATER_STEP"))
                .body("items[0].ways.leavesAt", everyItem(nullValue()))
                .body("items[0].ways.answer", everyItem(equalTo("HELD")))
                .body("items[0].ways.held.because", everyItem(equalTo("停机")));

        administrator().post("/api/v1/silences/" + silence + "/end").then().statusCode(200);
        preview(overdue)
                .body("items[0].ways.reason", everyItem(nullValue()))
                .body("items[0].ways.hold", everyItem(equalTo("QUIET_HOURS")));
    }

    @Test
    void whatIsSubmittedMeanwhileIsNeverSent() {
        scenario.advance(overdue);
        tell(2, "SUBMITTED");
        scenario.rest();

        scenario.advance(overdue.plus(AN_HOUR));

        assertThat(Scenario.reminders(person.obligation(PERIOD)))
                .endsWith("1 T+1 STATISTICIAN CANCELLED SUBMITTED", "1 T+1 STATISTICIAN CANCELLED SUBMITTED");
        assertThat(subjects()).noneMatch(subject -> subject.startsWith("报表已逾期"));
    }

    @Test
    void whatALaterStepOvertakesMeanwhileIsNeverSentAndANoticeWaitsForNobody() {
        scenario.advance(overdue.minus(AN_HOUR));
        person.wants("{\"quietHours\":{\"from\":\"08:45\",\"until\":\"08:31\"},\"workingTimeOnly\":true}")
                .statusCode(200);
        scenario.advance(overdue);
        whyNotLeaves(scenario.step(due, 2).minus(Duration.ofMinutes(29)));
        scenario.jump(scenario.step(due, 3));
        scenario.rest();

        assertThat(Scenario.reminders(person.obligation(PERIOD)))
                .endsWith("1 T+3 STATISTICIAN SENT", "1 T+3 STATISTICIAN SENT");
        assertThat(subjects()).last().asString().startsWith("催报通知书");
    }

    @Test
    void whoWantsToBeToldAfterAllIsToldAtOnce() {
        scenario.advance(overdue);
        person.wants("{\"locale\":\"en\"}").statusCode(200);
        scenario.rest();

        whyNot("TOLD", null, null);
        assertThat(subjects()).last().asString().startsWith("报表已逾期");
    }

    private void tell(long sequence, String state) {
        person.zone().tell(new Owed(PERIOD, sequence, state, 1, due), Person.FORM);
    }

    private List<String> subjects() {
        return Mailbox.to(person.zone().statistician()).stream()
                .map(Mailbox.Mail::subject)
                .toList();
    }

    private void whyNot(String answer, String leavesAt, String hold) {
        reviewer()
                .queryParam("obligation", person.obligation(PERIOD))
                .queryParam("recipient", "STATISTICIAN")
                .get("/api/v1/why-not")
                .then()
                .statusCode(200)
                .body("steps[1].answer", equalTo(answer))
                .body("steps[1].leavesAt", leavesAt == null ? nullValue() : equalTo(leavesAt))
                .body("steps[1].hold", hold == null ? nullValue() : equalTo(hold));
    }

    private void whyNotLeaves(Instant at) {
        reviewer()
                .queryParam("obligation", person.obligation(PERIOD))
                .queryParam("recipient", "STATISTICIAN")
                .get("/api/v1/why-not")
                .then()
                .body("steps[1].answer", equalTo("HELD"))
                .body("steps[1].leavesAt", equalTo(text(at)));
    }

    private ValidatableResponse preview(Instant until) {
        return reviewer()
                .contentType("application/json")
                .body("{\"at\":\"" + until + "\",\"obligation\":\"" + person.obligation(PERIOD) + "\"}")
                .post("/api/v1/preview")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification administrator() {
        return given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("3417").sign())
                .contentType("application/json");
    }

    private static RequestSpecification reviewer() {
        return given().auth()
                .oauth2(Tokens.withRoles("reviewer").divisions("3417").sign());
    }

    private static String text(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atOffset(ZoneOffset.ofHours(8)));
    }
}
