package io.zonewatch.notification.channel.wire;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How other systems are called by HTTP. All durations are of the system clock. */
@ConfigMapping(prefix = "zonewatch.wire")
public interface WireSettings {

    /** How long a call may take altogether. The Standard Webhooks specification recommends 15 to 30 seconds. */
    @WithDefault("PT15S")
    Duration timeout();

    /** How long connecting may take. */
    @WithDefault("PT5S")
    Duration connectTimeout();

    /** How many calls to one host can be under way at the same time by this replica; not fewer than a channel has senders. */
    @WithDefault("16")
    int lines();

    /** How much of an answer is read, in bytes; the rest is not waited for. */
    @WithDefault("65536")
    int largestAnswer();

    /**
     * Networks in CIDR notation that are called although their addresses are private or of this machine, also without
     * encryption: 10.20.0.0/16. Without it every address must be public and every call encrypted.
     */
    Optional<List<String>> allowedNetworks();
}
