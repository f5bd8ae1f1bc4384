package io.zonewatch.notification.acknowledge;

import io.zonewatch.notification.silence.Snooze;
import io.zonewatch.reporting.ReportingZone;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What holds once a reminder is put off: nothing is said of the obligation's round to the recipient, formal notices left out.
 *
 * @param until when reminders are wanted again
 */
record SnoozeView(
        @Schema(examples = "U0011_M-IND_2016-02") String obligation,
        @Schema(examples = "1") int round,
        OffsetDateTime from,
        OffsetDateTime until,

        @Schema(examples = "数据正在核对 / figures are being checked")
        String reason) {

    static SnoozeView of(Snooze snooze) {
        return new SnoozeView(
                snooze.obligation(),
                snooze.round(),
                ReportingZone.offsetOf(snooze.from()),
                ReportingZone.offsetOf(snooze.until()),
                snooze.reason());
    }
}
