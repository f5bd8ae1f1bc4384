package io.zonewatch.notification.reminder;

import io.zonewatch.notification.silence.Holds.Held;
import io.zonewatch.notification.waiting.Departure;
import io.zonewatch.notification.waiting.HeldBy;
import io.zonewatch.reporting.ReportingZone;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A snooze or a silence that keeps something back.
 *
 * @param until when it is over; what else there is may keep it longer
 * @param because why, in the words of whoever asked for it
 */
record HeldView(
        HeldBy by,
        OffsetDateTime until,
        @Schema(examples = "邮件服务器停机维护") String because) {

    /** The one on the way to a departure; null if there is none. */
    static HeldView of(Departure departure) {
        Held held = departure == null ? null : departure.held();
        return held == null
                ? null
                : new HeldView(
                        HeldBy.of(held.by()),
                        ReportingZone.offsetOf(held.until()),
                        held.by().reason());
    }
}
