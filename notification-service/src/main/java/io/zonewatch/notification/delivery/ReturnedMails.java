package io.zonewatch.notification.delivery;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.reminder.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/** What mails that came back had carried out, and which reports said so. */
@ApplicationScoped
class ReturnedMails {

    private final Jdbc jdbc;
    private final BusinessClock clock;
    private final Clock system;

    @Inject
    ReturnedMails(Jdbc jdbc, BusinessClock clock, Clock system) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.system = system;
    }

    /**
     * A reminder that a mail carried out.
     *
     * @param message identity that the mail had; null once the recipient was forgotten, from whose address it followed
     * @param isUnderWay whether it is just being sent
     * @param counts whether it stands as sent, and was not acknowledged
     */
    record Line(
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

    /** The reminder and, where it left in a digest, the others in it; locked. Of a digest to somebody forgotten only that one is known. */
    List<Line> lines(long reminder) {
        return jdbc.query("""
                select r.id, r.obligation, r.duty, r.round, r.step, r.kind, r.unit, r.recipient->>'role', r.recipient->>'email',
                  r.recipient_key, r.recipient_sub, r.digest_at,
                  r.state = 'PENDING' and r.lease_until is not null and r.lease_until > ?,
                  r.state = 'SENT' and not exists (select 1 from acknowledgement a where a.reminder = r.id)
                from reminder r where r.channel = 'EMAIL' and r.id in (select ?::bigint union
                  select other.id from reminder this join reminder other on other.recipient_sub = this.recipient_sub
                    and other.digest_at = this.digest_at and lower(other.recipient->>'email') = lower(this.recipient->>'email')
                  where this.id = ?)
                order by r.id for update of r
                """, ReturnedMails::read, system.instant(), reminder, reminder);
    }

    /** Notes what a report says of them, and tells of which it was not known. */
    Set<Long> note(List<Line> lines, CameBack.Returned returned) {
        return Set.copyOf(jdbc.query(
                "insert into bounce (report, reminder, answer, came_back_at) select ?, id, ?, ? from unnest(?::bigint[]) as id"
                        + " on conflict do nothing returning reminder",
                row -> row.getLong(1),
                returned.id(),
                returned.answer(),
                clock.now(),
                ids(lines)));
    }

    void fail(List<Line> lines, String answer) {
        jdbc.update(
                "update reminder set state = ?, reason = ?, answer = ? where id = any(?)",
                Reason.BOUNCED.state(),
                Reason.BOUNCED,
                answer,
                ids(lines));
    }

    private static Long[] ids(List<Line> lines) {
        return lines.stream().map(Line::id).toArray(Long[]::new);
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
