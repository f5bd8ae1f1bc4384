package io.zonewatch.notification.channel.webhook;

import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.notification.channel.endpoint.EndpointForm;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A system that is to be told.
 *
 * @param division the divisions (GB/T 2260) whose units it is told about, by prefix; CN is the whole country
 * @param url where calls go
 */
record WebhookForm(
        @Schema(examples = "统计局") @NotNull @Size(min = 1, max = 100)
        String name,

        @Schema(examples = "3417") @NotNull @Pattern(regexp = Scope.DIVISION)
        String division,

        @Schema(examples = "https://hooks.example.invalid/zonewatch") @NotNull @Size(min = 1, max = 1000)
        String url) {

    EndpointForm endpoint() {
        return new EndpointForm(name, division, url, null);
    }
}
