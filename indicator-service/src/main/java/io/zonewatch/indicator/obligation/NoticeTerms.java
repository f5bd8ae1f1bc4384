package io.zonewatch.indicator.obligation;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.indicator.Moments;
import io.zonewatch.reporting.Due;
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
import java.util.Optional;

/**
 * When the terms of served notices end. A notice tells its end, or, while the calendar of a year on the way was not published,
 * the rule it follows from: working days from the day of service, and an hour.
 */
@ApplicationScoped
class NoticeTerms {

    private final Jdbc jdbc;

    @Inject
    NoticeTerms(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The first notice of a round.
     *
     * @param endsAt end of its term as it was told, or null
     * @param workingDays of its term, or null if it does not tell
     * @param time hour on its last day, or null if it does not tell
     */
    private record Served(Instant servedAt, Instant endsAt, Integer workingDays, LocalTime time) {

        static Served read(ResultSet row) throws SQLException {
            String time = row.getString(4);
            return new Served(
                    row.getObject(1, OffsetDateTime.class).toInstant(),
                    Moments.instant(row.getObject(2, OffsetDateTime.class)),
                    row.getObject(3, Integer.class),
                    time == null ? null : LocalTime.parse(time));
        }
    }

    /** Whether a notice was served in the round an obligation is in. */
    boolean served(Obligation obligation) {
        return first(obligation.id(), obligation.standing().round()).isPresent();
    }

    /**
     * The end of the term of the first notice in a round; to be asked with the obligation's row locked and calendars that were read
     * after, so that none that comes meanwhile is missed.
     *
     * @return null without a notice or without a term
     */
    Due endsAt(String obligation, int round, WorkingCalendar calendar) {
        return first(obligation, round).map(served -> endsAt(served, calendar)).orElse(null);
    }

    private static Due endsAt(Served served, WorkingCalendar calendar) {
        if (served.endsAt() != null) {
            return new Due.At(served.endsAt());
        }
        if (served.workingDays() == null || served.time() == null) {
            return null;
        }
        try {
            return new Due.At(ReportingZone.instantOf(
                    calendar.plusWorkingDays(ReportingZone.dateOf(served.servedAt()), served.workingDays()),
                    served.time()));
        } catch (MissingCalendarYear missing) {
            return new Due.CalendarMissing(missing.year());
        }
    }

    private Optional<Served> first(String obligation, int round) {
        return jdbc.queryOne("""
                select served_at, term_ends_at, term_working_days, term_time from notice
                where obligation = ? and round = ? order by served_at, notice limit 1
                """, Served::read, obligation, round);
    }
}
