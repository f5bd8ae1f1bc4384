package io.zonewatch.notification.delivery;

import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

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
import io.zonewatch.notification.channel.Peer.Said;
import io.zonewatch.testing.Infrastructure;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A system takes every call and says nothing, while its reminders leave together with people's e-mails. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class HangingSystemTest {

    private static final int ZONES = 100;
    private static final String PERIOD = "2016-02";

    @Inject
    Scenario scenario;

    @Inject
    Jdbc jdbc;

    private final CountDownLatch released = new CountDownLatch(1);
    private final Peer peer = Peer.answering(heard -> {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Said.of(204, "");
    });
    private final String form =
            "F-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    private Hook hook;

    @BeforeEach
    void aSystemThatIsTold() {
        hook = Hook.only(scenario, jdbc, peer);
    }

    @AfterEach
    void nobodyTellsItAnyMore() {
        released.countDown();
        hook.close();
    }

    /** A call of it takes two seconds here. Were every reminder to call it, these would be a hundred calls, by senders that e-mails wait for. */
    @Test
    void eMailsLeaveBesideItAndFewOfItsOwnAreTried() {
        Instant due = scenario.dueAhead();
        Hook.putLadder(form, "\"EMAIL\",\"WEBHOOK\"");
        List<Zone> zones = Stream.generate(Zone::registered).limit(ZONES).toList();
        zones.forEach(zone -> zone.tell(new Owed(PERIOD, 1, "OPEN", 1, due), form));
        scenario.rest();

        scenario.jump(scenario.step(due, 1));
        await().until(() -> sent("EMAIL") == 2 * ZONES);

        assertThat(peer.heard()).hasSizeLessThan(ZONES / 2);
        assertThat(sent("WEBHOOK")).isZero();
        assertThat(zones).allSatisfy(zone -> {
            assertThat(Mailbox.to(zone.statistician())).hasSize(1);
            assertThat(Mailbox.to(zone.leader())).hasSize(1);
        });
        released.countDown();
        hook.issueSecret();
        await().until(() -> {
            tryAtOnce();
            return sent("WEBHOOK") == ZONES;
        });
    }

    private void tryAtOnce() {
        jdbc.update(
                "update reminder set attempts = 0, answers = 0, attempt_at = now() where form = ? and state = 'PENDING' and lease_until is null",
                form);
    }

    private long sent(String channel) {
        return jdbc.queryOne(
                        "select count(*) from reminder where form = ? and channel = ? and state = 'SENT'",
                        row -> row.getLong(1),
                        form,
                        channel)
                .orElseThrow();
    }
}
