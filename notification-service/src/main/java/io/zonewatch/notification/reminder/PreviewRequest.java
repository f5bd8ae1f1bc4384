package io.zonewatch.notification.reminder;

import jakarta.validation.constraints.Pattern;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be foreseen.
 *
 * @param at until when; now if it is not said, and not before now
 * @param obligation only this one
 * @param unit only what this unit owes
 * @param form only this form
 */
record PreviewRequest(
        @Schema(examples = "2016-03-17T09:00:00+08:00") OffsetDateTime at,

        @Schema(examples = "U0011_M-IND_2016-02") @Pattern(regexp = ReminderFilter.OBLIGATION)
        String obligation,

        @Schema(examples = "U0011") @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,31}")
        String unit,

        @Schema(examples = "M-IND") @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{1,31}")
        String form) {}
