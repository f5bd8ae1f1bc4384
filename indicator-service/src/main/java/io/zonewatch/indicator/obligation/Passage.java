package io.zonewatch.indicator.obligation;

import static io.zonewatch.indicator.Moments.after;

import io.zonewatch.indicator.obligation.State.Step;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What time alone does to an obligation: it opens, becomes late, runs out of a notice's term, is locked. What happens at the very
 * moment of a line is still in time.
 */
final class Passage {

    private Passage() {}

    /** How an obligation stands when time has passed until now. */
    static Standing of(Standing standing, Instant now) {
        Change next = new Change(standing);
        if (next.state == State.SCHEDULED && !now.isBefore(standing.openAt())) {
            next.take(Step.OPEN);
        }
        if (next.state.awaitsReport()) {
            boolean locked = passed(standing.lockAt(), now);
            Instant end = locked ? after(standing.lockAt()) : now;
            if (standing.lateness() == Lateness.ON_TIME && passed(standing.dueAt(), end)) {
                next.lateness = Lateness.OVERDUE;
            }
            if (standing.lateness() == Lateness.NOTICED && passed(standing.termEndsAt(), end)) {
                next.lateness = Lateness.MISSED;
            }
            if (locked) {
                next.take(Step.LOCK);
            }
        }
        return next.done();
    }

    /** The moment at which it will do something next, or null. */
    static Instant next(Standing standing) {
        if (standing.state() == State.SCHEDULED) {
            return standing.openAt();
        }
        if (!standing.state().awaitsReport()) {
            return null;
        }
        return Stream.of(
                        standing.lateness() == Lateness.ON_TIME ? standing.dueAt() : null,
                        standing.lateness() == Lateness.NOTICED ? standing.termEndsAt() : null,
                        standing.lockAt())
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .map(line -> after(line))
                .orElse(null);
    }

    /** Whether a line, as far as there is one, lies before a moment. */
    static boolean passed(Instant line, Instant now) {
        return line != null && now.isAfter(line);
    }
}
