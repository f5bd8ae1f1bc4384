package io.zonewatch.chassis.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.testing.Infrastructure;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A record that takes longer than a transaction may is put aside after the ordinary tries, and those behind it are taken. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class)
class TooLongTest {

    private static final String TOPIC = "zonewatch.registry.units.v1";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

    /** More than a consumer needs that gives up, fewer than one that never does. */
    private static final int MOST_POLLS = 20;

    @Inject
    Jdbc jdbc;

    @Inject
    Inbox inbox;

    @AfterEach
    void forget() {
        jdbc.update("delete from dead_letter where projection = 'slow'");
        jdbc.update("delete from inbox where projection = 'slow'");
        jdbc.update("delete from projection_state where name = 'slow'");
    }

    @Test
    void whatTakesTooLongIsPutAsideInTheEnd() {
        Slow slow = new Slow(jdbc, new ArrayList<>());
        MockConsumer<String, byte[]> records = records("dawdle", "quick");
        ProjectionConsumer consumer = new ProjectionConsumer(
                slow,
                inbox,
                work -> QuarkusTransaction.requiringNew().timeout(1).run(work),
                generation -> records,
                new OneLife.Settings(),
                Checkpoint.NONE);
        records.schedulePollTask(() -> untilTaken(MOST_POLLS, records, slow, consumer));

        consumer.run();

        assertThat(slow.applied()).contains("quick");
        assertThat(jdbc.query(
                        "select record_key, reason from dead_letter where projection = 'slow'",
                        row -> row.getString(1) + ": " + row.getString(2)))
                .singleElement()
                .asString()
                .startsWith("dawdle: ")
                .contains("longer than it may");
    }

    /** Each try is followed by a poll, which keeps it in its group. */
    private static void untilTaken(
            int polls, MockConsumer<String, byte[]> records, Slow slow, ProjectionConsumer consumer) {
        if (polls == 0 || slow.applied().contains("quick")) {
            consumer.stop();
        } else {
            records.schedulePollTask(() -> untilTaken(polls - 1, records, slow, consumer));
        }
    }

    private static MockConsumer<String, byte[]> records(String... keys) {
        MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.schedulePollTask(() -> {
            consumer.rebalance(List.of(PARTITION));
            for (int i = 0; i < keys.length; i++) {
                byte[] event = """
                        {"specversion":"1.0","id":"%s","source":"/test","type":"io.zonewatch.test.thing.v1","subject":"%s",
                         "time":"2016-01-01T00:00:00+08:00","sequence":1,"data":{}}""".formatted(UUID.randomUUID(), keys[i]).getBytes(StandardCharsets.UTF_8);
                consumer.addRecord(new ConsumerRecord<>(TOPIC, 0, i, keys[i], event));
            }
        });
        return consumer;
    }

    private record Slow(Jdbc jdbc, List<String> applied) implements Projection {

        @Override
        public String name() {
            return "slow";
        }

        @Override
        public List<String> topics() {
            return List.of(TOPIC);
        }

        @Override
        public Set<String> types() {
            return Set.of("io.zonewatch.test.thing.v1");
        }

        @Override
        public void apply(IncomingEvent event) {
            if ("dawdle".equals(event.key())) {
                jdbc.query("select pg_sleep(30)", row -> true);
            }
            applied.add(event.key());
        }

        @Override
        public void tombstone(String topic, String key) {
            throw new UnreadableEvent("nothing is erased here");
        }

        @Override
        public void clear() {
            throw new UnsupportedOperationException();
        }
    }
}
