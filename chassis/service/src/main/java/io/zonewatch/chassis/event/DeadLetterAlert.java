package io.zonewatch.chassis.event;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.ReportingZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells operators, on a topic that all services share, that dead letters wait here: when the first comes, and when none waits any more. */
@ApplicationScoped
class DeadLetterAlert {

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
     * @param since when that was noticed, by the business clock
     * @param waiting how many wait now
     * @param closedAt when none waited any more; null while some do
     */
    record Waiting(String service, long first, OffsetDateTime since, long waiting, OffsetDateTime closedAt) {}

    /** What was told last; {@code first} and {@code since} are null if that none waits. */
    private record Told(long sequence, Long first, Instant since) {

        static Told read(ResultSet row) throws SQLException {
            OffsetDateTime since = row.getObject(3, OffsetDateTime.class);
            return new Told(row.getLong(1), row.getObject(2, Long.class), since == null ? null : since.toInstant());
        }
    }

    /** Whether what was told is not what is there. */
    boolean isBehind() {
        return jdbc.queryOne(
                        "select (first_letter is not null) <> exists (select 1 from dead_letter where replayed_at is null)"
                                + " from dead_letter_alert",
                        row -> row.getBoolean(1))
                .orElse(false);
    }

    /** Tells what is there, unless it was told; one replica at a time. */
    @Transactional
    void tell() {
        Told told = jdbc.queryOne("select sequence, first_letter, since from dead_letter_alert for update", Told::read)
                .orElseThrow();
        Optional<Long> first = letters.firstOpen();
        if (first.isPresent() && told.first() == null) {
            Told now = new Told(told.sequence() + 1, first.get(), clock.now());
            keep(now);
            send(now, null);
        } else if (first.isEmpty() && told.first() != null) {
            keep(new Told(told.sequence() + 1, null, null));
            send(new Told(told.sequence() + 1, told.first(), told.since()), clock.nowOffset());
        }
    }

    private void keep(Told told) {
        jdbc.update(
                "update dead_letter_alert set sequence = ?, first_letter = ?, since = ?",
                told.sequence(),
                told.first(),
                told.since());
    }

    private void send(Told told, OffsetDateTime closedAt) {
        outbox.append(new OutgoingEvent(
                Topic.OPERATIONS_ALERTS,
                "dead-letters/" + service,
                service,
                TYPE,
                service,
                told.sequence(),
                new Waiting(service, told.first(), ReportingZone.offsetOf(told.since()), letters.open(), closedAt)));
    }
}
