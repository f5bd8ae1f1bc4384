package io.zonewatch.notification.channel.bot;

import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.notification.channel.endpoint.EndpointForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A bot or gateway that messages are to leave by.
 *
 * @param division the divisions (GB/T 2260) whose units it is for, by prefix; CN is the whole country. Of several the one for
 *     the smallest division is used.
 * @param url the address that the platform gave out, with its key
 * @param secret what the platform gave out for signatures; an SMS gateway's bearer token; null if there is none
 */
record BotForm(
        @NotNull BotKind channel,

        @Schema(examples = "开发区统计群") @NotNull @Size(min = 1, max = 100)
        String name,

        @Schema(examples = "3417") @NotNull @Pattern(regexp = Scope.DIVISION)
        String division,

        @Schema(examples = "https://oapi.dingtalk.com/robot/send?access_token=0123") @NotNull @Size(min = 1, max = 1000)
        String url,

        @Schema(nullable = true, examples = "SEC0123") @Size(min = 1, max = 500)
        String secret) {

    EndpointForm endpoint() {
        return new EndpointForm(name, division, url, secret);
    }
}
