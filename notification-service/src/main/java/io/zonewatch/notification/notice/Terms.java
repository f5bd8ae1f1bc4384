package io.zonewatch.notification.notice;

import io.zonewatch.notification.obligation.Calendars;
import io.zonewatch.reporting.MissingCalendarYear;
import io.zonewatch.reporting.ReportingZone;
import io.zonewatch.reporting.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * When the terms of formal notices end: a number of working days after the day of service, at an hour. A notice keeps the end that could be
 * told when it was served; where the calendar of a year on the way was missing, it follows from the calendars that are there when it is read.
 */
@ApplicationScoped
public class Terms {

    /** What {@link Reading#endsAt} goes by, of a notice {@code n}. */
    public static final String COLUMNS = "n.served_at as term_begins, n.term_ends_at as term_ends, n.term_time,"
            + " case when n.term_ends_at is null then (select max(term.term_working_days) from reminder term"
            + " where term.obligation = n.obligation and term.round = n.round and term.step = n.step) end as term_days";

    private final Calendars calendars;
    private final LocalTime time;

    @Inject
    Terms(
            Calendars calendars,
            @ConfigProperty(name = "zonewatch.notice.term-ends", defaultValue = "18:00") String time) {
        this.calendars = calendars;
        this.time = LocalTime.parse(time);
    }

    /** The hour at which terms end that begin now. */
    LocalTime time() {
        return time;
    }

    /** The last moment of a term that begins now, or null while a year on the way has no calendar. */
    Instant endsAt(Instant servedAt, int workingDays) {
        return endsAt(servedAt, workingDays, time, calendars.current());
    }

    /** Notices that are read together. */
    public Reading reading() {
        return new Reading();
    }

    private static Instant endsAt(Instant servedAt, int workingDays, LocalTime time, WorkingCalendar calendar) {
        try {
            return ReportingZone.instantOf(calendar.plusWorkingDays(ReportingZone.dateOf(servedAt), workingDays), time);
        } catch (MissingCalendarYear missing) {
            return null;
        }
    }

    /** Reads {@link #COLUMNS}; the calendars are read once, and only where an end is open. */
    public final class Reading {

        private WorkingCalendar calendar;

        private Reading() {}

        /** The last moment of the term, or null while a year on the way has no calendar. */
        public OffsetDateTime endsAt(ResultSet row) throws SQLException {
            OffsetDateTime kept = row.getObject("term_ends", OffsetDateTime.class);
            Integer workingDays = row.getObject("term_days", Integer.class);
            if (kept != null || workingDays == null) {
                return ReportingZone.offsetOf(kept);
            }
            if (calendar == null) {
                calendar = calendars.current();
            }
            String hour = row.getString("term_time");
            Instant servedAt =
                    row.getObject("term_begins", OffsetDateTime.class).toInstant();
            return ReportingZone.offsetOf(
                    Terms.endsAt(servedAt, workingDays, hour == null ? time : LocalTime.parse(hour), calendar));
        }
    }
}
