package io.zonewatch.notification.delivery;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.obligation.CalendarChanged;
import io.zonewatch.notification.obligation.Calendars;
import io.zonewatch.notification.preference.Departure;
import io.zonewatch.notification.preference.Hold;
import io.zonewatch.notification.preference.PreferencesChanged;
import io.zonewatch.notification.preference.Timetable;
import io.zonewatch.notification.preference.WorkingHours;
import io.zonewatch.reporting.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lets reminders wait whose recipients are not to be disturbed now. They stay what they are, waiting reminders: whatever withdraws
 * one withdraws it here too, and whether it is still asked for is looked at when it leaves.
 */
@ApplicationScoped
class Holds {

    private final Jdbc jdbc;
    private final Calendars calendars;
    private final WorkingHours hours;
    private final BusinessClock clock;

    @Inject
    Holds(Jdbc jdbc, Calendars calendars, WorkingHours hours, BusinessClock clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.hours = hours;
        this.clock = clock;
    }

    /** Those of the claims that may leave now; the others are set to wait, in the current transaction. */
    List<Claim> leaving(List<Claim> claims) {
        if (claims.stream().noneMatch(Holds::mayWait)) {
            return claims;
        }
        Instant now = clock.now();
        WorkingCalendar calendar = calendars.current();
        List<Claim> leaving = new ArrayList<>();
        List<Object[]> waiting = new ArrayList<>();
        for (Claim claim : claims) {
            Departure departure = departure(claim, calendar, now);
            boolean joins = departure.hold() == Hold.DIGEST && !claim.isInDigest();
            if (joins || departure.isAfter(now)) {
                Instant digest = joins ? departure.at() : claim.person().digestAt();
                waiting.add(new Object[] {departure.at(), departure.hold(), digest, claim.id()});
            } else {
                leaving.add(claim);
            }
        }
        jdbc.batch(
                "update reminder set hold_until = ?, hold = ?, digest_at = ?, lease_until = null where id = ?",
                waiting);
        return leaving;
    }

    private static boolean mayWait(Claim claim) {
        return claim.person().hasPreferences() || claim.isInDigest();
    }

    /** What was put into a digest stays in that one and does not move on to the next. */
    private Departure departure(Claim claim, WorkingCalendar calendar, Instant now) {
        Timetable timetable = new Timetable(claim.person().preferences(), hours, calendar);
        return claim.isInDigest()
                ? timetable.ofDigest(claim.person().digestAt(), now)
                : timetable.departure(
                        claim.kind(), claim.channel(), now, claim.obligation().dueAt(claim.duty()));
    }

    /** When the next of what waits may leave; empty if nothing does. */
    Optional<Instant> next() {
        return jdbc.queryOne(
                "select hold_until from reminder where state = 'PENDING' and hold_until is not null order by hold_until limit 1",
                row -> row.getObject(1, OffsetDateTime.class).toInstant());
    }

    /** What somebody has asked for anew holds for what waits, too; what may have left in a digest stays in that. */
    void lookAgain(@Observes PreferencesChanged changed) {
        jdbc.update(
                "update reminder set hold_until = null, hold = null, digest_at = null"
                        + " where recipient_sub = ? and state = 'PENDING' and hold_until is not null"
                        + " and attempts = 0 and lease_until is null",
                changed.sub());
    }

    /** A day may be worked now that was not before. */
    void lookAgain(@Observes CalendarChanged changed) {
        jdbc.update(
                "update reminder set hold_until = null, hold = null, digest_at = null where hold in (?, ?)"
                        + " and state = 'PENDING' and attempts = 0 and lease_until is null",
                Hold.WORKING_TIME,
                Hold.DIGEST);
    }
}
