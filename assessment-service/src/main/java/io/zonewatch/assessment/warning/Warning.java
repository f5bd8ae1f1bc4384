package io.zonewatch.assessment.warning;

import io.zonewatch.assessment.plan.Names;
import io.zonewatch.reporting.Period;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A warning that a checkpoint is likely to be missed. How likely is told with the target's progress, to those who may see it.
 *
 * @param names what the target is called
 * @param checkpoint the checkpoint's day
 * @param since the fully covered period in which the probability reached the target's level
 * @param raisedAt when that was known
 * @param state what has become of it
 * @param overAt when the probability was known to have come down, or the checkpoint's day to have passed; null until then
 * @param acknowledged that somebody has seen it, or null
 * @param closed that somebody has done with it, or null
 */
record Warning(
        UUID id,
        String plan,
        String target,
        Names names,
        LocalDate checkpoint,
        Period since,
        OffsetDateTime raisedAt,
        State state,
        @Schema(nullable = true) OffsetDateTime overAt,
        @Schema(nullable = true) Act acknowledged,
        @Schema(nullable = true) Act closed) {

    /** What has become of a warning. */
    enum State {
        /** Nobody has seen it yet. */
        OPEN,
        /** Somebody has seen it. */
        ACKNOWLEDGED,
        /** The figures called for no warning any more, or the plan has given the checkpoint up. */
        OVER,
        /** Somebody has done with it; there is no other one until the figures have cleared this one. */
        CLOSED
    }

    /**
     * What somebody did.
     *
     * @param by the person
     * @param note in the person's words
     */
    record Act(OffsetDateTime at, String by, String note) {}

    /** Where it stands, by what has happened to it. */
    static State state(boolean acknowledged, boolean over, boolean closed) {
        if (closed) {
            return State.CLOSED;
        }
        if (over) {
            return State.OVER;
        }
        return acknowledged ? State.ACKNOWLEDGED : State.OPEN;
    }
}
