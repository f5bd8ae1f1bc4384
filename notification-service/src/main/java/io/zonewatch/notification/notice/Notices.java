package io.zonewatch.notification.notice;

import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.event.Outbox;
import io.zonewatch.chassis.event.OutgoingEvent;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.obligation.Calendars;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.reminder.RemindedOf;
import io.zonewatch.reporting.MissingCalendarYear;
import io.zonewatch.reporting.ReportingZone;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Formal dunning notices 催报通知书 that were served. Service to the first recipient counts: it starts the term, once for each
 * obligation, round and step, and is told to the obligation's owner.
 */
@ApplicationScoped
public class Notices {

    private static final String TOPIC = "zonewatch.notification.notices.v1";
    private static final String SERVED = "io.zonewatch.notification.notice-served.v1";
    private static final String ACKNOWLEDGED = "io.zonewatch.notification.notice-acknowledged.v1";

    private final Jdbc jdbc;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Standings standings;
    private final Calendars calendars;
    private final BusinessClock clock;
    private final LocalTime termEnds;

    @Inject
    Notices(
            Jdbc jdbc,
            Outbox outbox,
            AuditTrail audit,
            Standings standings,
            Calendars calendars,
            BusinessClock clock,
            @ConfigProperty(name = "zonewatch.notice.term-ends", defaultValue = "18:00") String termEnds) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.audit = audit;
        this.standings = standings;
        this.calendars = calendars;
        this.clock = clock;
        this.termEnds = LocalTime.parse(termEnds);
    }

    /**
     * Notes that a notice was served now, in the current transaction; only the first time counts.
     *
     * @param reminder whose message was taken, which is written down
     */
    public void serve(long reminder, Obligation obligation, int round, String step, int termWorkingDays) {
        UUID id = idOf(obligation.id(), round, step);
        Instant servedAt = clock.now();
        // the calendar is read for who comes first alone
        int rows = jdbc.update(
                "insert into notice (id, obligation, round, step, served_at) values (?, ?, ?, ?, ?) on conflict do nothing",
                id,
                obligation.id(),
                round,
                step,
                servedAt);
        if (rows == 1) {
            Instant termEndsAt = termEndsAt(servedAt, termWorkingDays);
            jdbc.update("update notice set term_ends_at = ? where id = ?", termEndsAt, id);
            NoticeServed served = new NoticeServed(
                    id,
                    obligation.id(),
                    obligation.unit(),
                    obligation.form(),
                    obligation.period(),
                    round,
                    step,
                    ReportingZone.offsetOf(servedAt),
                    ReportingZone.offsetOf(termEndsAt),
                    termWorkingDays,
                    termEnds);
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
        NoticeAcknowledged acknowledged = new NoticeAcknowledged(
                idOf(reminder.obligation(), reminder.round(), reminder.step()),
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

    /** The last moment of the term, or null while a year on the way has no calendar. */
    private Instant termEndsAt(Instant servedAt, int workingDays) {
        try {
            return ReportingZone.instantOf(
                    calendars.current().plusWorkingDays(ReportingZone.dateOf(servedAt), workingDays), termEnds);
        } catch (MissingCalendarYear missing) {
            return null;
        }
    }

    static UUID idOf(String obligation, int round, String step) {
        return UUID.nameUUIDFromBytes(
                String.join("\n", obligation, Integer.toString(round), step).getBytes(StandardCharsets.UTF_8));
    }
}
