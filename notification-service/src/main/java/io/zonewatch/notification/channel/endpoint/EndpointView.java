package io.zonewatch.notification.channel.endpoint;

import io.zonewatch.notification.ladder.ChannelCode;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An endpoint as it is shown: neither its secrets nor its address, of which a bot's is one.
 *
 * @param channel what is sent to it
 * @param division the divisions (GB/T 2260) whose units it is told about, by prefix; CN is the whole country
 * @param host name of the machine that is called
 * @param enabled whether it has not been turned off
 * @param disabledBecause why not: {@code administrator} or {@code integrator}, as whom somebody turned it off, or what it said when it was no more; or null
 * @param disabledAt since when not; null if it is, or that was not kept yet
 * @param signed whether it has a secret that calls are signed with
 * @param needs what it still lacks: until then nothing is sent to it, and no message waits for it; null if nothing
 * @param secretBeforeUntil how long the secret before the present one still counts, or null
 * @param calls what came of the calls to it
 * @param createdBy who added it, as tokens name the person; null where that was not kept yet
 */
public record EndpointView(
        @Schema(examples = "0190a1b2-0000-7000-8000-000000000001")
        UUID id,

        ChannelCode channel,
        @Schema(examples = "统计局") String name,
        @Schema(examples = "3417") String division,
        @Schema(examples = "hooks.example.invalid") String host,
        boolean enabled,

        @Schema(nullable = true, examples = "HTTP 410") String disabledBecause,

        @Schema(
                nullable = true,
                description = "Since when; by real time 停用时间，按真实时间",
                examples = "2016-03-02T09:00:00+08:00")
        OffsetDateTime disabledAt,

        boolean signed,

        @Schema(nullable = true, description = "Until it has this, nothing is sent to it 具备之前不向其发送")
        Need needs,

        @Schema(
                nullable = true,
                description = "By real time, as every expiry: receivers go by it 按真实时间",
                examples = "2016-03-02T09:00:00+08:00")
        OffsetDateTime secretBeforeUntil,

        Calls calls,

        @Schema(
                description = "By the business clock, as everything that happened 按业务时间",
                examples = "2016-03-01T09:00:00+08:00")
        OffsetDateTime createdAt,

        @Schema(nullable = true, examples = "admin-7") String createdBy,

        @Schema(examples = "1") int version) {

    /**
     * What came of the calls to an endpoint, by real time. Trials do not count.
     *
     * @param takenAt when it took something last, to the minute; null if it has not, or that was not kept yet
     * @param failedAt when it last answered otherwise, or not at all; null as above
     * @param failedWith what it said then, or what was met
     * @param failures how often in a row it could not be called or did not take a message now; what it refuses for good is none
     * @param leftAloneUntil until when nobody calls it; null if somebody may: one whose rest is over is tried with a single call
     */
    @Schema(description = "What came of the calls to it; by real time 调用情况，按真实时间")
    public record Calls(
            @Schema(
                    nullable = true,
                    description = "When it took something last, to the minute 最近成功",
                    examples = "2016-03-02T09:00:00+08:00")
            OffsetDateTime takenAt,

            @Schema(nullable = true, description = "When it last did not 最近失败", examples = "2016-03-02T09:05:00+08:00")
            OffsetDateTime failedAt,

            @Schema(nullable = true, description = "What it said then 失败时的答复", examples = "HTTP 503")
            String failedWith,

            @Schema(description = "How often in a row 连续失败次数", examples = "0")
            int failures,

            @Schema(
                    nullable = true,
                    description = "Until when it is left alone 暂停调用至",
                    examples = "2016-03-02T09:06:00+08:00")
            OffsetDateTime leftAloneUntil) {}

    /** What an endpoint can lack. */
    enum Need {
        /** A secret that calls are signed with: a webhook without one is not called. */
        SECRET
    }
}
