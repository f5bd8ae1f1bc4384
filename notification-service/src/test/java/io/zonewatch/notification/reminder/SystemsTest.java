package io.zonewatch.notification.reminder;

import static io.restassured.RestAssured.given;
import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zonewatch.chassis.clock.Quiescence;
import io.zonewatch.chassis.clock.Waiting;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Mailbox;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.notification.Zone.Owed;
import io.zonewatch.notification.channel.Hook;
import io.zonewatch.notification.channel.Letters;
import io.zonewatch.notification.channel.Peer;
import io.zonewatch.notification.channel.Peer.Said;
import io.zonewatch.notification.preference.Person;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a step says to other systems: once, whoever else hears it, and also where nobody is known. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class SystemsTest {

    private static final String PERIOD = "2016-02";

    @Inject
    Scenario scenario;

    @Inject
    Quiescence quiescence;

    @Inject
    Jdbc jdbc;

    @Inject
    Clock system;

    private final Peer peer = Peer.answering(heard -> Said.of(204, ""));
    private final String form =
            "F-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    private Hook hook;
    private Instant due;

    @BeforeEach
    void aSystemThatIsTold() {
        hook = Hook.only(scenario, jdbc, peer);
        due = scenario.dueAhead();
    }

    @AfterEach
    void nobodyTellsItAnyMore() {
        hook.close();
    }

    @Test
    void aStepOfSystemsOnlyIsToldOnceWhereNobodyIsKnownAndNotAgainOnceSomebodyIs() {
        Hook.putLadder(form, "\"WEBHOOK\"");
        Zone zone = Zone.withoutPeople();
        tell(zone);
        preview(zone)
                .body("items.told", contains(empty()))
                .body("items.reason", contains(nullValue()))
                .body("items[0].ways.channel", contains("WEBHOOK"))
                .body("items[0].ways.to", contains(nullValue()));

        List<Object> foreseen = preview(zone).extract().jsonPath().getList("items");

        scenario.advance(scenario.step(due, 1));
        whyNot(zone).body("steps.answer", contains("NO_CONTACT"));
        zone.tellContacts(1);
        scenario.rest();

        assertThat(Scenario.reminders(obligation(zone))).containsExactly("1 T+1 STATISTICIAN SENT");
        assertThat(peer.heard()).singleElement().satisfies(heard -> assertThat(heard.body())
                .contains(obligation(zone), zone.code() + "开发区"));
        assertThat(Mailbox.to(zone.statistician())).isEmpty();
        whyNot(zone).body("steps.answer", contains("NOT_IN_PERSON")).body("steps[0].ways", empty());
        scenario.advance(scenario.step(due, 1).plusSeconds(1));
        preview(zone).body("basis", equalTo("RECORDED")).body("items", equalTo(foreseen));
    }

    @Test
    void whatTwoPeopleHearASystemHearsOnceAndThePreviewSaysSo() {
        Hook.putLadder(form, "\"EMAIL\",\"WEBHOOK\"");
        Zone zone = Zone.registered();
        tell(zone);
        preview(zone)
                .body("items[0].ways.channel", contains("EMAIL", "WEBHOOK", "EMAIL"))
                .body("items[0].ways[1].to", nullValue())
                .body("items[0].ways.to.role", contains("STATISTICIAN", "ZONE_LEADER"));
        List<Object> foreseen = preview(zone).extract().jsonPath().getList("items");

        scenario.advance(scenario.step(due, 1));

        assertThat(peer.heard()).hasSize(1);
        assertThat(Mailbox.to(zone.statistician())).hasSize(1);
        assertThat(Mailbox.to(zone.leader())).hasSize(1);
        scenario.advance(scenario.step(due, 1).plusSeconds(1));
        preview(zone).body("basis", equalTo("RECORDED")).body("items", equalTo(foreseen));
    }

    @Test
    void whatASystemWasToldIsNotSaidToHaveBeenToldToAPerson() {
        Hook.putLadder(form, "\"EMAIL\",\"WEBHOOK\"");
        Person person = Person.known();
        person.wants("{\"switchedOff\":[\"OVERDUE\"]}").statusCode(200);
        tell(person.zone());
        whyNot(person.zone())
                .body("steps.answer", contains("SWITCHED_OFF"))
                .body("steps[0].ways.answer", contains("SWITCHED_OFF", "NOT_YET"));

        scenario.advance(scenario.step(due, 1));

        assertThat(peer.heard()).hasSize(1);
        whyNot(person.zone())
                .body("steps.answer", contains("SWITCHED_OFF"))
                .body("steps[0].ways.channel", contains("EMAIL", "WEBHOOK"))
                .body("steps[0].ways[0].to.role", equalTo("STATISTICIAN"))
                .body("steps[0].ways[1].to", nullValue())
                .body("steps[0].ways.answer", contains("SWITCHED_OFF", "TOLD"));
    }

    @Test
    void aStepThatTellsOnlySystemsSaysSo() {
        Hook.putLadder(form, "\"WEBHOOK\"");
        Zone zone = Zone.registered();
        tell(zone);
        whyNot(zone)
                .body("steps.answer", contains("NOT_IN_PERSON"))
                .body("steps[0].ways.answer", contains("NOT_YET"))
                .body("steps[0].ways.leavesAt", contains(Scenario.offset(scenario.step(due, 1))));

        scenario.advance(scenario.step(due, 1));

        whyNot(zone).body("steps.answer", contains("NOT_IN_PERSON")).body("steps[0].ways.answer", contains("TOLD"));
    }

    @Test
    void whatWaitsForASystemHidesNothingOfWhatAPersonWaitsFor() {
        peer.answer(heard -> Said.of(503, ""));
        Hook.putLadder(form, "\"EMAIL\",\"WEBHOOK\"");
        Person person = Person.known();
        person.wants("{\"quietHours\":{\"from\":\"08:00\",\"until\":\"10:00\"}}")
                .statusCode(200);
        tell(person.zone());
        String quietIsOver = Scenario.offset(scenario.step(due, 1).plus(Duration.ofHours(1)));

        scenario.jump(scenario.step(due, 1));
        await().until(() ->
                quiescence.look().waiting().stream().map(Waiting::what).toList().equals(List.of("WEBHOOK")));

        whyNot(person.zone())
                .body("steps.answer", contains("HELD"))
                .body("steps[0].hold", equalTo("QUIET_HOURS"))
                .body("steps[0].leavesAt", equalTo(quietIsOver))
                .body("steps[0].ways.channel", contains("EMAIL", "WEBHOOK"))
                .body("steps[0].ways.answer", contains("HELD", "WAITING"))
                .body("steps[0].ways.leavesAt", contains(quietIsOver, null));
        peer.answer(heard -> Said.of(204, ""));
        jdbc.update(
                "update reminder set attempt_at = now() where obligation = ? and channel = 'WEBHOOK'",
                obligation(person.zone()));
        scenario.rest();
    }

    @Test
    void aSystemThatIsAwayKeepsNothingFromRestAndIsNamed() {
        peer.answer(heard -> Said.of(503, ""));
        Hook.putLadder(form, "\"WEBHOOK\"");
        Zone zone = Zone.registered();
        tell(zone);

        scenario.jump(scenario.step(due, 1));
        await().until(() ->
                quiescence.look().waiting().stream().map(Waiting::what).toList().equals(List.of("WEBHOOK")));

        Quiescence.Look look = quiescence.look();
        assertThat(look.quiet()).isTrue();
        assertThat(look.waiting()).singleElement().satisfies(waiting -> {
            assertThat(waiting.why()).isEqualTo("HTTP 503");
            assertThat(waiting.number()).isEqualTo(1);
            assertThat(waiting.until().toInstant()).isAfter(system.instant());
        });
        peer.answer(heard -> Said.of(204, ""));
        jdbc.update("update reminder set attempt_at = now() where obligation = ?", obligation(zone));
        scenario.rest();
        assertThat(Scenario.reminders(obligation(zone))).containsExactly("1 T+1 STATISTICIAN SENT");
    }

    @Test
    void whatNoSystemTookWhereNobodyIsKnownCanBeTakenUpAgain() {
        peer.answer(heard -> Said.of(410, ""));
        Hook.putLadder(form, "\"WEBHOOK\"");
        Zone zone = Zone.withoutPeople();
        tell(zone);
        scenario.advance(scenario.step(due, 1));
        assertThat(Scenario.reminders(obligation(zone))).containsExactly("1 T+1 STATISTICIAN FAILED REFUSED");
        peer.answer(heard -> Said.of(204, ""));
        hook.enable();

        Letters.administrator()
                .post("/api/v1/undelivered/{id}/replay", undelivered(zone))
                .then()
                .statusCode(204);
        scenario.rest();

        assertThat(Scenario.reminders(obligation(zone))).containsExactly("1 T+1 STATISTICIAN SENT");
    }

    private long undelivered(Zone zone) {
        return jdbc.queryOne("select id from reminder where obligation = ?", row -> row.getLong(1), obligation(zone))
                .orElseThrow();
    }

    private void tell(Zone zone) {
        zone.tell(new Owed(PERIOD, 1, "OPEN", 1, due), form);
        scenario.rest();
    }

    private ValidatableResponse preview(Zone zone) {
        return given().auth()
                .oauth2(Tokens.withRoles("reviewer").divisions("3417").sign())
                .contentType("application/json")
                .body("{\"at\":\"%s\",\"unit\":\"%s\"}".formatted(Scenario.offset(scenario.step(due, 1)), zone.code()))
                .post("/api/v1/preview")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse whyNot(Zone zone) {
        return given().auth()
                .oauth2(Tokens.withRoles("reviewer").divisions("3417").sign())
                .queryParam("obligation", obligation(zone))
                .queryParam("recipient", "STATISTICIAN")
                .get("/api/v1/why-not")
                .then()
                .statusCode(200);
    }

    private String obligation(Zone zone) {
        return zone.obligation(PERIOD).replace("M-IND", form);
    }
}
