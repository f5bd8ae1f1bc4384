package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.CatchUp;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.Ladder;
import io.zonewatch.notification.ladder.Step;
import io.zonewatch.notification.obligation.Obligation;
import java.time.Instant;

/**
 * A decision to be written down: to tell a recipient by a channel, or that nobody is told.
 *
 * @param recipient null where nobody is told
 * @param channel null where nobody is told
 * @param reason null where the recipient is told
 */
record Intent(
        Obligation obligation,
        Ladder ladder,
        Step step,
        Instant fellDue,
        Recipient recipient,
        ChannelCode channel,
        Reason reason) {

    static Intent tell(
            Obligation obligation, Ladder ladder, Outcome outcome, Recipient recipient, ChannelCode channel) {
        return new Intent(obligation, ladder, outcome.step(), outcome.fellDue(), recipient, channel, null);
    }

    static Intent tellNobody(Obligation obligation, Ladder ladder, Outcome outcome, Reason reason) {
        return new Intent(obligation, ladder, outcome.step(), outcome.fellDue(), null, null, reason);
    }

    Duty duty() {
        return ladder.duty();
    }

    /** The round of the duty that it belongs to. */
    int round() {
        return obligation.round(duty());
    }

    /** The unit whose people the recipient is among; null where nobody is told. */
    String recipientUnit() {
        return recipient == null ? null : Audience.of(step, recipient.role()).unit(obligation, ladder);
    }

    /** Whether it speaks, and what still waits of earlier steps is not to go out beside it. */
    boolean takesThePlaceOfOthers() {
        return reason == null
                && ladder.catchUp() == CatchUp.LAST_STEP
                && step.kind().isCountedFromDue();
    }

    ReminderState state() {
        return reason == null ? ReminderState.PENDING : reason.state();
    }
}
