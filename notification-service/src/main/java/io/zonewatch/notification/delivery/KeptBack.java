package io.zonewatch.notification.delivery;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.obligation.CalendarChanged;
import io.zonewatch.notification.obligation.Calendars;
import io.zonewatch.notification.preference.PreferencesChanged;
import io.zonewatch.notification.preference.WorkingHours;
import io.zonewatch.notification.silence.HoldStore;
import io.zonewatch.notification.silence.Holds;
import io.zonewatch.notification.silence.HoldsChanged;
import io.zonewatch.notification.waiting.Departure;
import io.zonewatch.notification.waiting.Departures;
import io.zonewatch.notification.waiting.HeldBy;
import io.zonewatch.notification.waiting.Timetable;
import io.zonewatch.reporting.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lets reminders wait that are not to leave yet: in their recipients' own hours, for a digest, snoozed, or during a silence. They stay what they
 * are, waiting reminders: whatever withdraws one withdraws it here too, and whether it is still asked for is looked at when it leaves.
 *
 * <p>A claim notes on a reminder until when it waits, and does not look at it before. Whoever changes what that goes by wipes the
 * notes, and keeps claims away meanwhile, so that nothing is noted by what no longer holds.
 */
@ApplicationScoped
class KeptBack {

    private static final long LOCK = 0x484F4C44L;

    /** What was claimed may have left in its digest, and stays in that one; unless it leaves again without it ({@link DigestTable#takeOutAllBut}). */
    private static final String MAY_JOIN = "digest_at is null or (attempts = 0 and lease_until is null)";

    private final Jdbc jdbc;
    private final HoldStore holds;
    private final Calendars calendars;
    private final WorkingHours hours;
    private final BusinessClock clock;
    private final Clock system;

    @Inject
    KeptBack(Jdbc jdbc, HoldStore holds, Calendars calendars, WorkingHours hours, BusinessClock clock, Clock system) {
        this.jdbc = jdbc;
        this.holds = holds;
        this.calendars = calendars;
        this.hours = hours;
        this.clock = clock;
        this.system = system;
    }

    /** What keeps back stays as it is until the end of the current transaction; asked for before any reminder is locked. */
    void begin() {
        jdbc.query("select pg_advisory_xact_lock_shared(?)", row -> true, LOCK);
    }

    /** Those of the claims that may leave now; the others are set to wait, in the current transaction. */
    List<Claim> leaving(List<Claim> claims) {
        if (claims.isEmpty()) {
            return claims;
        }
        Holds known =
                holds.of(claims.stream().map(claim -> claim.obligation().id()).toList());
        if (!hours.holdForAny() && known.all().isEmpty() && claims.stream().noneMatch(KeptBack::hasOwnTimes)) {
            return claims;
        }
        Instant now = clock.now();
        WorkingCalendar calendar = calendars.current();
        List<Claim> leaving = new ArrayList<>();
        List<Object[]> waiting = new ArrayList<>();
        for (Claim claim : claims) {
            Timetable timetable = new Timetable(claim.person().preferences(), hours, calendar);
            Departure departure = departure(claim, new Departures(timetable, known), now);
            boolean joins = departure.inDigest() && !claim.isInDigest();
            if (joins || departure.isAfter(now)) {
                Instant digest = departure.inDigest() ? departure.at() : null;
                waiting.add(new Object[] {departure.at(), departure.hold(), system.instant(), digest, claim.id()});
            } else {
                leaving.add(claim);
            }
        }
        jdbc.batch(
                "update reminder set hold_until = ?, hold = ?, held_since = coalesce(held_since, ?), digest_at = case when "
                        + MAY_JOIN + " then ? else digest_at end where id = ?",
                waiting);
        return leaving;
    }

    private static boolean hasOwnTimes(Claim claim) {
        return claim.person().hasPreferences() || claim.isInDigest();
    }

    private static Departure departure(Claim claim, Departures departures, Instant now) {
        return claim.isInDigest()
                ? departures.ofDigest(claim.line(), claim.person().digestAt(), now)
                : departures.departure(claim.line(), now, claim.obligation().dueAt(claim.duty()));
    }

    /** What somebody has asked for anew holds for what waits, too. */
    void lookAgain(@Observes PreferencesChanged changed) {
        wipe("recipient_sub = ?", changed.sub());
    }

    /** A day may be worked now that was not before. */
    void lookAgain(@Observes CalendarChanged changed) {
        wipe("hold in (?, ?)", HeldBy.WORKING_TIME, HeldBy.DIGEST);
    }

    /** A silence or a snooze begins or ends otherwise than was known. */
    void lookAgain(@Observes HoldsChanged changed) {
        wipe("(?::text is null or obligation = ?)", changed.obligation(), changed.obligation());
    }

    /** What is due to leave in a digest already stays in that one: the next one may be a day away. */
    private void wipe(String which, Object... arguments) {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> true, LOCK);
        jdbc.update(
                "update reminder set hold_until = null, hold = null, digest_at = case when reminder.digest_at > ? then null else"
                        + " reminder.digest_at end from (select id from reminder where state = 'PENDING' and hold_until is not null and "
                        + which + " order by id for update) as held where reminder.id = held.id",
                Stream.concat(Stream.of(clock.now()), Arrays.stream(arguments)).toArray());
    }
}
