package io.zonewatch.notification.delivery;

import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.notification.Zone.Owed;
import io.zonewatch.notification.channel.Hook;
import io.zonewatch.notification.channel.Peer;
import io.zonewatch.notification.channel.Peer.Said;
import io.zonewatch.testing.Infrastructure;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reminder whose system is left alone for a while, at the end of its schedule of nine waits and ten attempts. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class LeftAloneTest {

    private static final String PERIOD = "2016-02";

    @Inject
    Scenario scenario;

    @Inject
    Jdbc jdbc;

    private final Peer peer = Peer.answering(heard -> Said.of(204, ""));
    private final String form =
            "F-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    private Hook hook;
    private String obligation;
    private Instant step;

    @BeforeEach
    void aReminderByWebhookIsAhead() {
        hook = Hook.only(scenario, jdbc, peer);
        Hook.putLadder(form, "\"WEBHOOK\"");
        Instant due = scenario.dueAhead();
        step = scenario.step(due, 1);
        Zone zone = Zone.registered();
        obligation = zone.obligation(PERIOD).replace("M-IND", form);
        zone.tell(new Owed(PERIOD, 1, "OPEN", 1, due), form);
        scenario.rest();
    }

    @AfterEach
    void nobodyTellsItAnyMore() {
        hook.close();
    }

    @Test
    void itsRestsUseUpNoAttemptAndTheLastIsMadeAfterThem() {
        rests();
        scenario.jump(step);
        await().until(() -> putOff() == 1);
        leaveOneAttempt();

        for (int times = 2; times <= 4; times++) {
            tryAgain();
            int expected = times;
            await().until(() -> putOff() == expected);
        }

        assertThat(Scenario.reminders(obligation)).containsExactly("1 T+1 STATISTICIAN PENDING");
        assertThat(peer.heard()).isEmpty();
        assertThat(ledger()).containsExactly("delivery.queued");
        hook.issueSecret();
        tryAgain();
        await().until(() -> state().equals("SENT"));
        assertThat(peer.heard()).hasSize(1);
        assertThat(ledger()).containsExactly("delivery.queued", "delivery.sent", "delivery.accepted");
    }

    @Test
    void theLastAttemptThatIsMadeEndsIt() {
        peer.answer(heard -> Said.of(503, ""));
        scenario.jump(step);
        await().until(() -> peer.heard().size() == 1);
        await().until(() -> attempts() == 1);
        leaveOneAttempt();

        tryAgain();

        await().until(() -> state().equals("FAILED"));
        assertThat(Scenario.reminders(obligation)).containsExactly("1 T+1 STATISTICIAN FAILED GAVE_UP");
        assertThat(peer.heard()).hasSize(2);
    }

    private void rests() {
        jdbc.update(
                "update endpoint set failures = 5, blocked_until = now() + interval '1 hour' where id = ?", hook.id());
    }

    private void leaveOneAttempt() {
        jdbc.update("update reminder set answers = 9 where obligation = ?", obligation);
    }

    private void tryAgain() {
        jdbc.update("update reminder set attempt_at = now() where obligation = ?", obligation);
    }

    private int putOff() {
        return number("put_off");
    }

    private int attempts() {
        return number("attempts");
    }

    private int number(String column) {
        return jdbc.queryOne(
                        "select " + column + " from reminder where obligation = ?", row -> row.getInt(1), obligation)
                .orElse(-1);
    }

    private String state() {
        return jdbc.queryOne("select state from reminder where obligation = ?", row -> row.getString(1), obligation)
                .orElseThrow();
    }

    private List<String> ledger() {
        return jdbc.query(
                "select action from audit_entry where subject_type = ? and subject_id in"
                        + " (select id::text from reminder where obligation = ?) order by id",
                row -> row.getString(1),
                Ledger.SUBJECT,
                obligation);
    }
}
