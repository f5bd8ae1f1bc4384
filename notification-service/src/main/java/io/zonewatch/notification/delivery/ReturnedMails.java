package io.zonewatch.notification.delivery;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.reminder.Reason;
import io.zonewatch.notification.reminder.RemindedPeople;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/** What mails that came back had carried out, and which reports said so. */
@ApplicationScoped
class ReturnedMails {

    private static final String IN_THE_MAIL =
            "select ?::bigint union select other.id from reminder this join reminder other on "
                    + RemindedPeople.IN_THE_SAME_DIGEST + " where this.id = ?";

    private final Jdbc jdbc;
    private final BusinessClock clock;

    @Inject
    ReturnedMails(Jdbc jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A reminder that a mail carried out.
     *
     * @param email null once the recipient was forgotten
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
            String email,
            String message,
            boolean isUnderWay,
            boolean counts) {

        Ledger.Entry noted(Ledger.Event event, String answer) {
            return new Ledger.Entry(
                    event,
                    id,
                    unit,
                    new Ledger.Said(obligation, duty, round, step, role, ChannelCode.EMAIL, message, answer, null));
        }
    }

    /** The reminder and, where it left in a digest, the others in it; locked. Of a digest to somebody forgotten only that one is known. */
    List<Line> lines(long reminder) {
        // what was acknowledged while this waited for the lock is seen by a statement of its own
        jdbc.query(
                "select 1 from reminder where id in (" + IN_THE_MAIL + ") order by id for update",
                row -> true,
                reminder,
                reminder);
        return jdbc.query("""
                select r.id, r.obligation, r.duty, r.round, r.step, r.kind, r.unit, r.recipient->>'role', r.recipient->>'email',
                  r.recipient_key, r.recipient_sub, r.digest_at,
                  r.state = 'PENDING' and r.lease_until is not null and r.lease_until > clock_timestamp(),
                  r.state = 'SENT' and not exists (select 1 from acknowledgement a where a.reminder = r.id)
                from reminder r where r.channel = 'EMAIL' and r.id in (""" + IN_THE_MAIL + ") order by r.id", ReturnedMails::read, reminder, reminder);
    }

    /**
     * Notes what a report says of them, and tells of which it was not known.
     *
     * @param undoes whether it tells of whom they were sent to
     */
    Set<Long> note(List<Line> lines, String report, String answer, boolean undoes) {
        return Set.copyOf(jdbc.query(
                "insert into bounce (report, reminder, answer, came_back_at, undoes) select ?, id, ?, ?, ?"
                        + " from unnest(?::bigint[]) as id on conflict do nothing returning reminder",
                row -> row.getLong(1),
                report,
                answer,
                clock.now(),
                undoes,
                ids(lines)));
    }

    void fail(List<Line> lines, String answer) {
        jdbc.update(
                "update reminder set state = ?, reason = ?, answer = ? where id = any(?)",
                Reason.BOUNCED.state(),
                Reason.BOUNCED,
                answer,
                ids(lines));
        jdbc.update(
                "insert into passage (reminder, event, at, answer) select id, 'RETURNED', ?, ? from unnest(?::bigint[]) as id",
                clock.now(),
                answer,
                ids(lines));
    }

    /** Takes those that had come back for sent again, since they were read; which those were. A report of them is waited for, or waits. */
    Set<Long> read(List<Long> reminders) {
        Long[] ids = reminders.toArray(Long[]::new);
        jdbc.query("select 1 from reminder where id = any(?) order by id for update", row -> true, (Object) ids);
        return Set.copyOf(
                jdbc.query("""
                with read as (
                  update reminder r set state = 'SENT', reason = null, answer = (select p.answer from passage p
                    where p.reminder = r.id and p.event = 'TAKEN' order by p.id desc limit 1)
                  where r.id = any(?) and r.state = ? and r.reason = ? returning r.id)
                insert into passage (reminder, event, at) select id, 'READ', ? from read order by id returning reminder
                """, row -> row.getLong(1), ids, Reason.BOUNCED.state(), Reason.BOUNCED, clock.now()));
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
                row.getString(9),
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
