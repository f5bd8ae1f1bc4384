package io.zonewatch.notification.silence;

import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.reporting.ReportingZone;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A planned outage as it is shown.
 *
 * @param channel null for all
 * @param division CN for the whole country
 * @param form null for all
 * @param until when it ends or was ended; not after its beginning if it never began
 * @param createdBy who announced it, as tokens name the person; null where that was not kept yet
 */
record SilenceView(
        UUID id,
        @Schema(nullable = true) ChannelCode channel,
        @Schema(examples = "3417") String division,
        @Schema(nullable = true, examples = "M-IND") String form,
        OffsetDateTime from,
        OffsetDateTime until,
        String reason,
        OffsetDateTime createdAt,
        @Schema(nullable = true, examples = "admin-7") String createdBy) {

    static SilenceView of(SilenceStore.Announced announced) {
        Silence silence = announced.silence();
        return new SilenceView(
                silence.id(),
                silence.channel(),
                silence.division().isEmpty() ? "CN" : silence.division(),
                silence.form(),
                ReportingZone.offsetOf(silence.from()),
                ReportingZone.offsetOf(silence.until()),
                silence.reason(),
                ReportingZone.offsetOf(silence.createdAt()),
                announced.by());
    }
}
