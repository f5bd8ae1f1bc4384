package io.zonewatch.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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
}
