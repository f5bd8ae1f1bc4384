package io.zonewatch.notification.proof;

import io.zonewatch.notification.notice.NoticeStanding;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A formal dunning notice 催报通知书 that was served.
 *
 * @param number as it is written on the notice
 * @param servedAt when a message of it was taken first, with which its term began
 * @param termEndsAt end of its term, or null while a calendar year on the way is missing
 * @param cameBackAt when the last message of it that stood came back, or null
 * @param servedAgainAt when a message of it was taken after that, or null
 */
record NoticeView(
        UUID id,
        @Schema(examples = "U0011_M-IND_2016-02-1-T+3") String number,
        @Schema(examples = "U0011_M-IND_2016-02") String obligation,
        @Schema(examples = "1") int round,
        @Schema(examples = "T+3") String step,
        OffsetDateTime servedAt,
        @Schema(nullable = true) OffsetDateTime termEndsAt,
        NoticeStanding standing,
        @Schema(nullable = true) OffsetDateTime cameBackAt,
        @Schema(nullable = true) OffsetDateTime servedAgainAt) {}
