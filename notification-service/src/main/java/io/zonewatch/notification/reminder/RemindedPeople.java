package io.zonewatch.notification.reminder;

import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.obligation.Names;
import io.zonewatch.notification.obligation.ObligationState;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Finds reminders by their number for those who answer them; one whose recipient was forgotten is nobody's to answer. */
@ApplicationScoped
public class RemindedPeople {

    /** Whether the reminder {@code other} leaves in the same digest as {@code this}. */
    public static final String IN_THE_SAME_DIGEST =
            "other.recipient_sub = this.recipient_sub and other.digest_at = this.digest_at"
                    + " and lower(other.recipient->>'email') = lower(this.recipient->>'email')";

    private static final String SELECT =
            "select r.id, r.obligation, r.duty, r.round, r.step, r.kind, r.unit, r.form, coalesce(o.form_name_zh, r.form),"
                    + " coalesce(o.form_name_en, r.form), r.period, r.recipient::text, r.recipient_key,"
                    + " coalesce(r.recipient_unit, r.unit), r.channel, r.subject, a.acknowledged_at, r.state, r.recipient_sub, r.digest_at,"
                    + " o.state, coalesce(case r.duty when 'REVIEW' then o.review_revision else o.round end, 0),"
                    + " r.reason is not distinct from 'BOUNCED', r.owed_by"
                    + " from reminder r left join obligation o on o.id = r.obligation"
                    + " left join acknowledgement a on a.reminder = r.id"
                    + " where " + Recipient.IS_KNOWN + " and ";

    /** The reminder of that number, or all that leave in the same digest: that is one mail. */
    private static final String IN_ONE_MAIL =
            "r.id in (select ?::bigint union select other.id from reminder this join reminder other on "
                    + IN_THE_SAME_DIGEST
                    + " and (other.state in ('PENDING', 'SENT') or other.reason = 'BOUNCED') where this.id = ?) order by r.due_at, r.id";

    static final String BY_LINK = SELECT + IN_ONE_MAIL;

    private final Jdbc jdbc;
    private final StoredJson json;

    @Inject
    RemindedPeople(Jdbc jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One, whatever it is about. */
    public Optional<RemindedOf> find(long id) {
        return jdbc.queryOne(SELECT + "r.id = ?", this::read, id);
    }

    /** Whether it is about a unit within a scope. */
    public boolean isWithin(Scope scope, long id) {
        Scope.Condition condition = scope.on("unit", "division");
        return jdbc.queryOne(
                        "select 1 from reminder where id = ? and " + condition.sql(),
                        row -> true,
                        id,
                        condition.units(),
                        condition.divisions())
                .isPresent();
    }

    /** What a mail said, for whoever holds the link in it, which names one of them; empty if nobody can answer that any more. */
    public List<RemindedOf> byLink(long id) {
        return jdbc.query(BY_LINK, this::read, byLinkArguments(id));
    }

    static Object[] byLinkArguments(long id) {
        return new Object[] {id, id};
    }

    private RemindedOf read(ResultSet row) throws SQLException {
        return new RemindedOf(
                row.getLong(1),
                row.getString(2),
                Duty.valueOf(row.getString(3)),
                row.getInt(4),
                row.getString(5),
                StepKind.valueOf(row.getString(6)),
                row.getString(7),
                row.getString(8),
                new Names(row.getString(9), row.getString(10)),
                Period.parse(row.getString(11)),
                json.read(row.getString(12), Recipient.class),
                row.getString(13),
                row.getString(14),
                ChannelCode.valueOf(row.getString(15)),
                row.getString(16),
                moment(row, 17),
                ReminderState.valueOf(row.getString(18)),
                row.getBoolean(23),
                row.getString(19),
                moment(row, 20),
                row.getString(21) == null ? null : ObligationState.valueOf(row.getString(21)),
                row.getInt(22),
                row.getString(24));
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
