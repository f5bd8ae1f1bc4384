package io.zonewatch.notification.reminder;

import io.zonewatch.notification.silence.Holds.Held;
import io.zonewatch.notification.silence.Silence;
import io.zonewatch.notification.silence.Snooze;
import io.zonewatch.reporting.ReportingZone;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What keeps something back for a while.
 *
 * @param until when nothing does any more
 * @param because why, in the words of whoever asked for it
 */
record KeptBackView(
        By by,
        OffsetDateTime until,
        @Schema(examples = "邮件服务器停机维护") String because) {

    /** The kinds of what keeps back. */
    enum By {
        /** The recipient has put it off. */
        SNOOZE,
        /** A planned outage. */
        SILENCE
    }

    static KeptBackView of(Held held) {
        By by =
                switch (held.by()) {
                    case Silence silence -> By.SILENCE;
                    case Snooze snooze -> By.SNOOZE;
                };
        return new KeptBackView(
                by,
                held.until().atZone(ReportingZone.ID).toOffsetDateTime(),
                held.by().reason());
    }
}
