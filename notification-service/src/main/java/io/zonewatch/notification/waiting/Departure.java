package io.zonewatch.notification.waiting;

import io.zonewatch.notification.silence.Holds.Held;
import java.time.Instant;

/**
 * When a message may leave.
 *
 * @param at not before the moment that was asked about
 * @param hold what that goes by, the last of what keeps it; null if it may leave at once and nothing stands against it
 * @param held the snooze or silence that keeps it back on the way, the last if there are several; else null
 * @param inDigest whether it leaves in a digest, which is told by its moment then
 */
public record Departure(Instant at, HeldBy hold, Held held, boolean inDigest) {

    /** One that no snooze or silence is on the way of. */
    public Departure(Instant at, HeldBy hold) {
        this(at, hold, null, hold == HeldBy.DIGEST);
    }

    static Departure at(Instant moment) {
        return new Departure(moment, null);
    }

    /** Whether it has to wait. */
    public boolean isAfter(Instant moment) {
        return at.isAfter(moment);
    }

    /** Kept back on until a snooze or silence is over. */
    Departure until(Held last) {
        return new Departure(last.until(), HeldBy.of(last.by()), last, inDigest);
    }

    /** Moved on by what its recipient asks for. */
    Departure movedOn(Departure next) {
        return new Departure(next.at, next.hold, held, inDigest || next.inDigest);
    }
}
