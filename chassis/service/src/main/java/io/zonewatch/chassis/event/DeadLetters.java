package io.zonewatch.chassis.event;

import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What could never be read or applied ({@link Burial} put it aside) and waits for a decision: it is applied after all, by a
 * {@link Replay} or because its topic was read again, or it is discarded.
 */
@ApplicationScoped
public class DeadLetters {

    private final Jdbc jdbc;
    private final AuditTrail audit;

    @Inject
    DeadLetters(Jdbc jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * A record put aside.
     *
     * @param place topic, partition and offset it came from
     * @param replayedAt when it was applied after all, by a replay or because its topic was read again, or null
     * @param discardedAt when it was discarded, or null
     * @param discardedBecause why, in the words of who did it, or null
     */
    public record DeadLetter(
            long id,
            String projection,
            String place,
            @Schema(nullable = true) String key,
            String reason,
            @Schema(nullable = true) OffsetDateTime replayedAt,
            @Schema(nullable = true) OffsetDateTime discardedAt,
            @Schema(nullable = true) String discardedBecause) {}

    /** What the audit trail says of a discarded letter. */
    private record Discarded(String projection, String place) {}

    /** The latest dead letters, newest first. */
    @Transactional
    public Page<DeadLetter> list(Paging paging) {
        long before = paging.after(Long::valueOf).orElse(Long.MAX_VALUE);
        List<DeadLetter> rows = jdbc.query("""
                select id, projection, topic || '/' || partition || '/' || record_offset, record_key, reason,
                  case when discarded_because is null then replayed_at end,
                  case when discarded_because is not null then replayed_at end, discarded_because
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

    Optional<Letter> find(long id) {
        return jdbc.queryOne("select " + Letter.COLUMNS + " from dead_letter where id = ?", Letter::read, id);
    }

    /** The same, and nobody else settles it until the end of the transaction. */
    Optional<Letter> lock(long id) {
        return jdbc.queryOne(
                "select " + Letter.COLUMNS + " from dead_letter where id = ? for update", Letter::read, id);
    }

    /** It was applied after all. */
    void applied(long id) {
        jdbc.update(
                "update dead_letter set replayed_at = clock_timestamp(), discarded_because = null where id = ?", id);
    }

    /**
     * Settles a letter that nobody will ever apply; asking again changes nothing. The read model stays without it.
     *
     * @throws Problem conflict, if it was applied
     */
    @Transactional
    public void discard(long id, String reason) {
        Letter letter = lock(id).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
        if (letter.applied()) {
            throw Problem.of(ChassisProblem.CONFLICT);
        }
        if (!letter.discarded()) {
            jdbc.update(
                    "update dead_letter set replayed_at = clock_timestamp(), discarded_because = ? where id = ?",
                    reason,
                    id);
            audit.record(new AuditEntry(
                    "dead-letter.discarded",
                    "dead-letter",
                    Long.toString(id),
                    null,
                    new Discarded(letter.projection(), letter.place()),
                    null,
                    reason));
        }
    }

    private static DeadLetter read(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class),
                row.getObject(7, OffsetDateTime.class),
                row.getString(8));
    }
}
