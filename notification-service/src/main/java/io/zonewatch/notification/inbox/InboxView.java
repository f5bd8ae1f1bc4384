package io.zonewatch.notification.inbox;

import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.reporting.Period;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A message to the caller.
 *
 * @param id also the id of its event in the stream
 * @param reminder number of the reminder that it carries out, under which it is acknowledged or put off
 * @param sentAt by the business clock
 * @param readAt null while it is unread
 * @param stands whether what it says still holds: no longer once the report came, its round ended, or what was told is over or was taken back;
 *     null while that is not known
 * @param owedBy the merged unit in whose place the unit was to report, or null
 */
record InboxView(
        @Schema(examples = "1") long id,
        @Schema(examples = "1") long reminder,
        @Schema(examples = "U0011_M-IND_2016-02") String obligation,
        @Schema(examples = "U0011") String unit,
        @Schema(examples = "M-IND") String form,

        @Schema(implementation = String.class, examples = "2016-02")
        Period period,

        @Schema(examples = "1") int round,
        @Schema(examples = "T+1") String step,
        StepKind kind,
        @Schema(examples = "报表已逾期") String subject,
        @Schema(examples = "请尽快报送。") String text,
        OffsetDateTime sentAt,
        @Schema(nullable = true) OffsetDateTime readAt,
        @Schema(nullable = true, examples = "true") Boolean stands,
        @Schema(nullable = true, examples = "U0018") String owedBy) {}
