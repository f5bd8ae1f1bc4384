package io.zonewatch.notification.proof;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A formal dunning notice 催报通知书 that was served.
 *
 * @param termEndsAt end of its term, or null while a calendar year on the way is missing
 */
record NoticeView(
        UUID id,
        @Schema(examples = "U0011_M-IND_2016-02") String obligation,
        @Schema(examples = "1") int round,
        @Schema(examples = "T+3") String step,
        OffsetDateTime servedAt,
        @Schema(nullable = true) OffsetDateTime termEndsAt) {}
