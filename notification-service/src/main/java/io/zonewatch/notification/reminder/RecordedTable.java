package io.zonewatch.notification.reminder;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.waiting.HeldBy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;

/** Reminders as of a moment that is past. */
@ApplicationScoped
class RecordedTable {

    /**
     * What left was told until it came back; when anything else spoke against a reminder is not written down. Nor is when one failed
     * in whose place another came: that one is known by its leaving. Test messages are said by no ladder.
     *
     * <p>Looked up for one obligation after another, which {@code offset 0} sees to: joined, all reminders were read for a page of 50.
     */
    private static final String UNTIL = """
            select decided.* from unnest(?::text[]) as asked (id), (select ?::timestamptz as moment) as until,
              lateral (select r.obligation, r.duty, r.round, r.step, r.kind, r.recipient_key, r.recipient::text, r.channel,
                case when passed.taken is null then case when r.reason <> 'BOUNCED' then r.reason end
                  when passed.last = 'RETURNED' then 'BOUNCED' end,
                r.due_at, r.created_at, passed.taken, case when passed.taken is not null and r.digest_at is not null then 'DIGEST' end,
                r.ladder_version,
                case when r.duty = 'REPORT' then (select h.due_at from obligation_history h
                  where h.obligation = r.obligation and h.sequence = r.obligation_sequence) end, r.id
                from reminder r,
                  lateral (select max(p.at) filter (where p.event = 'TAKEN') as taken, (array_agg(p.event order by p.id desc))[1] as last
                    from passage p where p.reminder = r.id and p.at <= until.moment) as passed
                where r.obligation = asked.id and r.created_at <= until.moment and r.ladder_version > 0
                  and (r.fallback_of is null or passed.taken is not null) offset 0) as decided
            order by decided.duty, decided.id
            """;

    private final Jdbc jdbc;
    private final StoredJson json;

    @Inject
    RecordedTable(Jdbc jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** All that was decided about the obligations until a moment, by duty and in the order of decision. */
    List<Recorded> until(Instant moment, Collection<Obligation> obligations) {
        return jdbc.query(
                UNTIL, this::read, obligations.stream().map(Obligation::id).toArray(String[]::new), moment);
    }

    private Recorded read(ResultSet row) throws SQLException {
        Recipient recipient = Recipient.stored(row.getString(7), json);
        String channel = row.getString(8);
        String reason = row.getString(9);
        String hold = row.getString(13);
        return new Recorded(
                new Recorded.About(row.getString(1), Duty.valueOf(row.getString(2)), row.getInt(3), row.getString(4)),
                StepKind.valueOf(row.getString(5)),
                recipient,
                recipient != null && !Recipient.isKeyOfNobody(row.getString(6)),
                channel.isEmpty() ? null : ChannelCode.valueOf(channel),
                reason == null ? null : Reason.valueOf(reason),
                moment(row, 10),
                moment(row, 11),
                moment(row, 12),
                hold == null ? null : HeldBy.valueOf(hold),
                row.getInt(14),
                moment(row, 15));
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
