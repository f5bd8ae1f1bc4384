package io.zonewatch.chassis.event;

import com.fasterxml.uuid.Generators;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Events leave with the business change or not at all: each is a row written in the same transaction, sent by the
 * {@link OutboxRelay} after commit.
 */
@ApplicationScoped
public class Outbox {

    private static final String INSERT =
            "insert into outbox (event_id, topic, record_key, partition_key, payload) values (?, ?, ?, ?, ?)";

    private final Jdbc jdbc;
    private final Envelope envelope;
    private final BusinessClock clock;
    private final OutboxBell bell;
    private final String service;

    @Inject
    Outbox(
            Jdbc jdbc,
            Envelope envelope,
            BusinessClock clock,
            OutboxBell bell,
            @ConfigProperty(name = "zonewatch.service") String service) {
        this.jdbc = jdbc;
        this.envelope = envelope;
        this.clock = clock;
        this.bell = bell;
        this.service = service;
    }

    /** Adds an event to the current transaction. */
    public void append(OutgoingEvent event) {
        UUID id = Generators.timeBasedEpochGenerator().generate();
        byte[] bytes = envelope.write(id, service, clock.nowOffset(), TraceParent.current(), event);
        insert(id, event.topic(), event.key(), event.partitionKey(), bytes);
    }

    /** Adds many events to the current transaction, in this order, sent to the database together. */
    public void appendAll(List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        OffsetDateTime now = clock.nowOffset();
        jdbc.batch(INSERT, events.stream().map(event -> row(event, now)).toList());
        bell.ringAfterCommit();
    }

    private Object[] row(OutgoingEvent event, OffsetDateTime now) {
        UUID id = Generators.timeBasedEpochGenerator().generate();
        byte[] bytes = envelope.write(id, service, now, TraceParent.current(), event);
        return new Object[] {id, event.topic(), event.key(), event.partitionKey(), bytes};
    }

    /** Adds a tombstone: on a compacted topic the key's state is erased. */
    public void tombstone(String topic, String key, String partitionKey) {
        insert(Generators.timeBasedEpochGenerator().generate(), topic, key, partitionKey, null);
    }

    /** Adds bytes as they are: the way of a dead letter. */
    void raw(String topic, String key, byte[] bytes) {
        insert(Generators.timeBasedEpochGenerator().generate(), topic, key, key, bytes);
    }

    private void insert(UUID id, String topic, String key, String partitionKey, byte[] bytes) {
        jdbc.update(INSERT, id, topic, key, partitionKey, bytes);
        bell.ringAfterCommit();
    }
}
