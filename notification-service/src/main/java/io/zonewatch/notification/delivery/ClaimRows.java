package io.zonewatch.notification.delivery;

import io.zonewatch.chassis.sql.StoredJson;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.LadderStore;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.obligation.ObligationTable;
import io.zonewatch.notification.preference.PreferenceStore;
import io.zonewatch.notification.reminder.Acknowledgements;
import io.zonewatch.notification.reminder.Demand;
import io.zonewatch.notification.reminder.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/** What a claim goes by, as a row: the reminder, its obligation as it is now, the ladder's office and what its recipient has asked for. */
@ApplicationScoped
class ClaimRows {

    /** The rows of reminders {@code r}, without a condition; the one parameter is the present moment of the system clock. */
    static final String SELECT = "select " + ObligationTable.COLUMNS
            + ", r.id, r.round, r.step, r.kind, r.recipient_key, r.recipient::text, r.channel, r.subject,"
            + " r.term_working_days, r.attempts,"
            + " r.recorded_at + coalesce(? - r.held_since, interval '0'),"
            + " r.answers, (extract(epoch from r.waited) * 1000)::bigint, r.unconfirmed, r.down_after,"
            + " l.office_unit, r.duty, r.text, r.recipient_unit, r.recipient_sub, p.body::text, r.digest_at,"
            + Demand.PASSED_ON + "," + Demand.OVERTAKEN + "," + Acknowledgements.STOPPED
            + " from reminder r join obligation o on o.id = r.obligation"
            + " left join ladder l on " + LadderStore.DECIDED
            + " left join preference p on p.sub = r.recipient_sub";

    private final StoredJson json;
    private final PreferenceStore preferences;

    @Inject
    ClaimRows(StoredJson json, PreferenceStore preferences) {
        this.json = json;
        this.preferences = preferences;
    }

    /** Reads a row that was found now. */
    Claim read(ResultSet row, Instant leaseUntil) throws SQLException {
        int at = ObligationTable.NEXT;
        return new Claim(
                row.getLong(at),
                ObligationTable.read(row),
                Duty.valueOf(row.getString(at + 16)),
                row.getInt(at + 1),
                row.getString(at + 2),
                StepKind.valueOf(row.getString(at + 3)),
                row.getString(at + 4),
                json.read(row.getString(at + 5), Recipient.class),
                ChannelCode.valueOf(row.getString(at + 6)),
                row.getString(at + 7),
                row.getObject(at + 8, Integer.class),
                row.getString(at + 17),
                row.getString(at + 15),
                row.getString(at + 18),
                tried(row, at),
                row.getObject(at + 10, OffsetDateTime.class).toInstant(),
                leaseUntil,
                person(row, at + 19),
                row.getBoolean(at + 22),
                row.getBoolean(at + 23),
                row.getBoolean(at + 24));
    }

    private static Claim.Tried tried(ResultSet row, int at) throws SQLException {
        return new Claim.Tried(
                row.getInt(at + 9),
                row.getInt(at + 11),
                Duration.ofMillis(row.getLong(at + 12)),
                row.getInt(at + 13),
                row.getObject(at + 14, Long.class));
    }

    private Claim.Person person(ResultSet row, int at) throws SQLException {
        OffsetDateTime digest = row.getObject(at + 2, OffsetDateTime.class);
        return new Claim.Person(
                row.getString(at), preferences.read(row.getString(at + 1)), digest == null ? null : digest.toInstant());
    }
}
