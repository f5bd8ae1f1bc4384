package io.zonewatch.indicator;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.reporting.ReportingZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Business moments as this service keeps them: to the microsecond, which is what the database holds, so that what is
 * compared, stored and answered is the same moment.
 */
@ApplicationScoped
public class Moments {

    private final BusinessClock clock;

    @Inject
    Moments(BusinessClock clock) {
        this.clock = clock;
    }

    /** The present moment of business. */
    public Instant now() {
        return clock.now().truncatedTo(ChronoUnit.MICROS);
    }

    /** The first moment that is later: what arrives at the very moment of a line is still in time. */
    public static Instant after(Instant line) {
        return line.plus(1, ChronoUnit.MICROS);
    }

    /** As answers and events print it, with the reporting zone's offset; null stays null. */
    public static OffsetDateTime offset(Instant moment) {
        return ReportingZone.offsetOf(moment);
    }

    /** A column of a row as answers and events print it; null stays null. */
    public static OffsetDateTime offset(ResultSet row, String column) throws SQLException {
        return offset(instant(row.getObject(column, OffsetDateTime.class)));
    }

    /** What the database holds as a UTC timestamp; null stays null. */
    public static Instant instant(OffsetDateTime stored) {
        return stored == null ? null : stored.toInstant();
    }
}
