package io.zonewatch.chassis.event;

import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Takes records into a read model exactly once: the event's id, its effect and whatever it causes are one transaction.
 */
@ApplicationScoped
public class Inbox {

    private final Jdbc jdbc;
    private final Envelope envelope;
    private final Burial burial;

    @Inject
    Inbox(Jdbc jdbc, Envelope envelope, Burial burial) {
        this.jdbc = jdbc;
        this.envelope = envelope;
        this.burial = burial;
    }

    /** Thrown when the read model is being rebuilt and this consumer belongs to the time before. */
    static final class StaleGeneration extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The read model's present generation; each rebuild starts a new one. */
    long generation(String projection) {
        return known(projection, "").orElseGet(() -> {
            jdbc.update("insert into projection_state (name) values (?) on conflict do nothing", projection);
            return known(projection, "").orElseThrow();
        });
    }

    /** Holds the generation until the end of the transaction, so that no rebuild comes between it and the effect. */
    void holdGeneration(String projection, long expected) {
        require(known(projection, " for share"), expected);
    }

    /** Looks whether a rebuild has begun, without a lock. */
    void requireGeneration(String projection, long expected) {
        require(known(projection, ""), expected);
    }

    private Optional<Long> known(String projection, String lock) {
        return jdbc.queryOne(
                "select generation from projection_state where name = ?" + lock, row -> row.getLong(1), projection);
    }

    private static void require(Optional<Long> known, long expected) {
        if (known.isEmpty() || known.get() != expected) {
            throw new StaleGeneration();
        }
    }

    /** Applies the record unless it was applied before. */
    void take(Projection projection, ConsumerRecord<String, byte[]> item) {
        if (item.value() == null) {
            if (first(projection, EventIdHeader.read(item).orElseGet(() -> placeOf(item)))) {
                projection.tombstone(item.topic(), item.key());
            }
            return;
        }
        IncomingEvent event = envelope.read(item.topic(), item.key(), item.value());
        if (first(projection, event.id())) {
            TraceParent.begin(event.traceparent());
            try {
                projection.apply(event);
            } finally {
                TraceParent.end();
            }
        }
    }

    /** Puts the record aside for good, with the reason. */
    void bury(Projection projection, ConsumerRecord<String, byte[]> item, RuntimeException reason) {
        if (first(projection, placeOf(item))) {
            burial.bury(projection, item, reason);
        }
    }

    private boolean first(Projection projection, UUID id) {
        return jdbc.update(
                        "insert into inbox (projection, event_id) values (?, ?) on conflict do nothing",
                        projection.name(),
                        id)
                == 1;
    }

    private static UUID placeOf(ConsumerRecord<String, byte[]> item) {
        String place = item.topic() + "/" + item.partition() + "/" + item.offset();
        return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
    }
}
