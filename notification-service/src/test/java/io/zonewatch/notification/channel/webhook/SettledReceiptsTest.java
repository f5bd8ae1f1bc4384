package io.zonewatch.notification.channel.webhook;

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
import io.zonewatch.notification.channel.Letters;
import io.zonewatch.notification.channel.Peer;
import io.zonewatch.notification.channel.Peer.Said;
import io.zonewatch.testing.Infrastructure;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How long it is remembered which systems have taken a message. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class SettledReceiptsTest {

    private static final String PERIOD = "2016-02";

    @Inject
    Scenario scenario;

    @Inject
    WebhookReceipts receipts;

    @Inject
    Jdbc jdbc;

    private final String form =
            "F-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @Test
    void asLongAsItCanBeTriedAgainAndThatIsAlsoWhenItHasFailed() {
        Peer takes = Peer.answering(heard -> Said.of(204, ""));
        Peer away = Peer.answering(heard -> Said.of(503, ""));
        try (Hook first = Hook.only(scenario, jdbc, takes);
                Hook second = Hook.beside(away)) {
            String obligation = aStepIsDue();
            await().until(() -> away.heard().size() == 1 && attempts(obligation) == 1);
            jdbc.update("update reminder set answers = 9, attempt_at = now() where obligation = ?", obligation);
            await().until(() -> is(obligation, "FAILED"));

            receipts.forgetTheSettled();
            assertThat(taken(obligation)).isEqualTo(1);
            away.answer(heard -> Said.of(204, ""));
            Letters.administrator()
                    .post("/api/v1/undelivered/{id}/replay", reminder(obligation))
                    .then()
                    .statusCode(204);
            await().until(() -> is(obligation, "SENT"));

            assertThat(taken(obligation)).isEqualTo(2);
            assertThat(takes.heard()).hasSize(1);
            assertThat(first.id()).isNotEqualTo(second.id());
            receipts.forgetTheSettled();
            assertThat(taken(obligation)).isZero();
        }
    }

    @Test
    void thirtyDaysWhereAnEarlierVersionHasNotWrittenWhose() {
        Peer peer = Peer.answering(heard -> Said.of(204, ""));
        try (Hook hook = Hook.only(scenario, jdbc, peer)) {
            keep(hook, "msg_of_29_days", "29 days");
            keep(hook, "msg_of_31_days", "31 days");

            receipts.forgetTheSettled();

            assertThat(receipts.of("msg_of_29_days")).containsExactly(hook.id());
            assertThat(receipts.of("msg_of_31_days")).isEmpty();
        }
    }

    private String aStepIsDue() {
        Hook.putLadder(form, "\"WEBHOOK\"");
        Instant due = scenario.dueAhead();
        Zone zone = Zone.registered();
        zone.tell(new Owed(PERIOD, 1, "OPEN", 1, due), form);
        scenario.rest();
        scenario.jump(scenario.step(due, 1));
        return zone.obligation(PERIOD).replace("M-IND", form);
    }

    private void keep(Hook hook, String message, String age) {
        jdbc.update(
                "insert into webhook_receipt (endpoint, message, status, taken_at) values (?, ?, 204, now() - ?::interval)",
                hook.id(),
                message,
                age);
    }

    private int attempts(String obligation) {
        return jdbc.queryOne("select attempts from reminder where obligation = ?", row -> row.getInt(1), obligation)
                .orElse(0);
    }

    private boolean is(String obligation, String state) {
        return jdbc.queryOne(
                        "select state = ? from reminder where obligation = ?",
                        row -> row.getBoolean(1),
                        state,
                        obligation)
                .orElse(false);
    }

    private long reminder(String obligation) {
        return jdbc.queryOne("select id from reminder where obligation = ?", row -> row.getLong(1), obligation)
                .orElseThrow();
    }

    private long taken(String obligation) {
        return jdbc.queryOne(
                        "select count(*) from webhook_receipt where reminder in (select id from reminder where obligation = ?)",
                        row -> row.getLong(1),
                        obligation)
                .orElseThrow();
    }
}
