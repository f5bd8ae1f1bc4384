package io.zonewatch.chassis.event;

import com.fasterxml.uuid.Generators;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
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

    /** Bytes of an envelope, below the 1 MiB that brokers take of a record by default, key and headers included. */
    public static final int LARGEST = 1_000_000;

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

    /**
     * Adds an event to the current transaction.
     *
     * @throws Problem too-large, if no broker would take it: refused here, it rolls the change back; further on it would hold up
     *     every event behind it
     */
    public void append(OutgoingEvent event) {
        appendAll(List.of(event));
    }

    /**
     * Adds many events to the current transaction, in this order, sent to the database together.
     *
     * @throws Problem too-large, as for a single one
     */
    public void appendAll(List<OutgoingEvent> events) {
        OffsetDateTime now = clock.nowOffset();
        insert(events.stream().map(event -> row(event, now)).toList());
    }

    /** Bytes of the event's envelope as it would be sent now; with more than {@link #LARGEST} it is refused. */
    public int sizeOf(OutgoingEvent event) {
        return envelope(newId(), event, clock.nowOffset()).length;
    }

    /** Adds a tombstone: on a compacted topic the key's state is erased. */
    public void tombstone(String topic, String key, String partitionKey) {
        insert(List.<Object[]>of(new Object[] {newId(), topic, key, partitionKey, null}));
    }

    /**
     * Removes what was kept of a key's states before the last, sent or not: nobody needs them on a state topic, where the last
     * record is the whole state, and personal data that was erased must not stay in them. What the relay is sending meanwhile
     * arrives before the last.
     */
    public void forgetEarlier(String topic, String key) {
        jdbc.update("""
                delete from outbox where topic = ? and record_key = ?
                  and id < (select max(id) from outbox where topic = ? and record_key = ?)
                """, topic, key, topic, key);
    }

    /** Adds bytes as they are: the way of a dead letter. */
    void raw(String topic, String key, byte[] bytes) {
        insert(List.<Object[]>of(new Object[] {newId(), topic, key, key, bytes}));
    }

    private Object[] row(OutgoingEvent event, OffsetDateTime now) {
        UUID id = newId();
        byte[] bytes = envelope(id, event, now);
        if (bytes.length > LARGEST) {
            throw Problem.of(ChassisProblem.TOO_LARGE);
        }
        return new Object[] {id, event.topic(), event.key(), event.partitionKey(), bytes};
    }

    private byte[] envelope(UUID id, OutgoingEvent event, OffsetDateTime now) {
        return envelope.write(id, service, now, TraceParent.current(), event);
    }

    private void insert(List<Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.append(INSERT, rows);
            bell.ringAfterCommit();
        }
    }

    private static UUID newId() {
        return Generators.timeBasedEpochGenerator().generate();
    }
}
