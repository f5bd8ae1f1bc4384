package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.waiting.HeldBy;
import java.time.Instant;

/**
 * A decision as it is written down, with what had become of it by a moment that is past.
 *
 * @param about what it is about
 * @param recipient null where it was decided that nobody is told
 * @param isToPerson whether the recipient is, or was until forgotten, a person; else a system or a group is told
 * @param channel null where it was decided that nobody is told
 * @param reason why it had not left, as it is known now, or that it had come back by the moment; else null
 * @param fellDue when the step fell due
 * @param leftAt when it left; null if it had not by the moment
 * @param hold that it left in a digest, or null: what else it waited for is not kept
 * @param dueAt deadline that was told with the state of the obligation from which it was derived; null where that was not kept
 */
record Recorded(
        About about,
        StepKind kind,
        Recipient recipient,
        boolean isToPerson,
        ChannelCode channel,
        Reason reason,
        Instant fellDue,
        Instant decidedAt,
        Instant leftAt,
        HeldBy hold,
        int ladderVersion,
        Instant dueAt) {

    /**
     * A step of an obligation in one of its rounds.
     *
     * @param round of the obligation, or the revision that was under review
     */
    record About(String obligation, Duty duty, int round, String step) {}

    /** Whether it was decided to tell somebody or something, and not that there is nobody to tell. */
    boolean isWay() {
        return recipient != null;
    }

    /** Whether its recipient wanted to do without it. */
    boolean isSwitchedOff() {
        return reason == Reason.SWITCHED_OFF;
    }
}
