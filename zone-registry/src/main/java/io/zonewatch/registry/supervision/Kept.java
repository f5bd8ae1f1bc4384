package io.zonewatch.registry.supervision;

import io.zonewatch.reporting.ReportingZone;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A version of an act.
 *
 * @param sequence how much was recorded of the act until now: the version of the entity tag
 * @param recordedAt moment of business time at which this version was recorded
 */
public record Kept<T extends Act<?>>(UUID id, long sequence, Instant recordedAt, T act) {

    /** When this version was recorded, as people read it. */
    public OffsetDateTime recorded() {
        return ReportingZone.offsetOf(recordedAt);
    }
}
