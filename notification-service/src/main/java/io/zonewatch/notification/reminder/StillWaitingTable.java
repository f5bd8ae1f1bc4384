package io.zonewatch.notification.reminder;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.preference.PreferenceStore;
import io.zonewatch.notification.waiting.Departure;
import io.zonewatch.notification.waiting.HeldBy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;

/** What was decided about obligations and has not left, for whoever asks who will be told. */
@ApplicationScoped
class StillWaitingTable {

    /** What speaks against it is asked in the order in which the delivery does. */
    private static final String OF =
            "select r.id, r.obligation, r.duty, r.round, r.step, r.kind, r.recipient::text, r.recipient_sub, p.body::text,"
                    + " r.channel, r.fallback_of is not null, r.due_at, r.created_at, r.digest_at, r.hold_until, r.hold, r.ladder_version,"
                    + " case when " + Demand.PASSED_ON + " then 'PASSED_ON' when " + Demand.OVERTAKEN
                    + " then 'LATER_STEP'"
                    + " when " + Acknowledgements.STOPPED + " then 'ACKNOWLEDGED' end"
                    + " from reminder r join obligation o on o.id = r.obligation left join preference p on p.sub = r.recipient_sub"
                    + " where r.obligation = any(?) and r.state = 'PENDING' and r.ladder_version > 0 order by r.id";

    private final Jdbc jdbc;
    private final StoredJson json;
    private final PreferenceStore preferences;

    @Inject
    StillWaitingTable(Jdbc jdbc, StoredJson json, PreferenceStore preferences) {
        this.jdbc = jdbc;
        this.json = json;
        this.preferences = preferences;
    }

    /** Those of some obligations, in the order in which they were decided. */
    List<StillWaiting> of(Collection<Obligation> obligations) {
        return jdbc.query(OF, this::read, (Object)
                obligations.stream().map(Obligation::id).toArray(String[]::new));
    }

    private StillWaiting read(ResultSet row) throws SQLException {
        ChannelCode channel = ChannelCode.valueOf(row.getString(10));
        Instant heldUntil = moment(row, 15);
        String against = row.getString(18);
        return new StillWaiting(
                row.getLong(1),
                new Recorded.About(row.getString(2), Duty.valueOf(row.getString(3)), row.getInt(4), row.getString(5)),
                StepKind.valueOf(row.getString(6)),
                new Hearer(
                        Recipient.stored(row.getString(7), json),
                        row.getString(8),
                        preferences.read(row.getString(9)),
                        true),
                channel,
                channel.isPersonal() || row.getBoolean(11),
                moment(row, 12),
                moment(row, 13),
                moment(row, 14),
                heldUntil == null ? null : new Departure(heldUntil, HeldBy.valueOf(row.getString(16))),
                row.getInt(17),
                against == null ? null : Reason.valueOf(against));
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
