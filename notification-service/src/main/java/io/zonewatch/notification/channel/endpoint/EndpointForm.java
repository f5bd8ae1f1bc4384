package io.zonewatch.notification.channel.endpoint;

import io.zonewatch.chassis.identity.Scope;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What an endpoint is made from.
 *
 * @param division the divisions (GB/T 2260) it is for; CN is the whole country
 * @param url where calls go; encrypted, unless configuration names its network
 * @param secret what calls are signed with, or null where a channel issues it or needs none
 */
public record EndpointForm(
        @NotNull @Size(min = 1, max = 100) String name,
        @NotNull @Pattern(regexp = Scope.DIVISION) String division,
        @NotNull @Size(min = 1, max = 1000) String url,
        @Size(min = 1, max = 500) String secret) {}
