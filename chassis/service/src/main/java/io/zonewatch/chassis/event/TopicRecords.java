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
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads single records of a topic again, outside any consumer group. */
@ApplicationScoped
class TopicRecords {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int PATIENCE = 25;
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final KafkaClients kafka;

    @Inject
    TopicRecords(KafkaClients kafka) {
        this.kafka = kafka;
    }

    /**
     * What a partition holds from a place on.
     *
     * @param item the record there, unless it was compacted away
     * @param replaced whether a later record or tombstone has its key
     */
    record Since(Optional<ConsumerRecord<String, byte[]>> item, boolean replaced) {}

    /**
     * Looks at everything the partition holds from there on.
     *
     * @throws BrokerAway if the broker does not answer in time
     */
    Since since(TopicPartition partition, long offset, String key) {
        try (Consumer<String, byte[]> reader = kafka.reader()) {
            reader.assign(List.of(partition));
            reader.seek(partition, offset);
            long end = reader.endOffsets(List.of(partition), TIMEOUT).get(partition);
            return read(reader, partition, offset, end, key);
        } catch (KafkaException e) {
            throw new BrokerAway(e);
        }
    }

    private static Since read(
            Consumer<String, byte[]> reader, TopicPartition partition, long offset, long end, String key) {
        Optional<ConsumerRecord<String, byte[]>> found = Optional.empty();
        int silent = 0;
        while (reader.position(partition, TIMEOUT) < end) {
            ConsumerRecords<String, byte[]> items = reader.poll(POLL);
            for (ConsumerRecord<String, byte[]> item : items) {
                if (item.offset() == offset) {
                    found = Optional.of(item);
                } else if (Objects.equals(Burial.storable(item.key()), key)) {
                    return new Since(found, true);
                }
            }
            silent = items.isEmpty() ? silent + 1 : 0;
            if (silent > PATIENCE) {
                throw new BrokerAway(new TimeoutException("no records of " + partition));
            }
        }
        return new Since(found, false);
    }
}
