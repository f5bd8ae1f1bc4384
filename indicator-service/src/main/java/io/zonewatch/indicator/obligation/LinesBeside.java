package io.zonewatch.indicator.obligation;

import io.zonewatch.reporting.Due;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What stands beside an obligation's own lines: what binds the reviewer, and what a line waits for. Nothing about the unit follows from it.
 *
 * @param reviewDueAt by when the reviewer decides what waits for a decision, or null
 * @param reviewCalendarMissing the year whose calendar that line waits for, or null
 * @param termCalendarMissing the year whose calendar the end of a served notice's term waits for, or null
 */
@Embeddable
record LinesBeside(Instant reviewDueAt, Integer reviewCalendarMissing, Integer termCalendarMissing) {

    /** Nobody is bound, and nothing waits. */
    static final LinesBeside NONE = new LinesBeside(null, null, null);

    /** The same with another line for the reviewer, or none if null. */
    LinesBeside review(Due line) {
        return new LinesBeside(Schedule.instant(line), Schedule.missingYear(line), termCalendarMissing);
    }

    /** The same with what the end of a notice's term waits for; null if there is none. */
    LinesBeside term(Due end) {
        return new LinesBeside(reviewDueAt, reviewCalendarMissing, Schedule.missingYear(end));
    }

    /** What of it still matters as the obligation stands. */
    LinesBeside under(Standing standing) {
        boolean reviewed = standing.awaitsDecision();
        return new LinesBeside(
                reviewed ? reviewDueAt : null,
                reviewed ? reviewCalendarMissing : null,
                standing.lacksTerm() ? termCalendarMissing : null);
    }
}
