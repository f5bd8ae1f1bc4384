package io.zonewatch.chassis.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Reads single records of a state topic again, outside any consumer group. */
@ApplicationScoped
class TopicRecords {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int PATIENCE = 100;

    private final KafkaClients kafka;

    @Inject
    TopicRecords(KafkaClients kafka) {
        this.kafka = kafka;
    }

    /**
     * The record at a place, if it is the last of its key: looks at everything the partition holds from there on.
     *
     * @return empty if it was compacted away, or if a later record or tombstone of its key has replaced it
     * @throws IllegalStateException if the broker does not answer in time
     */
    Optional<ConsumerRecord<String, byte[]>> lastOfItsKey(TopicPartition partition, long offset) {
        try (Consumer<String, byte[]> reader = kafka.reader()) {
            reader.assign(List.of(partition));
            reader.seek(partition, offset);
            long end = reader.endOffsets(List.of(partition)).get(partition);
            return read(reader, partition, offset, end);
        }
    }

    private static Optional<ConsumerRecord<String, byte[]>> read(
            Consumer<String, byte[]> reader, TopicPartition partition, long offset, long end) {
        ConsumerRecord<String, byte[]> found = null;
        int silent = 0;
        while (reader.position(partition) < end) {
            ConsumerRecords<String, byte[]> items = reader.poll(POLL);
            for (ConsumerRecord<String, byte[]> item : items) {
                if (item.offset() == offset) {
                    found = item;
                } else if (found == null || Objects.equals(item.key(), found.key())) {
                    return Optional.empty();
                }
            }
            silent = items.isEmpty() ? silent + 1 : 0;
            if (silent > PATIENCE) {
                throw new IllegalStateException("the broker does not answer");
            }
        }
        return Optional.ofNullable(found);
    }
}
