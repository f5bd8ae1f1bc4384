package io.zonewatch.notification.delivery;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.notice.Notices;
import io.zonewatch.notification.reminder.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * E-mails that a server had taken and that came back later: what they carried out has failed after all, as if the server had refused it at
 * once. One that was acknowledged stays sent: somebody has read it, whatever came back of it.
 */
@ApplicationScoped
public class CameBack {

    private static final Logger LOG = Logger.getLogger(CameBack.class);

    private final Jdbc jdbc;
    private final Ledger ledger;
    private final Fallback fallback;
    private final Notices notices;
    private final BusinessClock clock;
    private final Clock system;

    @Inject
    CameBack(Jdbc jdbc, Ledger ledger, Fallback fallback, Notices notices, BusinessClock clock, Clock system) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.fallback = fallback;
        this.notices = notices;
        this.clock = clock;
        this.system = system;
    }

    /**
     * What a report says of a mail that will not arrive.
     *
     * @param id identity of the report; the same one counts once
     * @param answer status (RFC 3463) and what the last server said, without anybody's address
     */
    public record Returned(String id, String answer) {}

    /** What a report did. */
    public enum Effect {
        /** Reminders have failed by it. */
        FAILED,
        /** Nothing: it is known, or what it tells of does not count as sent any more. */
        UNCHANGED,
        /** Nothing yet: the mail is just being sent, and what the server said of it is not written down. */
        UNDER_WAY,
        /** Nothing: there is no such reminder. */
        UNKNOWN
    }

    /**
     * What a report did, and to which reminders.
     *
     * @param reminders their numbers; empty unless they have failed
     */
    public record Noted(Effect effect, List<Long> reminders) {

        private static Noted nothing(Effect effect) {
            return new Noted(effect, List.of());
        }
    }

    /** A reminder that the mail carried out. */
    private record Line(
            long id,
            String obligation,
            Duty duty,
            int round,
            String step,
            StepKind kind,
            String unit,
            ContactRole role,
            String message,
            boolean isUnderWay,
            boolean counts) {

        Ledger.Entry bounced(String answer) {
            return new Ledger.Entry(
                    Ledger.Event.BOUNCED,
                    id,
                    unit,
                    new Ledger.Said(obligation, duty, round, step, role, ChannelCode.EMAIL, message, answer, null));
        }
    }

    /**
     * Notes that the mail came back which carried out a reminder, or several in a digest: each fails, leaves by the channel that follows,
     * and is told among the undelivered; a formal notice of which no other message stands is not served any more.
     *
     * @param reminder the one that the mail was sent for
     */
    @Transactional
    public Noted note(long reminder, Returned returned) {
        List<Line> lines = lines(reminder);
        if (lines.isEmpty()) {
            return Noted.nothing(Effect.UNKNOWN);
        }
        if (lines.stream().anyMatch(Line::isUnderWay)) {
            return Noted.nothing(Effect.UNDER_WAY);
        }
        Set<Long> told = write(lines.stream().filter(Line::counts).toList(), returned);
        List<Line> failed =
                lines.stream().filter(line -> told.contains(line.id())).toList();
        if (failed.isEmpty()) {
            return Noted.nothing(Effect.UNCHANGED);
        }
        fail(failed, returned.answer());
        return new Noted(Effect.FAILED, failed.stream().map(Line::id).toList());
    }

    private void fail(List<Line> failed, String answer) {
        jdbc.update(
                "update reminder set state = ?, reason = ?, answer = ? where id = any(?)",
                Reason.BOUNCED.state(),
                Reason.BOUNCED,
                answer,
                failed.stream().map(Line::id).toArray(Long[]::new));
        ledger.append(failed.stream().map(line -> line.bounced(answer)).toList());
        for (Line line : failed) {
            LOG.warnf("reminder came back id=%d cause=%s", line.id(), answer);
            fallback.takeOver(line.id(), ChannelCode.EMAIL);
            if (line.kind() == StepKind.FORMAL_NOTICE) {
                notices.comeBack(line.obligation(), line.round(), line.step(), line.unit());
            }
        }
    }

    /** Those of which the report was not known yet. */
    private Set<Long> write(List<Line> lines, Returned returned) {
        return Set.copyOf(jdbc.query(
                "insert into bounce (report, reminder, answer, came_back_at) select ?, id, ?, ? from unnest(?::bigint[]) as id"
                        + " on conflict do nothing returning reminder",
                row -> row.getLong(1),
                returned.id(),
                returned.answer(),
                clock.now(),
                lines.stream().map(Line::id).toArray(Long[]::new)));
    }

    /** The reminder and, where it left in a digest, the others in it; locked. Of a digest to somebody forgotten only that one is known. */
    private List<Line> lines(long reminder) {
        return jdbc.query("""
                select r.id, r.obligation, r.duty, r.round, r.step, r.kind, r.unit, r.recipient->>'role', r.recipient->>'email',
                  r.recipient_key, r.recipient_sub, r.digest_at,
                  r.state = 'PENDING' and r.lease_until is not null and r.lease_until > ?,
                  r.state = 'SENT' and not exists (select 1 from acknowledgement a where a.reminder = r.id)
                from reminder this join reminder r on r.id = this.id
                  or (r.recipient_sub = this.recipient_sub and r.digest_at = this.digest_at
                    and lower(r.recipient->>'email') = lower(this.recipient->>'email'))
                where this.id = ? and r.channel = 'EMAIL' order by r.id for update of r
                """, CameBack::read, system.instant(), reminder);
    }

    private static Line read(ResultSet row) throws SQLException {
        return new Line(
                row.getLong(1),
                row.getString(2),
                Duty.valueOf(row.getString(3)),
                row.getInt(4),
                row.getString(5),
                StepKind.valueOf(row.getString(6)),
                row.getString(7),
                ContactRole.valueOf(row.getString(8)),
                message(row),
                row.getBoolean(13),
                row.getBoolean(14));
    }

    /** The identity that the mail had; null once the recipient was forgotten, from whose address it followed. */
    private static String message(ResultSet row) throws SQLException {
        String address = row.getString(9);
        if (address == null) {
            return null;
        }
        OffsetDateTime digestAt = row.getObject(12, OffsetDateTime.class);
        return digestAt == null
                ? MessageId.of(
                        row.getString(2),
                        Duty.valueOf(row.getString(3)),
                        row.getInt(4),
                        row.getString(5),
                        row.getString(10),
                        ChannelCode.EMAIL)
                : MessageId.ofDigest(row.getString(11), address, digestAt.toInstant());
    }
}
