package io.zonewatch.chassis.event;

import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts aside what could never be read or applied: kept with its bytes and its reason, and sent to the service's dead-letter
 * topic. Of a topic with personal data only the place and the kind of failure are kept and sent.
 */
@ApplicationScoped
class Burial {

    /** A letter that was applied becomes a new one, with what was mended in its payload; so does another record at its place. */
    private static final String INSERT = """
            insert into dead_letter as l
              (projection, topic, partition, record_offset, record_key, record_time, payload, payload_in_topic, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (projection, topic, partition, record_offset) do update set
              id = default, received_at = clock_timestamp(), replayed_at = null, discarded_because = null,
              record_key = excluded.record_key, record_time = excluded.record_time,
              payload = case when coalesce(l.record_time, excluded.record_time) = excluded.record_time then l.payload
                else excluded.payload end,
              payload_in_topic = excluded.payload_in_topic, reason = excluded.reason
            where coalesce(l.record_time, excluded.record_time) <> excluded.record_time
              or l.replayed_at is not null and l.discarded_because is null
            """;

    private final Jdbc jdbc;
    private final Outbox outbox;
    private final String service;

    @Inject
    Burial(Jdbc jdbc, Outbox outbox, @ConfigProperty(name = "zonewatch.service") String service) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.service = service;
    }

    /**
     * Keeps the record and sends it on. A rebuild that comes by it again does neither, and tells the read model only, unless the record
     * was applied since: then it is a new letter, because the read model lacks it again. What was discarded stays discarded.
     */
    void bury(Projection projection, ConsumerRecord<String, byte[]> item, RuntimeException reason) {
        boolean inTopic = projection.personal() && item.value() != null;
        int kept = jdbc.update(
                INSERT,
                projection.name(),
                item.topic(),
                item.partition(),
                item.offset(),
                storable(item.key()),
                item.timestamp(),
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

    /** The records have been applied: what waits of them waits no more. */
    void exhume(Projection projection, Iterable<ConsumerRecord<String, byte[]>> items) {
        String[] places = StreamSupport.stream(items.spliterator(), false)
                .map(item -> "%s/%d/%d@".formatted(item.topic(), item.partition(), item.offset()))
                .toArray(String[]::new);
        String[] times = StreamSupport.stream(items.spliterator(), false)
                .map(item -> Long.toString(item.timestamp()))
                .toArray(String[]::new);
        jdbc.update("""
                update dead_letter l set replayed_at = clock_timestamp()
                from unnest(?::text[], ?::text[]) as item (place, time)
                where l.projection = ? and l.replayed_at is null
                  and l.topic || '/' || l.partition || '/' || l.record_offset || '@' = item.place
                  and coalesce(l.record_time::text, item.time) = item.time
                """, places, times, projection.name());
    }

    /** What the chassis says of an unreadable event quotes nothing of it; any other failure may. */
    static String reasonOf(Projection projection, RuntimeException reason) {
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
    static String storable(String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }
}
