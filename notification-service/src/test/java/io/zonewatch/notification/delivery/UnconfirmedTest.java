package io.zonewatch.notification.delivery;

import static io.zonewatch.notification.channel.Letters.administrator;
import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Mailbox;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.notification.Zone.Owed;
import io.zonewatch.notification.channel.Hook;
import io.zonewatch.notification.channel.Peer;
import io.zonewatch.testing.Infrastructure;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is sent to somebody who takes it and says nothing: it may have arrived. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class UnconfirmedTest {

    private static final String PERIOD = "2016-02";
    private static final String LOST = "connection lost, may have been taken";

    @Inject
    Scenario scenario;

    @Inject
    Jdbc jdbc;

    private final Peer peer = Peer.answering(heard -> {
        throw new IllegalStateException("hangs up");
    });
    private final String form =
            "F-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private String obligation;
    private Zone zone;
    private Instant step;

    @BeforeEach
    void noOtherEndpoints() {
        jdbc.update("update endpoint set disabled_because = 'no longer there' where disabled_because is null");
        scenario.begin();
    }

    @AfterEach
    void nobodyUsesItAnyMore() {
        jdbc.update("update endpoint set disabled_because = 'no longer there' where disabled_because is null");
        peer.close();
        scenario.rest();
    }

    @Test
    void aGroupIsSentItThreeTimesInAllAndTheNextWayTakesOver() {
        add("FEISHU");
        owesBy("FEISHU");

        scenario.jump(step);
        await().until(() -> state("FEISHU").equals("FAILED"));
        scenario.rest();

        assertThat(peer.heard()).hasSize(3);
        assertThat(Scenario.reminders(obligation))
                .containsExactly("1 T+1 STATISTICIAN FAILED GAVE_UP", "1 T+1 STATISTICIAN SENT");
        assertThat(Mailbox.to(zone.statistician())).hasSize(1);
        String item = "items.find { it.obligation == '" + obligation + "' }";
        administrator()
                .get("/api/v1/undelivered?limit=500")
                .then()
                .body(item + ".answer", equalTo(LOST))
                .body(item + ".mayHaveArrived", equalTo(true))
                .body(item + ".insteadBy", equalTo("EMAIL"));
        administrator()
                .queryParam("obligation", obligation)
                .queryParam("recipient", "STATISTICIAN")
                .get("/api/v1/why-not")
                .then()
                .body("steps.ways.flatten().answer", hasItem("UNCONFIRMED"));
        assertThat(ledger("FEISHU"))
                .containsExactly("delivery.queued", "delivery.sent " + LOST, "delivery.bounced " + LOST);
    }

    @Test
    void whoeverIsNeverReachedIsTriedOnWithoutEnd() {
        add("WECOM");
        peer.close();
        owesBy("WECOM");

        scenario.jump(step);
        await().until(() -> number("WECOM", "attempts - put_off") > 3);

        assertThat(state("WECOM")).isEqualTo("PENDING");
        assertThat(number("WECOM", "answers + unconfirmed")).isZero();
        zone.tell(new Owed(PERIOD, 2, "SUBMITTED", 1, step), form);
    }

    /** It drops by the identity what it has had: its schedule of nine waits goes on to its end. */
    @Test
    void aSystemIsCalledAsItsScheduleSays() {
        Hook hook = Hook.beside(peer);
        owesBy("WEBHOOK");

        scenario.jump(step);
        await().until(() -> number("WEBHOOK", "answers") == 1);
        assertThat(state("WEBHOOK")).isEqualTo("PENDING");
        administrator()
                .queryParam("obligation", obligation)
                .queryParam("recipient", "STATISTICIAN")
                .get("/api/v1/why-not")
                .then()
                .body("steps.ways.flatten().answer", hasItem("UNCONFIRMED"));
        jdbc.update("update reminder set answers = 9, attempt_at = now() where obligation = ?", obligation);
        await().until(() -> state("WEBHOOK").equals("FAILED"));

        assertThat(peer.heard()).hasSize(2);
        assertThat(peer.heard())
                .extracting(heard -> heard.headers().get("webhook-id"))
                .containsOnly(peer.heard().getFirst().headers().get("webhook-id"));
        assertThat(ledger("WEBHOOK")).last().isEqualTo("delivery.bounced " + LOST);
        hook.close();
    }

    private void owesBy(String channel) {
        Hook.putLadder(form, "\"" + channel + "\"");
        Instant due = scenario.dueAhead();
        step = scenario.step(due, 1);
        zone = Zone.registered();
        obligation = zone.obligation(PERIOD).replace("M-IND", form);
        zone.tell(new Owed(PERIOD, 1, "OPEN", 1, due), form);
        scenario.rest();
    }

    private void add(String channel) {
        administrator()
                .body("{\"channel\":\"%s\",\"name\":\"群\",\"division\":\"341700\",\"url\":\"%s\"}"
                        .formatted(channel, peer.url("/hook")))
                .post("/api/v1/bots")
                .then()
                .statusCode(201);
    }

    private String state(String channel) {
        return jdbc.queryOne(
                        "select state from reminder where obligation = ? and channel = ?",
                        row -> row.getString(1),
                        obligation,
                        channel)
                .orElse("");
    }

    private long number(String channel, String what) {
        return jdbc.queryOne(
                        "select " + what + " from reminder where obligation = ? and channel = ?",
                        row -> row.getLong(1),
                        obligation,
                        channel)
                .orElse(-1L);
    }

    /** What the ledger says, with what was answered. */
    private List<String> ledger(String channel) {
        return jdbc.query(
                "select e.action || coalesce(' ' || (convert_from(p.payload, 'UTF8')::jsonb -> 'after' ->> 'answer'), '') from audit_entry e"
                        + " left join audit_payload p on p.entry_id = e.id where e.subject_type = ? and e.subject_id in"
                        + " (select id::text from reminder where obligation = ? and channel = ?) order by e.id",
                row -> row.getString(1),
                Ledger.SUBJECT,
                obligation,
                channel);
    }
}
