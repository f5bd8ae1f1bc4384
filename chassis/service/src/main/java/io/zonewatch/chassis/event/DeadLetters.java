package io.zonewatch.chassis.event;

import io.quarkus.arc.All;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;

/**
 * What could never be read or applied: kept with its bytes and its reason, sent to the service's dead-letter topic, and
 * replayed on demand once the cause is gone.
 */
@ApplicationScoped
public class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final Jdbc jdbc;
    private final Outbox outbox;
    private final Envelope envelope;
    private final List<Projection> projections;
    private final String service;

    @Inject
    DeadLetters(
            Jdbc jdbc,
            Outbox outbox,
            Envelope envelope,
            @All List<Projection> projections,
            @ConfigProperty(name = "zonewatch.service") String service) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.envelope = envelope;
        this.projections = projections;
        this.service = service;
    }

    /**
     * A record put aside.
     *
     * @param place topic, partition and offset it came from
     * @param replayedAt when it was applied after all, or null
     */
    public record DeadLetter(
            long id,
            String projection,
            String place,
            @Schema(nullable = true) String key,
            String reason,
            @Schema(nullable = true) OffsetDateTime replayedAt) {}

    /** Keeps the record and sends it on; a rebuild that comes by it again does neither. */
    void add(String projection, ConsumerRecord<String, byte[]> item, RuntimeException reason) {
        int kept = jdbc.update(
                """
                insert into dead_letter (projection, topic, partition, record_offset, record_key, payload, reason)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (projection, topic, partition, record_offset) do nothing
                """,
                projection,
                item.topic(),
                item.partition(),
                item.offset(),
                storable(item.key()),
                item.value(),
                storable(String.valueOf(reason.getMessage())));
        if (kept == 1) {
            outbox.raw(Topic.deadLetters(service), item.key() == null ? service : storable(item.key()), item.value());
        }
    }

    /** A reason quotes what was wrong; were that a NUL, no database would take it and the record would block for ever. */
    private static String storable(String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }

    /** The latest dead letters, newest first. */
    @Transactional
    public Page<DeadLetter> list(Paging paging) {
        long before = paging.after(Long::valueOf).orElse(Long.MAX_VALUE);
        List<DeadLetter> rows = jdbc.query("""
                select id, projection, topic || '/' || partition || '/' || record_offset, record_key, reason, replayed_at
                from dead_letter where id < ? order by id desc limit ?
                """, DeadLetters::read, before, paging.limit() + 1);
        return Page.cut(rows, paging, letter -> Long.toString(letter.id()));
    }

    /** How many wait for a decision. */
    @Transactional
    public long open() {
        return jdbc.queryOne("select count(*) from dead_letter where replayed_at is null", row -> row.getLong(1))
                .orElse(0L);
    }

    /**
     * Applies a dead letter now; asking again after success changes nothing.
     *
     * @throws Problem unprocessable, if it still cannot be applied
     */
    @Transactional
    public void replay(long id) {
        Stored stored = jdbc.queryOne(
                        """
                        select projection, topic, record_key, payload from dead_letter
                        where id = ? for update
                        """,
                        row -> new Stored(row.getString(1), row.getString(2), row.getString(3), row.getBytes(4)),
                        id)
                .orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
        if (jdbc.update(
                        "update dead_letter set replayed_at = clock_timestamp() where id = ? and replayed_at is null",
                        id)
                == 1) {
            Projection projection = named(stored.projection()).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
            apply(projection, stored);
        }
    }

    private void apply(Projection projection, Stored stored) {
        if (stored.payload() == null) {
            projection.tombstone(stored.topic(), stored.key());
            return;
        }
        try {
            projection.apply(envelope.read(stored.topic(), stored.key(), stored.payload()));
        } catch (UnreadableEvent e) {
            LOG.warnf(e, "still cannot be applied topic=%s key=%s", stored.topic(), stored.key());
            throw Problem.of(ChassisProblem.UNPROCESSABLE);
        }
    }

    private Optional<Projection> named(String name) {
        return projections.stream()
                .filter(projection -> projection.name().equals(name))
                .findFirst();
    }

    private record Stored(String projection, String topic, String key, byte[] payload) {}

    private static DeadLetter read(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class));
    }
}
