package io.zonewatch.notification.channel.endpoint;

import io.zonewatch.notification.ladder.ChannelCode;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where a channel that is not a person's own sends to: another system, a bot in a group, a gateway.
 *
 * @param division prefix of the divisions (GB/T 2260) it is for; empty for the whole country
 * @param url secret as a whole, since bots carry their key in it
 * @param secret what calls are signed with, or null
 * @param secretsBefore those before that still count, the latest first
 */
public record Endpoint(
        UUID id, ChannelCode channel, String division, URI url, String secret, List<String> secretsBefore) {

    /** What calls are signed with, the present one first. */
    public List<String> secrets() {
        return Stream.concat(Stream.ofNullable(secret), secretsBefore.stream()).toList();
    }
}
