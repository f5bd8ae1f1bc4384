package io.zonewatch.registry.unit;

import io.zonewatch.chassis.clock.BusinessClock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** When something is recorded: by the business clock, as finely as the database keeps it. */
public final class KnowledgeTime {

    private KnowledgeTime() {}

    public static Instant of(BusinessClock clock) {
        return clock.now().truncatedTo(ChronoUnit.MICROS);
    }
}
