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
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;

/**
 * What could never be read or applied ({@link Burial} put it aside), replayed on demand once the cause is gone. Of a topic with
 * personal data a replay reads the topic again: what its key's later state has replaced or erased there is never brought back.
 */
@ApplicationScoped
public class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final Jdbc jdbc;
    private final Envelope envelope;
    private final TopicRecords topics;
    private final LaterLetters later;
    private final List<Projection> projections;

    @Inject
    DeadLetters(
            Jdbc jdbc, Envelope envelope, TopicRecords topics, LaterLetters later, @All List<Projection> projections) {
        this.jdbc = jdbc;
        this.envelope = envelope;
        this.topics = topics;
        this.later = later;
        this.projections = projections;
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

    /** The first that waits for a decision. */
    @Transactional
    public Optional<Long> firstOpen() {
        return jdbc.queryOne(
                "select id from dead_letter where replayed_at is null order by id limit 1", row -> row.getLong(1));
    }

    /**
     * Applies a dead letter now; asking again after success changes nothing. A letter whose payload only the topic holds is
     * settled without effect once a later record of its key is there.
     *
     * @throws Problem unprocessable, if it still cannot be applied
     */
    @Transactional
    public void replay(long id) {
        Stored stored =
                jdbc.queryOne("""
                        select projection, topic, record_key, payload, payload_in_topic, partition, record_offset
                        from dead_letter where id = ? for update
                        """, DeadLetters::stored, id).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
        if (jdbc.update(
                        "update dead_letter set replayed_at = clock_timestamp() where id = ? and replayed_at is null",
                        id)
                == 1) {
            Projection projection = named(stored.projection()).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
            apply(projection, stored);
        }
    }

    private void apply(Projection projection, Stored stored) {
        if (stored.inTopic()) {
            topics.lastOfItsKey(stored.partition(), stored.offset())
                    .ifPresent(item -> apply(projection, stored, item.value()));
        } else {
            apply(projection, stored, stored.payload());
        }
    }

    private void apply(Projection projection, Stored stored, byte[] payload) {
        if (payload == null) {
            projection.tombstone(stored.partition().topic(), stored.key());
            return;
        }
        try {
            IncomingEvent event = envelope.read(stored.partition().topic(), stored.key(), payload);
            projection.apply(event);
            if (later.areThereOf(projection, stored.partition(), stored.offset(), stored.key())) {
                projection.stillPutAside(event);
            }
        } catch (UnreadableEvent e) {
            LOG.warnf(
                    projection.personal() ? null : e,
                    "still cannot be applied topic=%s key=%s",
                    stored.partition().topic(),
                    stored.key());
            throw Problem.of(ChassisProblem.UNPROCESSABLE);
        }
    }

    private Optional<Projection> named(String name) {
        return projections.stream()
                .filter(projection -> projection.name().equals(name))
                .findFirst();
    }

    /** A letter as it is kept; {@code inTopic} if its payload is not. */
    private record Stored(
            String projection, TopicPartition partition, long offset, String key, byte[] payload, boolean inTopic) {}

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getString(1),
                new TopicPartition(row.getString(2), row.getInt(6)),
                row.getLong(7),
                row.getString(3),
                row.getBytes(4),
                row.getBoolean(5));
    }

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
