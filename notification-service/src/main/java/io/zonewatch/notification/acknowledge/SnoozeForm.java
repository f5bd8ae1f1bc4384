package io.zonewatch.notification.acknowledge;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * For how long the recipient of a reminder wants to hear nothing of its obligation, and why.
 *
 * @param until when reminders are wanted again
 */
record SnoozeForm(
        @Schema(
                description =
                        "Later than now, and 14 days from now at most unless configured otherwise 晚于当前时间，最长不超过14天（可配置）",
                examples = "2016-03-14T09:00:00+08:00")
        @NotNull
        OffsetDateTime until,

        @Schema(examples = "数据正在核对 / figures are being checked") @NotNull @Size(min = 1, max = 500)
        String reason) {}
