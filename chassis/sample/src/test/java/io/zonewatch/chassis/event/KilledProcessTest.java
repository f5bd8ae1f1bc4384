package io.zonewatch.chassis.event;

import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonewatch.chassis.event.Checkpoint.Place;
import io.zonewatch.chassis.event.OneOperation.Decision;
import io.zonewatch.chassis.event.OneOperation.Moment;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.testing.Infrastructure;
import java.io.IOException;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Processes are killed (SIGKILL) at every point between two effects; nothing is lost or doubled. */
class KilledProcessTest {

    private static final int EVENTS = 7;
    private static final Set<Place> OF_LETTERS = Set.of(Place.CONSUMER_LETTER_WRITTEN, Place.CONSUMER_LETTER_COMMITTED);

    @Test
    void everyEventTakesEffectOnceWhereverTheProcessWasKilled() throws SQLException, IOException {
        OutboxFixture outbox = OutboxFixture.of("killed", OneLife.TOPIC);
        List<String> written = new ArrayList<>();
        List<String> poison = new ArrayList<>();
        List<String> acknowledgedButNotMarked = List.of();

        for (Place place : Place.values()) {
            List<String> batch = outbox.write(EVENTS);
            written.addAll(batch);
            if (place == Place.RELAY_BROKER_ACKNOWLEDGED) {
                acknowledgedButNotMarked = batch;
            }
            if (OF_LETTERS.contains(place)) {
                poison.add(place.name());
                outbox.write(List.of(place.name()), Map.of(OneLife.POISON, true));
            }
            Lives.killStopped(life(outbox, place));
        }
        written.addAll(outbox.write(EVENTS));
        Process survivor = life(outbox);

        try {
            awaitOneEffectOf(written, outbox);
            assertOneLetterOf(poison, outbox);
            rebuildKilled(outbox);
            awaitOneEffectOf(written, outbox);
            assertOneLetterOf(poison, outbox);
        } finally {
            survivor.destroyForcibly();
        }
        List<String> sent = outbox.committedKeys();
        assertThat(sent).containsAll(written);
        assertThat(acknowledgedButNotMarked)
                .as("a crash after the acknowledgement makes the relay repeat itself, which the inbox absorbs")
                .allSatisfy(
                        code -> assertThat(Collections.frequency(sent, code)).isGreaterThan(1));
    }

    private static void awaitOneEffectOf(List<String> written, OutboxFixture outbox) throws SQLException {
        await().untilAsserted(() -> {
            assertThat(outbox.count("select count(*) from outbox where sent_at is null"))
                    .isZero();
            assertThat(outbox.count("select count(*) from effect")).isEqualTo(written.size());
        });
        assertThat(outbox.count("select count(*) from effect where times <> 1")).isZero();
    }

    /** Each waits, and was sent on once. */
    private static void assertOneLetterOf(List<String> poison, OutboxFixture outbox) throws SQLException {
        await().untilAsserted(() -> assertThat(
                        outbox.count("select count(*) from dead_letter d join outbox o using (record_key)"
                                + " where d.replayed_at is null and o.topic like '%.dead-letters.v1'"))
                .isEqualTo(poison.size()));
        assertThat(outbox.count("select count(*) from dead_letter")).isEqualTo(poison.size());
        assertThat(outbox.count("select count(*) from inbox"))
                .as("each event and each letter is noted once")
                .isEqualTo(outbox.count("select count(*) from effect") + poison.size());
    }

    /** While another process consumes. */
    private static void rebuildKilled(OutboxFixture outbox) throws IOException, SQLException {
        Lives.killStopped(operation(outbox, Decision.REBUILD, Moment.BEFORE_COMMIT, 0));
        assertThat(outbox.count("select generation from projection_state")).isEqualTo(1);
        Lives.killStopped(operation(outbox, Decision.REBUILD, Moment.AFTER_COMMIT, 0));
        assertThat(outbox.count("select generation from projection_state")).isEqualTo(2);
    }

    @Test
    void whatAnOperatorDecidesHappensOnceOrNotAtAllWhereverTheProcessWasKilled() throws SQLException, IOException {
        OutboxFixture outbox = OutboxFixture.of("decided", OneLife.TOPIC);
        ThreadTransactions transactions = new ThreadTransactions(
                outbox.url(), outbox.database().app(), outbox.database().appPassword());
        Jdbc jdbc = new Jdbc(transactions.dataSource());
        long replayed = putAside("replayed", 1, jdbc, transactions);
        long discarded = putAside("discarded", 2, jdbc, transactions);

        for (Moment moment : Moment.values()) {
            int decided = moment == Moment.AFTER_COMMIT ? 1 : 0;
            Lives.killStopped(operation(outbox, Decision.REPLAY, moment, replayed));
            assertThat(outbox.count("select count(*) from effect")).isEqualTo(decided);
            Lives.killStopped(operation(outbox, Decision.DISCARD, moment, discarded));
            assertThat(outbox.count("select count(*) from audit_entry")).isEqualTo(decided);
            assertThat(outbox.count("select count(*) from dead_letter where replayed_at is not null"))
                    .isEqualTo(2L * decided);
        }
        OneOperation.decide(Decision.REPLAY, replayed, jdbc, transactions);
        OneOperation.decide(Decision.DISCARD, discarded, jdbc, transactions);

        assertThat(outbox.count("select times from effect")).isEqualTo(1);
        assertThat(outbox.count("select count(*) from audit_entry e join audit_payload p on p.entry_id = e.id"))
                .isEqualTo(1);
        assertThat(outbox.count("select id from dead_letter where discarded_because is null"))
                .isEqualTo(replayed);
        assertThat(outbox.count("select id from dead_letter where discarded_because is not null"))
                .isEqualTo(discarded);
    }

    /** A letter whose cause is gone. */
    private static long putAside(String code, long offset, Jdbc jdbc, ThreadTransactions transactions) {
        byte[] event = new Envelope(new ObjectMapper().findAndRegisterModules())
                .write(
                        UUID.randomUUID(),
                        "test",
                        OffsetDateTime.parse("2016-01-01T00:00:00+08:00"),
                        null,
                        new OutgoingEvent(OneLife.TOPIC, code, code, OutboxFixture.TYPE, code, null, Map.of()));
        transactions.run(() -> {
            Inbox inbox = OneLife.inbox(jdbc);
            inbox.generation(OneLife.EFFECTS);
            inbox.bury(
                    new OneLife.Effects(jdbc),
                    new ConsumerRecord<>(OneLife.TOPIC, 0, offset, code, event),
                    new UnreadableEvent("a cause that is gone"));
        });
        return jdbc.queryOne("select id from dead_letter where record_key = ?", row -> row.getLong(1), code)
                .orElseThrow();
    }

    private static Process life(OutboxFixture outbox, Place... place) throws IOException {
        Stream<String> more = Stream.concat(
                Stream.of(Infrastructure.kafka().bootstrapServers()),
                Stream.of(place).map(Place::name));
        return Lives.begin(OneLife.class, outbox, more.toArray(String[]::new));
    }

    private static Process operation(OutboxFixture outbox, Decision decision, Moment moment, long letter)
            throws IOException {
        return Lives.begin(OneOperation.class, outbox, decision.name(), moment.name(), Long.toString(letter));
    }
}
