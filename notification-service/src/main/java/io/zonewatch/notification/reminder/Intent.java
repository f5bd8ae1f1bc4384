package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.CatchUp;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.Ladder;
import io.zonewatch.notification.ladder.Step;
import io.zonewatch.notification.obligation.Obligation;
import java.time.Instant;
import java.util.List;

/**
 * A decision to be written down: to tell a recipient by a channel, or that nobody is told.
 *
 * @param recipient null where nobody is told
 * @param channel null where nobody is told
 * @param reason null where the recipient is told
 * @param sub the recipient as tokens name the person, or null
 * @param then by which channels next where this one fails for good
 */
record Intent(
        Obligation obligation,
        Ladder ladder,
        Step step,
        Instant fellDue,
        Recipient recipient,
        ChannelCode channel,
        Reason reason,
        String sub,
        List<ChannelCode> then) {

    /** Tells somebody by one of the ways that are left to the step, or writes down why not. */
    static Intent tell(Obligation obligation, Ladder ladder, Outcome outcome, Telling telling) {
        Hearer hearer = telling.hearer();
        return new Intent(
                obligation,
                ladder,
                outcome.step(),
                outcome.fellDue(),
                hearer.recipient(),
                telling.way().channel(),
                telling.against(),
                hearer.sub(),
                telling.way().then());
    }

    /** Writes down why a step is told to nobody. */
    static Intent tellNobody(Obligation obligation, Ladder ladder, Outcome.Supersede outcome) {
        return new Intent(
                obligation, ladder, outcome.step(), outcome.fellDue(), null, null, outcome.reason(), null, List.of());
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
        return recipient == null ? null : Audience.of(step, recipient).unit(obligation, ladder);
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
