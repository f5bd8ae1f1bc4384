package io.zonewatch.notification.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How reminders leave. All durations are of the system clock. */
@ConfigMapping(prefix = "zonewatch.delivery")
public interface DeliverySettings {

    /** How many reminders are claimed at once. */
    @WithDefault("40")
    int batch();

    /** How many are sent at the same time by this replica. */
    @WithDefault("4")
    int threads();

    /** How long the sender waits before it looks again when there was nothing to send. */
    @WithDefault("PT1S")
    Duration poll();

    /** How long one sending may take. */
    @WithDefault("PT30S")
    Duration timeout();

    /** How long a claim holds; when it is over without an outcome, the reminder is claimed again. Longer than the timeout. */
    @WithDefault("PT2M")
    Duration lease();

    /** How long to wait after the first failure; doubled with each further one. */
    @WithDefault("PT2S")
    Duration firstRetry();

    /** The longest wait between two attempts. */
    @WithDefault("PT5M")
    Duration longestRetry();

    /** How long a reminder is tried before it counts as failed. */
    @WithDefault("PT48H")
    Duration giveUpAfter();
}
