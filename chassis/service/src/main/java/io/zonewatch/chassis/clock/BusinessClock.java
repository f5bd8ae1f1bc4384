package io.zonewatch.chassis.clock;

import io.zonewatch.reporting.ReportingZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * The time that periods, due dates, ladders, validity and the {@code time} of events go by. It can be simulated; leases,
 * retries and token expiry never use it (they use the injected {@link java.time.Clock}).
 */
public interface BusinessClock {

    /** The present moment of business. */
    Instant now();

    /** Today in the reporting zone (Asia/Shanghai). */
    default LocalDate today() {
        return LocalDate.ofInstant(now(), ReportingZone.ID);
    }

    /** The present moment with the reporting zone's offset, as answers and events print it. */
    default OffsetDateTime nowOffset() {
        return ReportingZone.offsetOf(now());
    }
}
