package io.zonewatch.notification.reminder;

import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Mailbox;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.notification.Zone.Owed;
import io.zonewatch.notification.delivery.CameBack;
import io.zonewatch.testing.Infrastructure;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who had been told what by a moment that is past: what was foreseen, where nothing disturbed it, and else what was done. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class RecollectionTest {

    private static final String PERIOD = "2016-02";

    @Inject
    Scenario scenario;

    @Inject
    CameBack cameBack;

    @Inject
    Jdbc jdbc;

    private Zone zone;
    private Instant due;

    @BeforeEach
    void aZoneThatOwes() {
        due = scenario.dueAhead();
        zone = scenario.owing(PERIOD, due);
    }

    @Test
    void whatWasForeseenIsWhatIsRemembered() {
        Instant last = scenario.step(due, 5);
        List<Map<String, Object>> foreseen = items("reviewer", last, "FORESEEN");
        List<Map<String, Object>> foreseenMasked = items("statistician", last, "FORESEEN");

        for (int offset : new int[] {-3, 0, 1, 3, 5}) {
            scenario.advance(scenario.step(due, offset));
        }
        scenario.advance(last.plusSeconds(1));

        assertThat(items("reviewer", last, "RECORDED")).isNotEmpty().isEqualTo(foreseen);
        assertThat(items("statistician", last, "RECORDED")).isEqualTo(foreseenMasked);
    }

    @Test
    void whatWasCaughtUpIsRememberedAsItWasForeseenForThatMoment() {
        Instant late = scenario.step(due, 1);
        scenario.advance(late.minusSeconds(1));
        zone.tell(new Owed("2016-03", 1, "OPEN", 1, due));
        scenario.rest();
        scenario.advance(late);

        Questions.aboutObligation("reviewer", late.minusSeconds(1), zone.obligation("2016-03"))
                .body("basis", equalTo("RECORDED"))
                .body("items.step", contains("T-3", "T"))
                .body("items.reason", contains("LATER_STEP", "DUE_PASSED"))
                .body("items.ways", everyItem(empty()))
                .body("items.decidedAt", everyItem(equalTo(Scenario.offset(late.minusSeconds(1)))))
                .body("items.fallsDue", contains(at(-3), at(0)));
    }

    @Test
    void whatWasToldUntilThenStaysAfterASubmissionAndNothingLaterIsTold() {
        scenario.advance(scenario.step(due, -3));
        scenario.advance(scenario.step(due, 0));
        zone.tell(new Owed(PERIOD, 2, "SUBMITTED", 1, due));
        scenario.rest();
        scenario.advance(scenario.step(due, 1));

        ask("reviewer", scenario.step(due, 0))
                .body("items.step", contains("T-3", "T"))
                .body("items.ways.leavesAt", contains(List.of(at(-3)), List.of(at(0))));
        ask("reviewer", scenario.step(due, 0).minusSeconds(1)).body("items.step", contains("T-3"));
        ask("reviewer", scenario.step(due, -3).minusSeconds(1)).body("items", empty());
    }

    @Test
    void whatWaitedHadNotLeftAndWasWithdrawn() {
        Mailbox.close();
        scenario.jump(scenario.step(due, -3));
        await().until(() -> Scenario.reminders(zone.obligation(PERIOD)).equals(List.of("1 T-3 STATISTICIAN PENDING")));
        scenario.jump(scenario.step(due, -2));
        ask("reviewer", scenario.step(due, -3))
                .body("items[0].channels", contains("EMAIL"))
                .body("items[0].ways.leavesAt", equalTo(Arrays.asList((Object) null)))
                .body("items[0].ways.reason", equalTo(Arrays.asList((Object) null)));

        zone.tell(new Owed(PERIOD, 2, "SUBMITTED", 1, due));
        await().until(() ->
                Scenario.reminders(zone.obligation(PERIOD)).equals(List.of("1 T-3 STATISTICIAN CANCELLED SUBMITTED")));
        Mailbox.open();
        scenario.rest();

        ask("reviewer", scenario.step(due, -3))
                .body("items[0].channels", empty())
                .body("items[0].ways.leavesAt", equalTo(Arrays.asList((Object) null)))
                .body("items[0].ways.reason", contains("SUBMITTED"));
    }

    @Test
    void eachRoundKeepsItsDeadline() {
        scenario.advance(scenario.step(due, -3));
        Instant moved = scenario.dueIn(9);
        zone.tell(new Owed(PERIOD, 2, "OPEN", 2, moved));
        scenario.rest();
        scenario.advance(scenario.step(moved, -3));
        scenario.advance(scenario.step(moved, -3).plusSeconds(1));

        ask("reviewer", scenario.step(moved, -3))
                .body("items.round", contains(1, 2))
                .body("items.step", contains("T-3", "T-3"))
                .body("items.dueAt", contains(Scenario.offset(due), Scenario.offset(moved)))
                .body("items.fallsDue", contains(at(-3), Scenario.offset(scenario.step(moved, -3))));
    }

    @Test
    void whoIsForgottenStaysForgotten() {
        scenario.advance(scenario.step(due, 3));
        zone.tellLeaderOnly(10);
        scenario.rest();
        scenario.advance(scenario.step(due, 4));

        String told = ask("reviewer", scenario.step(due, 3))
                .body("items.find { it.step == 'T+3' }.told.role", contains("STATISTICIAN", "ZONE_LEADER"))
                .body("items.find { it.step == 'T+3' }.told.name", equalTo(Arrays.asList(null, "Li Si")))
                .body("items.find { it.step == 'T+3' }.told.email", equalTo(Arrays.asList(null, zone.leader())))
                .extract()
                .asString();
        assertThat(told).doesNotContain(zone.statistician());
    }

    @Test
    void thatNobodyWasKnownIsRememberedUntilSomebodyWas() {
        zone = Zone.withoutPeople();
        zone.tell(new Owed(PERIOD, 1, "OPEN", 1, due));
        scenario.rest();
        scenario.advance(scenario.step(due, -3));
        scenario.advance(scenario.step(due, -2));
        zone.tellContacts(1);
        scenario.rest();
        scenario.advance(scenario.step(due, -1));

        ask("reviewer", scenario.step(due, -3))
                .body("items.step", contains("T-3"))
                .body("items[0].told", empty())
                .body("items.reason", contains("NO_RECIPIENT"));
        ask("reviewer", scenario.step(due, -2))
                .body("items.step", contains("T-3"))
                .body("items[0].told.email", contains(zone.statistician()))
                .body("items[0].decidedAt", equalTo(at(-2)))
                .body("items[0].reason", nullValue());
    }

    @Test
    void whatCameBackLaterHadLeft() {
        scenario.advance(scenario.step(due, -3));
        scenario.advance(scenario.step(due, -2));
        cameBack.note(
                only(zone.obligation(PERIOD)),
                new CameBack.Returned(
                        zone.code(),
                        List.of(new CameBack.Failure(
                                "5.1.1", Set.of(zone.statistician().toLowerCase(Locale.ROOT))))));
        scenario.advance(scenario.step(due, -1));

        ask("reviewer", scenario.step(due, -3))
                .body("items[0].ways.leavesAt", contains(at(-3)))
                .body("items[0].ways.reason", equalTo(Arrays.asList((Object) null)));
        ask("reviewer", scenario.step(due, -2))
                .body("items[0].ways.leavesAt", hasItem(at(-3)))
                .body("items[0].ways.reason", hasItem("BOUNCED"))
                .body("items[0].channels", not(hasItem("EMAIL")));
    }

    @Test
    void whatACallerMayNotSeeWasNeverThere() {
        scenario.advance(scenario.step(due, 1));
        scenario.advance(scenario.step(due, 2));

        Questions.aboutUnit("reviewer", Questions.ELSEWHERE, scenario.step(due, 1), zone.code())
                .body("basis", equalTo("RECORDED"))
                .body("items", empty());
    }

    private long only(String obligation) {
        return jdbc.queryOne("select id from reminder where obligation = ?", row -> row.getLong(1), obligation)
                .orElseThrow();
    }

    private List<Map<String, Object>> items(String role, Instant at, String basis) {
        return ask(role, at).body("basis", equalTo(basis)).extract().jsonPath().getList("items");
    }

    private ValidatableResponse ask(String role, Instant at) {
        return Questions.aboutObligation(role, at, zone.obligation(PERIOD));
    }

    private String at(int offset) {
        return Scenario.offset(scenario.step(due, offset));
    }
}
