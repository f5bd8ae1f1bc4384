package io.zonewatch.indicator.obligation;

import io.zonewatch.reporting.Due;
import java.time.Instant;

/**
 * The two lines of an obligation, as far as the calendars allow to say.
 *
 * @param dueAt the on-time line, or null
 * @param lockAt the lock line, or null
 * @param calendarMissing the year whose calendar must be published before both can be said, or null
 */
public record Schedule(Instant dueAt, Instant lockAt, Integer calendarMissing) {

    /** From what the rules gave. */
    static Schedule of(Due due, Due lock) {
        return new Schedule(
                due.instant().orElse(null),
                lock.instant().orElse(null),
                due instanceof Due.CalendarMissing(int year) ? Integer.valueOf(year) : missingYear(lock));
    }

    /** The same with a lock line that leaves at least the time until the on-time line. */
    Schedule lockedNotBeforeDue() {
        if (dueAt == null || lockAt == null) {
            return new Schedule(dueAt, null, calendarMissing);
        }
        return new Schedule(dueAt, dueAt.isAfter(lockAt) ? dueAt : lockAt, calendarMissing);
    }

    private static Integer missingYear(Due due) {
        return due instanceof Due.CalendarMissing(int year) ? year : null;
    }
}
