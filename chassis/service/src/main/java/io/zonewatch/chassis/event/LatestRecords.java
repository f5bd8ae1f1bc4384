package io.zonewatch.chassis.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Reads the end of a topic, outside any consumer group. */
@ApplicationScoped
public class LatestRecords {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int PATIENCE = 50;

    /** How much further back is looked each time nothing was found. */
    private static final int WIDER = 8;

    private final KafkaClients kafka;

    @Inject
    LatestRecords(KafkaClients kafka) {
        this.kafka = kafka;
    }

    /**
     * Values of the last records with a key, in their order: those among the last records of the topic's partitions, and where there is none,
     * among as many more as it takes.
     *
     * @param among how many records of each partition are looked at first
     * @return empty if the topic has no record with the key
     * @throws BrokerAway if the broker does not answer in time
     */
    public List<byte[]> ofKey(String topic, String key, long among) {
        try (Consumer<String, byte[]> reader = kafka.reader()) {
            List<TopicPartition> partitions = reader.partitionsFor(topic, TIMEOUT).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            reader.assign(partitions);
            Map<TopicPartition, Long> ends = reader.endOffsets(partitions, TIMEOUT);
            Map<TopicPartition, Long> begins = reader.beginningOffsets(partitions, TIMEOUT);
            long window = among;
            while (true) {
                List<byte[]> found = read(reader, froms(begins, ends, window), ends, key);
                if (!found.isEmpty() || froms(begins, ends, window).equals(begins)) {
                    return found;
                }
                window *= WIDER;
            }
        } catch (KafkaException e) {
            throw new BrokerAway(e);
        }
    }

    private static Map<TopicPartition, Long> froms(
            Map<TopicPartition, Long> begins, Map<TopicPartition, Long> ends, long window) {
        Map<TopicPartition, Long> froms = new HashMap<>();
        begins.forEach((partition, begin) -> froms.put(partition, Math.max(begin, ends.get(partition) - window)));
        return froms;
    }

    private static List<byte[]> read(
            Consumer<String, byte[]> reader,
            Map<TopicPartition, Long> froms,
            Map<TopicPartition, Long> ends,
            String key) {
        froms.forEach(reader::seek);
        List<byte[]> found = new ArrayList<>();
        int silent = 0;
        while (!ends.entrySet().stream().allMatch(end -> reader.position(end.getKey(), TIMEOUT) >= end.getValue())) {
            var items = reader.poll(POLL);
            for (ConsumerRecord<String, byte[]> item : items) {
                if (key.equals(item.key()) && item.value() != null) {
                    found.add(item.value());
                }
            }
            silent = items.isEmpty() ? silent + 1 : 0;
            if (silent > PATIENCE) {
                throw new BrokerAway(null);
            }
        }
        return found;
    }
}
