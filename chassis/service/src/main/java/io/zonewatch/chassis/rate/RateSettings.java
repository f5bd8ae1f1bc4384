package io.zonewatch.chassis.rate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** How often a client may ask. */
@ConfigMapping(prefix = "zonewatch.requests")
public interface RateSettings {

    /** Requests of one client within a minute, on each replica. They may come all at once; they are given back evenly. */
    @WithDefault("3000")
    @Min(1)
    int perMinute();
}
