package io.zonewatch.notification.silence;

import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.notification.ladder.ChannelCode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A planned outage as it is announced.
 *
 * @param channel the channel that is out; all if it is not said
 * @param division the divisions (GB/T 2260) whose units it is about, by prefix; CN is the whole country
 * @param form the form it is about; all if it is not said
 * @param from when it begins
 * @param until when it ends, later than it begins and than now
 */
record SilenceForm(
        @Schema(nullable = true, examples = "EMAIL") ChannelCode channel,

        @Schema(examples = "3417") @NotNull @Pattern(regexp = Scope.DIVISION)
        String division,

        @Schema(nullable = true, examples = "M-IND") @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{1,31}")
        String form,

        @Schema(examples = "2016-03-11T18:00:00+08:00") @NotNull
        OffsetDateTime from,

        @Schema(
                description =
                        "Later than from and than now, and 31 days after from at most unless configured otherwise 晚于开始时间和当前时间，最长不超过开始后31天（可配置）",
                examples = "2016-03-12T08:00:00+08:00")
        @NotNull
        OffsetDateTime until,

        @Schema(examples = "邮件服务器停机维护 / mail server maintenance") @NotNull @Size(min = 1, max = 500)
        String reason) {}
