package io.zonewatch.notification;

import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.contract.EventSchema;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The other services, as far as their events go: every event is held against its producer's schema and sent the way their
 * relay does, in a transaction and to the unit's partition.
 */
public final class Broker {

    /** When events came about, if it does not matter. */
    static final String LONG_AGO = "2016-01-01T00:00:00+08:00";

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
        send(id, LONG_AGO, event);
    }

    /** Sends an event under an id, with the time at which it came about. */
    public static synchronized void send(UUID id, String time, Sent event) {
        send(List.of(item(event, envelope(id, time, event))));
    }

    /**
     * An event as it is told.
     *
     * @param time when it came about
     */
    public record Told(UUID id, String time, Sent event) {}

    /** Tells events in one transaction, in that order. */
    public static synchronized void tell(List<Told> events) {
        send(events.stream()
                .map(told -> item(told.event(), envelope(told.id(), told.time(), told.event())))
                .toList());
    }

    /** Sends events in one transaction, each under a new id. */
    static synchronized void sendTogether(List<Sent> events) {
        send(events.stream()
                .map(event -> item(event, envelope(UUID.randomUUID(), LONG_AGO, event)))
                .toList());
    }

    /** Sends whatever it is; null is a tombstone. */
    public static synchronized void raw(String topic, String key, String unit, String value) {
        send(List.of(item(topic, key, unit, value)));
    }

    private static String envelope(UUID id, String time, Sent event) {
        SCHEMAS.computeIfAbsent(event.type(), type -> EventSchema.of(event.module(), type))
                .accepts(event.data());
        return """
               {"specversion":"1.0","id":"%s","source":"/zonewatch/%s","type":"%s","subject":"%s",
                "time":"%s","sequence":%d,"data":%s}""".formatted(id, event.module(), event.type(), event.key(), time, event.sequence(), event.data());
    }

    private static ProducerRecord<String, byte[]> item(Sent event, String value) {
        return item(event.topic(), event.key(), event.unit(), value);
    }

    private static ProducerRecord<String, byte[]> item(String topic, String key, String unit, String value) {
        int partition =
                Math.floorMod(unit.hashCode(), producer().partitionsFor(topic).size());
        return new ProducerRecord<>(
                topic, partition, key, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(List<ProducerRecord<String, byte[]>> items) {
        if (items.isEmpty()) {
            return;
        }
        Producer<String, byte[]> open = producer();
        open.beginTransaction();
        List<Future<RecordMetadata>> sent = items.stream().map(open::send).toList();
        try {
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
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
