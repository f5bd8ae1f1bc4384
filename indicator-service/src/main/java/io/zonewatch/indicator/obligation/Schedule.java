package io.zonewatch.indicator.obligation;

import io.zonewatch.reporting.Due;
import io.zonewatch.reporting.ReportingZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * The two lines of an obligation, as far as the calendars allow to say.
 *
 * @param dueAt the on-time line, or null
 * @param lockAt the lock line, or null
 * @param calendarMissing the year whose calendar must be published before both can be said, or null
 */
public record Schedule(Instant dueAt, Instant lockAt, Integer calendarMissing) {

    /** Nothing is known yet. */
    static final Schedule UNKNOWN = new Schedule(null, null, null);

    /** From what the rules gave. */
    static Schedule of(Due due, Due lock) {
        return new Schedule(
                instant(due), instant(lock), missingYear(due) == null ? missingYear(lock) : missingYear(due));
    }

    /** Whether the unit was locked before a moment. */
    boolean lockedBefore(Instant moment) {
        return lockAt != null && lockAt.isBefore(moment);
    }

    /**
     * The same without a line that falls before anybody could know it (ADR 0008). What the rules give earlier than
     * {@code earliest} moves there, or stays where it was known before, whichever is earlier; an on-time line that moves takes
     * the lock line along.
     *
     * @param known the lines as they were known until now
     * @param earliest the earliest on-time line that may become known now
     */
    Schedule foreseeable(Schedule known, Due earliest) {
        Floor floor = Floor.of(earliest);
        Instant due = floor.raise(dueAt, known.dueAt);
        boolean moved = dueAt != null && !dueAt.equals(due);
        Instant lock = moved ? along(due) : floor.raise(lockAt, known.lockAt);
        boolean open = due == null || lock == null;
        return new Schedule(due, lock, open ? missing(earliest) : null).lockedNotBeforeDue();
    }

    /**
     * A single line by the same rule, such as the reviewer's.
     *
     * @param ruled what the rules give
     * @param known the line as it was known until now, or null
     * @param earliest the earliest line that may become known now
     */
    static Due foreseeable(Due ruled, Instant known, Due earliest) {
        Instant line = Floor.of(earliest).raise(instant(ruled), known);
        if (line != null) {
            return new Due.At(line);
        }
        return ruled instanceof Due.CalendarMissing ? ruled : earliest;
    }

    /** The lock line as many days behind a moved on-time line as by the rules, and at their time of day. */
    private Instant along(Instant due) {
        if (due == null || lockAt == null) {
            return null;
        }
        long days = ReportingZone.dateOf(dueAt).until(ReportingZone.dateOf(lockAt), ChronoUnit.DAYS);
        return ReportingZone.instantOf(
                ReportingZone.dateOf(due).plusDays(days), LocalTime.ofInstant(lockAt, ReportingZone.ID));
    }

    private Integer missing(Due earliest) {
        return calendarMissing == null ? missingYear(earliest) : calendarMissing;
    }

    /**
     * Below which no line becomes known.
     *
     * @param certain what falls then or later is foreseeable in any case
     * @param line where an earlier line moves, or null while a calendar is missing
     */
    private record Floor(Instant certain, Instant line) {

        static Floor of(Due earliest) {
            return switch (earliest) {
                case Due.At(Instant at) -> new Floor(at, at);
                case Due.CalendarMissing(int year) ->
                    new Floor(ReportingZone.instantOf(LocalDate.of(year + 1, 1, 1), LocalTime.MIDNIGHT), null);
            };
        }

        Instant raise(Instant ruled, Instant known) {
            if (ruled == null || !ruled.isBefore(certain)) {
                return ruled;
            }
            if (known == null) {
                return line;
            }
            Instant bound = line != null && line.isBefore(known) ? line : known;
            return ruled.isBefore(bound) ? bound : ruled;
        }
    }

    /** The same with a lock line that leaves at least the time until the on-time line. */
    Schedule lockedNotBeforeDue() {
        if (dueAt == null || lockAt == null) {
            return new Schedule(dueAt, null, calendarMissing);
        }
        return new Schedule(dueAt, dueAt.isAfter(lockAt) ? dueAt : lockAt, calendarMissing);
    }

    /** When something falls due; null while that cannot be said, and of nothing. */
    static Instant instant(Due due) {
        return due instanceof Due.At(Instant at) ? at : null;
    }

    /** The year whose calendar something waits for; null if for none. */
    static Integer missingYear(Due due) {
        return due instanceof Due.CalendarMissing(int year) ? year : null;
    }
}
