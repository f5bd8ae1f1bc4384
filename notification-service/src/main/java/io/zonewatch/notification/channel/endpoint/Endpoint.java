package io.zonewatch.notification.channel.endpoint;

import io.zonewatch.notification.ladder.ChannelCode;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where a channel that is not a person's own sends to: another system, a bot in a group, a gateway.
 *
 * @param division prefix of the divisions (GB/T 2260) it is for; empty for the whole country
 * @param url secret as a whole, since bots carry their key in it
 * @param secret what calls are signed with, or null
 * @param secretBefore the one before, while it still counts, or null
 */
public record Endpoint(UUID id, ChannelCode channel, String division, URI url, String secret, String secretBefore) {

    /** What calls are signed with, the present one first. */
    public List<String> secrets() {
        return Stream.of(secret, secretBefore).filter(Objects::nonNull).toList();
    }
}
