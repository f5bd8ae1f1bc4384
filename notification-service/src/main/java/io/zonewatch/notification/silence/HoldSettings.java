package io.zonewatch.notification.silence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long reminders may be kept back, by the business clock. */
@ConfigMapping(prefix = "zonewatch.hold")
public interface HoldSettings {

    /** The longest a person may snooze an obligation, from now on. */
    @WithDefault("P14D")
    Duration longestSnooze();

    /** The longest a planned outage may last. */
    @WithDefault("P31D")
    Duration longestSilence();
}
