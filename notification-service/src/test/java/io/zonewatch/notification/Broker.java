package io.zonewatch.notification;

import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.contract.EventSchema;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The other services, as far as their events go: every event is held against its producer's schema and sent the way their
 * relay does, in a transaction and to the unit's partition.
 */
public final class Broker {

    private static final Map<String, EventSchema> SCHEMAS = new HashMap<>();

    private static Producer<String, byte[]> producer;

    private Broker() {}

    /** An event of another service. */
    public record Sent(String module, String type, String topic, String key, String unit, long sequence, String data) {}

    /** Sends an event under a new id. */
    public static void send(Sent event) {
        send(UUID.randomUUID(), event);
    }

    /** Sends an event under an id. */
    public static void send(UUID id, Sent event) {
        send(id, "2016-01-01T00:00:00+08:00", event);
    }

    /** Sends an event under an id, with the time at which it came about. */
    public static synchronized void send(UUID id, String time, Sent event) {
        SCHEMAS.computeIfAbsent(event.type(), type -> EventSchema.of(event.module(), type))
                .accepts(event.data());
        raw(event.topic(), event.key(), event.unit(), """
                {"specversion":"1.0","id":"%s","source":"/zonewatch/%s","type":"%s","subject":"%s",
                 "time":"%s","sequence":%d,"data":%s}""".formatted(
                        id, event.module(), event.type(), event.key(), time, event.sequence(), event.data()));
    }

    /** Sends whatever it is; null is a tombstone. */
    public static synchronized void raw(String topic, String key, String unit, String value) {
        Producer<String, byte[]> open = producer();
        open.beginTransaction();
        int partition = Math.floorMod(unit.hashCode(), open.partitionsFor(topic).size());
        try {
            open.send(new ProducerRecord<>(
                            topic, partition, key, value == null ? null : value.getBytes(StandardCharsets.UTF_8)))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        open.commitTransaction();
    }

    private static Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of(
                            "bootstrap.servers",
                            Infrastructure.kafka().bootstrapServers(),
                            "transactional.id",
                            "test-" + UUID.randomUUID()),
                    new StringSerializer(),
                    new ByteArraySerializer());
            producer.initTransactions();
        }
        return producer;
    }
}
