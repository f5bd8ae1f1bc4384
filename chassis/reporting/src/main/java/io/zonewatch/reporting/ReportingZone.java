package io.zonewatch.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The one time zone in which periods end and reports fall due: the whole country keeps Beijing time (UTC+8). */
public final class ReportingZone {

    /** Asia/Shanghai. */
    public static final ZoneId ID = ZoneId.of("Asia/Shanghai");

    private ReportingZone() {}

    /** The calendar day on which {@code instant} falls in the reporting zone. */
    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ID);
    }

    /** The instant of wall-clock {@code time} on {@code date} in the reporting zone. */
    public static Instant instantOf(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(ID).toInstant();
    }

    /** The moment as answers and events print it, with the reporting zone's offset; null stays null. */
    public static OffsetDateTime offsetOf(Instant moment) {
        return moment == null ? null : moment.atZone(ID).toOffsetDateTime();
    }

    /** A moment as the database holds it, with the reporting zone's offset; null stays null. */
    public static OffsetDateTime offsetOf(OffsetDateTime stored) {
        return stored == null ? null : offsetOf(stored.toInstant());
    }
}
