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
 * @param disabledBecause why not, or null
 * @param signed whether it has a secret that calls are signed with
 * @param needs what it still lacks: until then nothing is sent to it, and no message waits for it; null if nothing
 * @param secretBeforeUntil how long the secret before the present one still counts, or null
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

        @Schema(nullable = true, examples = "410") String disabledBecause,

        boolean signed,

        @Schema(nullable = true, description = "Until it has this, nothing is sent to it 具备之前不向其发送")
        Need needs,

        @Schema(
                nullable = true,
                description = "By real time, as every expiry: receivers go by it 按真实时间",
                examples = "2016-03-02T09:00:00+08:00")
        OffsetDateTime secretBeforeUntil,

        @Schema(
                description = "By the business clock, as everything that happened 按业务时间",
                examples = "2016-03-01T09:00:00+08:00")
        OffsetDateTime createdAt,

        @Schema(nullable = true, examples = "admin-7") String createdBy,

        @Schema(examples = "1") int version) {

    /** What an endpoint can lack. */
    enum Need {
        /** A secret that calls are signed with: a webhook without one is not called. */
        SECRET
    }
}
