package io.zonewatch.chassis.clock;

import java.time.Clock;
import java.time.Instant;

/** Business goes by real time. */
record SystemBusinessClock(Clock clock) implements BusinessClock {

    @Override
    public Instant now() {
        return clock.instant();
    }
}
