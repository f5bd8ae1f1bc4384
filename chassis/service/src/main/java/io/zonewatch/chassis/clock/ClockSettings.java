package io.zonewatch.chassis.clock;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Which business clock a service goes by. */
@ConfigMapping(prefix = "zonewatch.clock")
public interface ClockSettings {

    /** {@code SYSTEM}: real time. {@code SIMULATED}: stands still until told to advance; never in production. */
    @WithDefault("SYSTEM")
    Mode mode();

    /** Where a simulated clock starts if this database has not seen a later moment. */
    Optional<OffsetDateTime> start();

    /** The kinds of business clock. */
    enum Mode {
        SYSTEM,
        SIMULATED
    }
}
