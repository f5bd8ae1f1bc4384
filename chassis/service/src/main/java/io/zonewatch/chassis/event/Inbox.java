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

    /**
     * How long a record waits for what others hold, less than it may take in all: it does not take long because they do, and is tried again.
     */
    private static final String PATIENCE = "60s";

    private final Jdbc jdbc;
    private final Envelope envelope;
    private final Burial burial;
    private final PassedOver passedOver;

    @Inject
    Inbox(Jdbc jdbc, Envelope envelope, Burial burial, PassedOver passedOver) {
        this.jdbc = jdbc;
        this.envelope = envelope;
        this.burial = burial;
        this.passedOver = passedOver;
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

    /** Holds the generation, whichever it is, until the end of the transaction: no rebuild comes between it and the effect. */
    void holdAnyGeneration(String projection) {
        waitPatiently();
        known(projection, " for share");
    }

    private void waitPatiently() {
        jdbc.query("select set_config('lock_timeout', ?, true)", row -> true, PATIENCE);
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

    /**
     * Applies records unless they were applied before. What was put aside of them in an earlier generation, or before a crash, and
     * has been applied now waits no more.
     */
    void takeAll(Projection projection, long generation, Iterable<ConsumerRecord<String, byte[]>> items) {
        boolean lettersWait = holdGeneration(projection.name(), generation);
        items.forEach(item -> take(projection, item.topic(), item.key(), item.value(), tombstoneOf(item)));
        if (lettersWait) {
            burial.exhume(projection, items);
        }
    }

    /** Holds the generation until the end of the transaction; says whether dead letters of the read model wait. */
    private boolean holdGeneration(String projection, long expected) {
        record Held(long generation, boolean lettersWait) {}
        waitPatiently();
        Held held = jdbc.queryOne("""
                        select generation, exists (
                          select 1 from dead_letter where projection = projection_state.name and replayed_at is null)
                        from projection_state where name = ? for share
                        """, row -> new Held(row.getLong(1), row.getBoolean(2)), projection)
                .orElseThrow(StaleGeneration::new);
        require(Optional.of(held.generation()), expected);
        return held.lettersWait();
    }

    /**
     * Applies what a record says unless it was applied before.
     *
     * @param tombstone which tombstone it is, if it is one; without an id it was not applied before
     * @return the event that it tells; empty of a tombstone, and of a type that the read model does not take
     */
    Optional<IncomingEvent> take(
            Projection projection, String topic, String key, byte[] value, Optional<UUID> tombstone) {
        if (value == null) {
            if (tombstone.isEmpty() || first(projection, tombstone.get())) {
                projection.tombstone(topic, key);
            }
            return Optional.empty();
        }
        IncomingEvent event = envelope.read(topic, key, value);
        if (!projection.types().contains(event.type())) {
            passedOver.count(projection, event);
            return Optional.empty();
        }
        if (first(projection, event.id())) {
            TraceParent.begin(event.traceparent());
            try {
                projection.apply(event);
            } finally {
                TraceParent.end();
            }
        }
        return Optional.of(event);
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

    private static Optional<UUID> tombstoneOf(ConsumerRecord<String, byte[]> item) {
        return item.value() == null ? EventIdHeader.read(item).or(() -> Optional.of(placeOf(item))) : Optional.empty();
    }

    /** Its time tells it from what stood at the same place before its topic was made anew. */
    private static UUID placeOf(ConsumerRecord<String, byte[]> item) {
        String place = item.topic() + "/" + item.partition() + "/" + item.offset() + "@" + item.timestamp();
        return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
    }
}
