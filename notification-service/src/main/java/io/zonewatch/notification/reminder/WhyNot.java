package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.obligation.Names;
import io.zonewatch.notification.waiting.HeldBy;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a recipient was or was not told of each step of an obligation's present round.
 *
 * @param steps in the order in which they fall due; empty if no ladder holds for the obligation
 */
record WhyNot(
        @Schema(examples = "U0011_M-IND_2016-02") String obligation,
        @Schema(examples = "ZONE_LEADER") String recipient,
        List<OfStep> steps) {

    /**
     * The answer for one step.
     *
     * @param fallsDue null while a time is missing
     * @param leavesAt when it leaves, for what waits or is still to come; else null
     * @param hold what that goes by where it does not leave at once, or null
     * @param held the snooze or silence on the way there, or what keeps all of it back, or null
     * @param reason what stands in the way, where it is one a reminder can have
     * @param text the answer in words
     */
    record OfStep(
            Duty duty,
            @Schema(examples = "1") int round,
            @Schema(examples = "T+1") String step,
            StepKind kind,
            @Schema(nullable = true) OffsetDateTime fallsDue,
            @Schema(nullable = true) OffsetDateTime leavesAt,
            @Schema(nullable = true) HeldBy hold,
            @Schema(nullable = true) HeldView held,
            Why answer,
            @Schema(nullable = true) Reason reason,
            Names text) {

        /** What is still to be said of an obligation whose latest state could not be read is not said; when it is, nobody knows. */
        OfStep inDoubt() {
            boolean open = answer.isAhead() || answer == Why.WAITING;
            return open
                    ? new OfStep(
                            duty,
                            round,
                            step,
                            kind,
                            fallsDue,
                            null,
                            null,
                            null,
                            Why.IN_DOUBT,
                            null,
                            Why.IN_DOUBT.text())
                    : this;
        }

        /** The same with another answer. */
        OfStep answered(Why other) {
            return new OfStep(duty, round, step, kind, fallsDue, leavesAt, hold, held, other, reason, other.text());
        }
    }
}
