package io.zonewatch.notification.inbox;

import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.reminder.Demand;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.ReportingZone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A message as it is kept.
 *
 * @param duty what it pressed for
 */
record KeptMessage(
        long id,
        long reminder,
        String obligation,
        Duty duty,
        String unit,
        String form,
        Period period,
        int round,
        String step,
        StepKind kind,
        String subject,
        String text,
        OffsetDateTime sentAt,
        OffsetDateTime readAt,
        String owedBy) {

    static KeptMessage read(ResultSet row) throws SQLException {
        return new KeptMessage(
                row.getLong("id"),
                row.getLong("reminder"),
                row.getString("obligation"),
                Duty.valueOf(row.getString("duty")),
                row.getString("unit"),
                row.getString("form"),
                Period.parse(row.getString("period")),
                row.getInt("round"),
                row.getString("step"),
                StepKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("body"),
                moment(row, "sent_at"),
                moment(row, "read_at"),
                row.getString("owed_by"));
    }

    /**
     * As its reader sees it: the rule by which reminders are withdrawn says whether it still holds.
     *
     * @param about what it is about as it stands now, null if that is not known
     * @param now of the business clock
     */
    InboxView view(Obligation about, Instant now) {
        Boolean stands = about == null
                ? null
                : Boolean.valueOf(Demand.against(about, duty, round, kind, now).isEmpty());
        return new InboxView(
                id,
                reminder,
                obligation,
                unit,
                form,
                period,
                round,
                step,
                kind,
                subject,
                text,
                sentAt,
                readAt,
                stands,
                owedBy);
    }

    private static OffsetDateTime moment(ResultSet row, String column) throws SQLException {
        return ReportingZone.offsetOf(row.getObject(column, OffsetDateTime.class));
    }
}
