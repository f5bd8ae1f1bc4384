package io.zonewatch.notification.trial;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many test messages a person may have sent to themselves, by the system clock. */
@ConfigMapping(prefix = "zonewatch.test-messages")
public interface TestMessageSettings {

    /** How many in any span of the length. */
    @WithDefault("5")
    int most();

    /** The length of the span. */
    @WithDefault("PT1H")
    Duration span();
}
