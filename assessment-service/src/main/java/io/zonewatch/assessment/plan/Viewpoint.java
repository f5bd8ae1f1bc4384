package io.zonewatch.assessment.plan;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.reporting.ReportingZone;
import java.time.Instant;
import java.time.LocalDate;

/**
 * From where plans are looked at: what holds on a day, of what was known at an instant.
 *
 * @param knownAt null for now
 */
public record Viewpoint(LocalDate day, Instant knownAt) {

    /** What holds on a day, by what is known now. */
    public static Viewpoint on(LocalDate day) {
        return new Viewpoint(day, null);
    }

    /** What was known at an instant, on its day; a null one is now. */
    public static Viewpoint at(Instant instant, BusinessClock clock) {
        return instant == null ? on(clock.today()) : new Viewpoint(ReportingZone.dateOf(instant), instant);
    }
}
