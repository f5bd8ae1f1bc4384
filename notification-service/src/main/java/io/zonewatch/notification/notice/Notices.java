package io.zonewatch.notification.notice;

import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.event.Outbox;
import io.zonewatch.chassis.event.OutgoingEvent;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.reminder.RemindedOf;
import io.zonewatch.reporting.ReportingZone;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Formal dunning notices 催报通知书 that were served. Service to the first recipient counts: it starts the term, once for each
 * obligation, round and step, and is told to the obligation's owner.
 */
@ApplicationScoped
public class Notices {

    private static final String TOPIC = "zonewatch.notification.notices.v1";
    private static final String SERVED = "io.zonewatch.notification.notice-served.v1";
    private static final String ACKNOWLEDGED = "io.zonewatch.notification.notice-acknowledged.v1";

    /** The number of a notice {@code n}, as its texts bear it. */
    public static final String NUMBER = "coalesce(n.number, n.obligation || '-' || n.round)";

    private final Jdbc jdbc;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Standings standings;
    private final Terms terms;
    private final BusinessClock clock;

    @Inject
    Notices(Jdbc jdbc, Outbox outbox, AuditTrail audit, Standings standings, Terms terms, BusinessClock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.audit = audit;
        this.standings = standings;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * Notes that a notice was served now, in the current transaction; only the first time counts.
     *
     * @param reminder whose message was taken, which is written down
     */
    public void serve(long reminder, Obligation obligation, int round, String step, int termWorkingDays) {
        UUID id = idOf(obligation.id(), round, step);
        Instant servedAt = clock.now();
        Instant termEndsAt = terms.endsAt(servedAt, termWorkingDays);
        String number = numberOf(obligation.id(), round, step);
        int rows = jdbc.update(
                """
                insert into notice (id, obligation, round, step, served_at, term_ends_at, term_time, number)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                id,
                obligation.id(),
                round,
                step,
                servedAt,
                termEndsAt,
                terms.time().toString(),
                number);
        if (rows == 1) {
            NoticeServed served = new NoticeServed(
                    id,
                    number,
                    obligation.id(),
                    obligation.unit(),
                    obligation.form(),
                    obligation.period(),
                    round,
                    step,
                    ReportingZone.offsetOf(servedAt),
                    ReportingZone.offsetOf(termEndsAt),
                    termWorkingDays,
                    terms.time());
            outbox.append(new OutgoingEvent(
                    TOPIC, obligation.id(), obligation.unit(), SERVED, obligation.id(), null, served));
            audit.record(new AuditEntry(
                    "notice.served",
                    "obligation",
                    obligation.id(),
                    new UnitCode(obligation.unit()),
                    null,
                    served,
                    null));
        } else {
            standings.standAgain(reminder, id, obligation);
        }
    }

    /** Tells upstream that a recipient has confirmed having taken notice of a notice, in the current transaction. */
    public void acknowledge(RemindedOf reminder) {
        UUID id = idOf(reminder.obligation(), reminder.round(), reminder.step());
        NoticeAcknowledged acknowledged = new NoticeAcknowledged(
                id,
                writtenOn(id).orElseGet(() -> numberOf(reminder.obligation(), reminder.round(), reminder.step())),
                reminder.obligation(),
                reminder.unit(),
                reminder.form(),
                reminder.period(),
                reminder.round(),
                reminder.step(),
                reminder.recipient().role(),
                ReportingZone.offsetOf(clock.now()));
        outbox.append(new OutgoingEvent(
                TOPIC,
                reminder.obligation(),
                reminder.unit(),
                ACKNOWLEDGED,
                reminder.obligation(),
                null,
                acknowledged));
    }

    private Optional<String> writtenOn(UUID notice) {
        return jdbc.queryOne("select " + NUMBER + " from notice n where n.id = ?", row -> row.getString(1), notice);
    }

    /** The number that is written on a notice: a round may have several, each of another step. */
    public static String numberOf(String obligation, int round, String step) {
        return obligation + "-" + round + "-" + step;
    }

    static UUID idOf(String obligation, int round, String step) {
        return UUID.nameUUIDFromBytes(
                String.join("\n", obligation, Integer.toString(round), step).getBytes(StandardCharsets.UTF_8));
    }
}
