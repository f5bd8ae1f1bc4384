package io.zonewatch.chassis.event;

import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts aside what could never be read or applied: kept with its bytes and its reason, and sent to the service's dead-letter
 * topic. Of a topic with personal data only the place and the kind of failure are kept and sent.
 */
@ApplicationScoped
class Burial {

    private final Jdbc jdbc;
    private final Outbox outbox;
    private final String service;

    @Inject
    Burial(Jdbc jdbc, Outbox outbox, @ConfigProperty(name = "zonewatch.service") String service) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.service = service;
    }

    /** Keeps the record and sends it on; a rebuild that comes by it again does neither, and tells the read model only. */
    void bury(Projection projection, ConsumerRecord<String, byte[]> item, RuntimeException reason) {
        boolean inTopic = projection.personal() && item.value() != null;
        int kept = jdbc.update(
                """
                insert into dead_letter
                  (projection, topic, partition, record_offset, record_key, payload, payload_in_topic, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (projection, topic, partition, record_offset) do nothing
                """,
                projection.name(),
                item.topic(),
                item.partition(),
                item.offset(),
                storable(item.key()),
                inTopic ? null : item.value(),
                inTopic,
                storable(reasonOf(projection, reason)));
        if (item.key() != null) {
            projection.putAside(item.topic(), storable(item.key()));
        }
        if (kept == 1) {
            outbox.raw(
                    Topic.deadLetters(service),
                    item.key() == null ? service : storable(item.key()),
                    inTopic ? placeOf(item) : item.value());
        }
    }

    /** What the chassis says of an unreadable event quotes nothing of it; any other failure may. */
    private static String reasonOf(Projection projection, RuntimeException reason) {
        return projection.personal() && !(reason instanceof UnreadableEvent)
                ? reason.getClass().getSimpleName()
                : String.valueOf(reason.getMessage());
    }

    private static byte[] placeOf(ConsumerRecord<String, byte[]> item) {
        return "{\"topic\":\"%s\",\"partition\":%d,\"offset\":%d}"
                .formatted(item.topic(), item.partition(), item.offset())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A reason quotes what was wrong; were that a NUL, no database would take it and the record would block for ever. */
    private static String storable(String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }
}
