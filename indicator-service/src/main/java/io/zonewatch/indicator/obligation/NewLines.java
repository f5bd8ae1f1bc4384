package io.zonewatch.indicator.obligation;

import java.time.Instant;

/**
 * What becomes of an obligation when a line of its round becomes known or moves.
 *
 * @param before how it stood
 */
record NewLines(Standing before) {

    /** See {@link Standing#rescheduled}. */
    Standing schedule(Schedule schedule, Instant now) {
        Change next = new Change(before.advanced(now));
        if (next.state.finished() || before.reopenedUntil() != null) {
            return next.done();
        }
        boolean submitted = before.state() == State.SUBMITTED;
        if (submitted && before.dueAt() != null) {
            next.lockAt = schedule.lockAt();
            next.calendarMissing = schedule.lockAt() == null ? schedule.calendarMissing() : null;
            return next.done();
        }
        next.lines(schedule);
        if (submitted
                && before.lateness() == Lateness.ON_TIME
                && Passage.passed(schedule.dueAt(), before.submittedAt())) {
            next.lateness = Lateness.OVERDUE;
        }
        if (before.dueAt() != null && !before.dueAt().equals(schedule.dueAt())) {
            next.newRound(now);
        }
        return next.done().advanced(now);
    }

    /** See {@link Standing#termFilledIn}. */
    Standing term(Instant term, Instant now) {
        Change next = new Change(before.advanced(now));
        if (term == null || !before.lacksTerm() || next.state.finished()) {
            return next.done();
        }
        next.termEndsAt = term;
        if (next.state == State.SUBMITTED && Passage.passed(term, before.submittedAt())) {
            next.lateness = Lateness.MISSED;
        }
        return next.done().advanced(now);
    }
}
