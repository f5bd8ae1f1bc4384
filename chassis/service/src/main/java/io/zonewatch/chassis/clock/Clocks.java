package io.zonewatch.chassis.clock;

import io.quarkus.runtime.LaunchMode;
import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jboss.logging.Logger;

/** Provides the two clocks: the system's for mechanisms, the business clock for the domain. */
final class Clocks {

    private static final Logger LOG = Logger.getLogger(Clocks.class);

    @Produces
    @Singleton
    Clock systemClock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    BusinessClock businessClock(ClockSettings settings, Clock system, Jdbc jdbc) {
        return switch (settings.mode()) {
            case SYSTEM -> new SystemBusinessClock(system);
            case SIMULATED -> {
                LOG.warnf("business clock is simulated; launch mode %s", LaunchMode.current());
                yield new SimulatedClock(
                        jdbc, settings.start().map(OffsetDateTime::toInstant).orElseGet(system::instant));
            }
        };
    }
}
