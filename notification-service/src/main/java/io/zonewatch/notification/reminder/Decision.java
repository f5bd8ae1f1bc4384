package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.Step;
import io.zonewatch.notification.reminder.Foresight.Standing;
import io.zonewatch.notification.waiting.Departure;
import java.time.Instant;

/**
 * A decision as it was written down.
 *
 * @param recipientKey empty where nobody is told
 * @param recipient null where nobody is told
 * @param channel null where nobody is told
 * @param isReplacement whether it came in the place of a message that had failed
 * @param held until when it waits and what that goes by; else null
 * @param fellDue when its step fell due
 * @param mayHaveArrived whether it was sent and nobody has said whether it was taken
 */
record Decision(
        Duty duty,
        int round,
        String step,
        String recipientKey,
        Recipient recipient,
        ChannelCode channel,
        boolean isReplacement,
        ReminderState state,
        Reason reason,
        Departure held,
        Instant fellDue,
        int ladderVersion,
        boolean mayHaveArrived) {

    boolean isAbout(Duty asked, int askedRound) {
        return duty == asked && round == askedRound;
    }

    boolean isAbout(Duty asked, int askedRound, Step askedStep) {
        return isAbout(asked, askedRound) && step.equals(askedStep.code());
    }

    /** Whether a person is told, and not a system or a group beside one; what a group hears in the place of a person is said to that person. */
    boolean isToPerson() {
        return channel != null && (channel.isPersonal() || isReplacement);
    }

    /** Whether it is not to leave yet. */
    boolean isHeld(Instant now) {
        return held != null && held.isAfter(now);
    }

    /** What became of it. */
    Standing standing(Instant now) {
        return switch (state) {
            case SENT -> Standing.of(Why.TOLD);
            case PENDING -> waiting(now);
            case SUPERSEDED -> new Standing(Why.superseded(reason), reason);
            case CANCELLED, FAILED -> new Standing(notSent(), reason);
        };
    }

    private Standing waiting(Instant now) {
        Departure until = isHeld(now) ? held : null;
        Why otherwise = until == null ? Why.WAITING : Why.HELD;
        return new Standing(mayHaveArrived ? Why.UNCONFIRMED : otherwise, null, until);
    }

    private Why notSent() {
        if (reason == Reason.SWITCHED_OFF) {
            return Why.SWITCHED_OFF;
        }
        if (reason == Reason.BOUNCED) {
            return Why.CAME_BACK;
        }
        return mayHaveArrived ? Why.UNCONFIRMED : Why.NOT_SENT;
    }
}
