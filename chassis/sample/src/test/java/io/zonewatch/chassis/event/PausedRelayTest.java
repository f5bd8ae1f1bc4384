package io.zonewatch.chassis.event;

import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.chassis.event.Checkpoint.Place;
import io.zonewatch.embedded.Database;
import io.zonewatch.testing.Infrastructure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A relay that was paused in the middle of a batch, lost its lock meanwhile, and wakes up while another leads. */
class PausedRelayTest {

    @Test
    void cannotWriteAnyMore() throws Exception {
        OutboxFixture outbox = OutboxFixture.of("paused", "zonewatch.indicator.reports.v1");
        CountDownLatch asleep = new CountDownLatch(1);
        CountDownLatch wakeUp = new CountDownLatch(1);
        OutboxRelay paused = relay(outbox, "paused_relay", pauseOnce(asleep, wakeUp));
        OutboxRelay successor = relay(outbox, "successor_relay", Checkpoint.NONE);
        List<String> first = outbox.write(5);
        Thread pausedThread = Thread.ofPlatform().start(paused);
        asleep.await();
        loseConnection("paused_relay");
        Thread successorThread = Thread.ofPlatform().start(successor);
        await().until(() -> successor.relayed() == first.size());

        wakeUp.countDown();

        await("the paused relay was refused and queues for the lock again")
                .until(() -> connections("paused_relay") == 1);
        List<String> second = outbox.write(5);
        await().until(() -> successor.relayed() == first.size() + second.size());
        assertThat(paused.relayed()).isZero();
        assertThat(outbox.committedKeys())
                .containsAll(first)
                .containsAll(second)
                .doesNotHaveDuplicates();
        paused.stop();
        successor.stop();
        pausedThread.join();
        successorThread.join();
    }

    private static Checkpoint pauseOnce(CountDownLatch asleep, CountDownLatch wakeUp) {
        return place -> {
            if (place == Place.RELAY_RECORDS_SENT && asleep.getCount() > 0) {
                asleep.countDown();
                try {
                    wakeUp.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }

    private static OutboxRelay relay(OutboxFixture outbox, String name, Checkpoint checkpoint) {
        KafkaClients kafka = new KafkaClients(
                Map.of("bootstrap.servers", Infrastructure.kafka().bootstrapServers()), Optional.empty());
        Database database = outbox.database();
        ThreadTransactions connections = new ThreadTransactions(
                outbox.url() + "?ApplicationName=" + name, database.app(), database.appPassword());
        return new OutboxRelay(
                connections::open,
                () -> kafka.producer("zonewatch-paused-relay"),
                topic -> Optional.empty(),
                new OneLife.Settings(),
                Clock.systemUTC(),
                checkpoint);
    }

    /** Ends the relay's database session from outside, as a failover would; its lock is free then. */
    private static void loseConnection(String name) throws SQLException {
        sessions("select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = ?", name);
        await().until(() -> connections(name) == 0);
    }

    private static long connections(String name) throws SQLException {
        return sessions("select count(*) from pg_stat_activity where application_name = ?", name);
    }

    private static long sessions(String sql, String name) throws SQLException {
        try (Connection superuser = Infrastructure.postgres().connect("paused");
                PreparedStatement statement = superuser.prepareStatement(sql)) {
            statement.setString(1, name);
            var result = statement.executeQuery();
            result.next();
            return result.getLong(1);
        }
    }
}
