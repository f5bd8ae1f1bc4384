package io.zonewatch.chassis.start;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Optional;

/** Where a service runs: the setting {@code zonewatch.environment}. */
@ConfigMapping(prefix = "zonewatch.environment")
public interface StartSettings {

    /**
     * {@code PRODUCTION}: unsafe settings abort the start (see {@link UnsafeSetting}). {@code LOCAL}: one machine, made up
     * data, everything goes. Without it a packaged service takes itself to be in production; under test or in development
     * mode it does not.
     */
    @WithParentName
    Optional<Environment> environment();

    /** The kinds of place a service can run in. */
    enum Environment {
        PRODUCTION,
        LOCAL
    }
}
