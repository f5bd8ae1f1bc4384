package io.zonewatch.notification.obligation;

import io.zonewatch.reporting.ReportingZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How late something is, in calendar days since the day of its due time. */
public final class DaysLate {

    private DaysLate() {}

    /** The days on a day; none before the next day after the due time's. */
    public static long of(Instant dueAt, LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(ReportingZone.dateOf(dueAt), today));
    }
}
