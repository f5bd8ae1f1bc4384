package io.zonewatch.indicator.reopening;

import io.zonewatch.indicator.Names;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A reopening, as it is asked for.
 *
 * @param until until when a report is taken: on-time line and lock line of the round that begins
 * @param reason why
 * @param documentNumber of the paper that says so, or null
 */
record ReopeningForm(
        @Schema(description = "Until when a report is taken 截止时间", examples = "2016-06-08T18:00:00+08:00") @NotNull
        OffsetDateTime until,

        @Schema(description = "Why 原因") @NotNull @Size(min = 1, max = 2000) @Pattern(regexp = Names.WORDS)
        String reason,

        @Schema(description = "Of the paper that says so 文号", nullable = true) @Size(min = 1, max = 200)
        String documentNumber) {}
