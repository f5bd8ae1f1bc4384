package io.zonewatch.chassis.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.chassis.sql.Jdbc;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/**
 * A consumer is given a record of one partition before its client looked up where another one begins. That may happen at every start,
 * but no broker does it when asked. {@link Freshness} waits for ever for a partition of which nothing is committed.
 */
class LatePositionTest {

    private static final String TOPIC = "zonewatch.registry.units.v1";
    private static final TopicPartition EARLY = new TopicPartition(TOPIC, 0);
    private static final TopicPartition LATE = new TopicPartition(TOPIC, 1);

    @Test
    void aPartitionWhosePositionComesLateIsCommittedToo() throws SQLException {
        OutboxFixture outbox = OutboxFixture.of("late", TOPIC);
        ThreadTransactions transactions = new ThreadTransactions(
                outbox.url(), outbox.database().app(), outbox.database().appPassword());
        LateClient client = new LateClient();
        Erasures erasures = new Erasures(new ArrayList<>());
        ProjectionConsumer consumer = new ProjectionConsumer(
                erasures,
                OneLife.inbox(new Jdbc(transactions.dataSource())),
                transactions,
                generation -> client,
                new OneLife.Settings(),
                Checkpoint.NONE);
        client.afterSomePolls(consumer::stop);

        consumer.run();

        assertThat(erasures.units()).containsExactly("U0011");
        assertThat(client.committedInTheEnd)
                .containsOnly(Map.entry(EARLY, new OffsetAndMetadata(8)), Map.entry(LATE, new OffsetAndMetadata(4)));
    }

    /** Has both partitions when it hands out the record of the first, and does not know yet where the second begins. */
    private static final class LateClient extends MockConsumer<String, byte[]> {

        private Map<TopicPartition, OffsetAndMetadata> committedInTheEnd;

        LateClient() {
            super("earliest");
            updateBeginningOffsets(Map.of(EARLY, 7L, LATE, 4L));
            schedulePollTask(() -> {
                rebalance(List.of(EARLY));
                addRecord(new ConsumerRecord<>(TOPIC, EARLY.partition(), 7, "U0011", null));
            });
        }

        void afterSomePolls(Runnable end) {
            scheduleNopPollTask();
            scheduleNopPollTask();
            schedulePollTask(() -> {
                committedInTheEnd = committed(Set.of(EARLY, LATE));
                end.run();
            });
        }

        @Override
        public synchronized ConsumerRecords<String, byte[]> poll(Duration timeout) {
            ConsumerRecords<String, byte[]> records = super.poll(timeout);
            if (!records.isEmpty()) {
                rebalance(List.of(EARLY, LATE));
            }
            return records;
        }
    }

    private record Erasures(List<String> units) implements Projection {

        @Override
        public String name() {
            return "erasures";
        }

        @Override
        public List<String> topics() {
            return List.of(TOPIC);
        }

        @Override
        public Set<String> types() {
            return Set.of();
        }

        @Override
        public void apply(IncomingEvent event) {
            throw new UnreadableEvent("only erasures are expected");
        }

        @Override
        public void tombstone(String topic, String key) {
            units.add(key);
        }

        @Override
        public void clear() {
            units.clear();
        }
    }
}
