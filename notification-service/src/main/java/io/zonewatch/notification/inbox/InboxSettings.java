package io.zonewatch.notification.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the inbox is followed live. All durations are of the system clock. */
@ConfigMapping(prefix = "zonewatch.inbox")
public interface InboxSettings {

    /** How often a stream looks for new messages, which any replica may have written. */
    @WithDefault("PT1S")
    Duration poll();

    /** After how many looks without a message a comment is sent, so that nobody on the way takes the connection for dead. */
    @WithDefault("15")
    int heartbeat();

    /** How many streams one person may have open at a replica: some tabs, some devices. Each asks the database at every look. */
    @WithDefault("10")
    int streams();

    /** How long a ticket opens a stream: as long as a browser takes to come back with it. */
    @WithDefault("PT30S")
    Duration ticketLasts();

    /** How long a stream lasts. Its reader comes again with a token or ticket that is valid then, and goes on after the last event. */
    @WithDefault("PT15M")
    Duration lasts();
}
