package io.zonewatch.notification.acknowledge;

import io.zonewatch.notification.reminder.RemindedOf;
import io.zonewatch.reporting.ReportingZone;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What holds once a reminder is acknowledged.
 *
 * @param reminder its number
 * @param acknowledgedAt when that was first said
 */
record AcknowledgedView(
        @Schema(examples = "1") long reminder,
        @Schema(examples = "U0011_M-IND_2016-02") String obligation,
        @Schema(examples = "1") int round,
        OffsetDateTime acknowledgedAt) {

    static AcknowledgedView of(RemindedOf reminder) {
        return new AcknowledgedView(
                reminder.id(),
                reminder.obligation(),
                reminder.round(),
                ReportingZone.offsetOf(reminder.acknowledgedAt()));
    }
}
