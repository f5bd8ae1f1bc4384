package io.zonewatch.notification.reminder;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.waiting.Departure;
import io.zonewatch.notification.waiting.HeldBy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

/** What was decided about obligations, for whoever asks why. */
@ApplicationScoped
class Decisions {

    private final Jdbc jdbc;
    private final StoredJson json;

    @Inject
    Decisions(Jdbc jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Everything that was decided about an obligation, in all rounds. */
    List<Decision> of(String obligation) {
        return jdbc.query(
                "select duty, round, step, recipient_key, recipient::text, channel, fallback_of is not null, state, reason, hold_until, hold,"
                        + " due_at, ladder_version, unconfirmed > 0 from reminder where obligation = ? order by id",
                this::read,
                obligation);
    }

    private Decision read(ResultSet row) throws SQLException {
        String channel = row.getString(6);
        String reason = row.getString(9);
        OffsetDateTime until = row.getObject(10, OffsetDateTime.class);
        return new Decision(
                Duty.valueOf(row.getString(1)),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                Recipient.stored(row.getString(5), json),
                channel.isEmpty() ? null : ChannelCode.valueOf(channel),
                row.getBoolean(7),
                ReminderState.valueOf(row.getString(8)),
                reason == null ? null : Reason.valueOf(reason),
                until == null ? null : new Departure(until.toInstant(), HeldBy.valueOf(row.getString(11))),
                row.getObject(12, OffsetDateTime.class).toInstant(),
                row.getInt(13),
                row.getBoolean(14));
    }
}
