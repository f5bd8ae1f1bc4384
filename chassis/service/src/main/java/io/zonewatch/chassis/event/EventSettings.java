package io.zonewatch.chassis.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a service exchanges events. */
@ConfigMapping(prefix = "zonewatch.events")
public interface EventSettings {

    /** How long the relay waits for a notification before it looks anyway. */
    @WithDefault("PT1S")
    Duration relayPoll();

    /** How long the relay holds back what the broker refuses before it tries again; twice as long each time, up to five minutes. */
    @WithDefault("PT10S")
    Duration holdFor();

    /** How long a consumer waits for records in one poll. */
    @WithDefault("PT0.2S")
    Duration consumerPoll();

    /** How long a consumer waits before it tries a record again after a transient failure. */
    @WithDefault("PT1S")
    Duration retryAfter();

    /**
     * How long it may take to apply what one poll brought, or one record of it, in one transaction; requests have a minute. Whole seconds, and less than half of
     * what a consumer has from one poll to the next ({@link KafkaClients}).
     */
    @WithDefault("PT4M")
    Duration longest();

    /** How often a record that failed for no known transient cause is tried before it becomes a dead letter. */
    @WithDefault("3")
    int attempts();
}
