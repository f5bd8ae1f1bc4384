package io.zonewatch.chassis.event;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.ReportingZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells operators, on a topic that all services share, that dead letters wait here: when the first comes, when more have come, and when none waits any more. */
@ApplicationScoped
class DeadLetterAlert {

    /** So long nothing is said of letters that come while others wait; of the business clock. */
    private static final Duration PAUSE = Duration.ofHours(1);

    static final String TYPE = "io.zonewatch.operations.dead-letters.v1";

    private final Jdbc jdbc;
    private final DeadLetters letters;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final String service;

    @Inject
    DeadLetterAlert(
            Jdbc jdbc,
            DeadLetters letters,
            Outbox outbox,
            BusinessClock clock,
            @ConfigProperty(name = "zonewatch.service") String service) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.outbox = outbox;
        this.clock = clock;
        this.service = service;
    }

    /**
     * What is told.
     *
     * @param first number of the letter with which it began; tells one time from another
     * @param round how often it has been told since then: again when more have come, once an hour at most
     * @param since when that was noticed, by the business clock
     * @param waiting how many wait now
     * @param closedAt when none waited any more; null while some do
     */
    record Waiting(
            String service, long first, int round, OffsetDateTime since, long waiting, OffsetDateTime closedAt) {}

    /**
     * What was told last, and what is there.
     *
     * @param first null, as {@code since} is, if that none waits
     * @param last the newest letter that was told of, discarded or not
     * @param oldest the first that waits now, or null
     * @param newest the last that waits now, or null
     */
    private record Told(long sequence, Long first, Instant since, int round, long last, Long oldest, Long newest) {

        static Told read(ResultSet row) throws SQLException {
            OffsetDateTime since = row.getObject(3, OffsetDateTime.class);
            return new Told(
                    row.getLong(1),
                    row.getObject(2, Long.class),
                    since == null ? null : since.toInstant(),
                    row.getInt(4),
                    row.getLong(5),
                    row.getObject(6, Long.class),
                    row.getObject(7, Long.class));
        }

        /** When something is to be said: at once of what begins or ends, after a while of what has come since. */
        Optional<Instant> due(Instant now) {
            if ((first == null) != (newest == null)) {
                return Optional.of(now);
            }
            return newest != null && newest > last ? Optional.of(since.plus(PAUSE)) : Optional.empty();
        }

        Told next(Instant now) {
            boolean begins = first == null;
            return newest == null
                    ? new Told(sequence + 1, null, null, round, last, null, null)
                    : new Told(
                            sequence + 1, begins ? oldest : first, now, begins ? 1 : round + 1, newest, oldest, newest);
        }
    }

    /** When something is to be said, if anything is. */
    Optional<Instant> nextDue() {
        return look("").due(clock.now());
    }

    /** Tells what is there, unless it was told; one replica at a time. */
    @Transactional
    void tell() {
        Told told = look(" for update");
        Instant now = clock.now();
        if (told.due(now).filter(due -> !due.isAfter(now)).isPresent()) {
            Told next = told.next(now);
            keep(next);
            if (next.first() == null) {
                send(next.sequence(), told, clock.nowOffset());
            } else {
                send(next.sequence(), next, null);
            }
        }
    }

    private Told look(String lock) {
        return jdbc.queryOne("""
                        select sequence, first_letter, since, round, greatest(first_letter, last_letter),
                          (select min(id) from dead_letter where replayed_at is null),
                          (select max(id) from dead_letter where replayed_at is null)
                        from dead_letter_alert
                        """ + lock, Told::read).orElseThrow();
    }

    private void keep(Told told) {
        jdbc.update(
                "update dead_letter_alert set sequence = ?, first_letter = ?, since = ?, round = ?, last_letter = ?",
                told.sequence(),
                told.first(),
                told.since(),
                told.round(),
                told.last());
    }

    private void send(long sequence, Told told, OffsetDateTime closedAt) {
        outbox.append(new OutgoingEvent(
                Topic.OPERATIONS_ALERTS,
                "dead-letters/" + service,
                service,
                TYPE,
                service,
                sequence,
                new Waiting(
                        service,
                        told.first(),
                        told.round(),
                        ReportingZone.offsetOf(told.since()),
                        letters.open(),
                        closedAt)));
    }
}
