package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.obligation.Names;
import io.zonewatch.notification.obligation.ObligationState;
import io.zonewatch.reporting.Period;
import java.time.Instant;

/**
 * A reminder as its recipient answers it.
 *
 * @param id its number
 * @param duty what it presses for
 * @param round of the obligation, or the revision under review
 * @param recipientKey part of the reminder's key
 * @param recipientUnit the unit among whose people the recipient is; empty for an address of the ladder
 * @param subject what the ladder calls the step, in the recipient's language
 * @param acknowledgedAt null until it was
 * @param state whether it has reached the recipient's side
 * @param cameBack whether it had reached that, and came back
 * @param sub the recipient as tokens name the person, or null where that is not known
 * @param digestAt moment of the digest in which it left with others; null if it left by itself
 * @param stands where the obligation stands now; null while it is not known
 * @param presentRound the present round of what it presses for, 0 for none
 * @param owedBy the merged unit in whose place the unit is to report, or null
 */
public record RemindedOf(
        long id,
        String obligation,
        Duty duty,
        int round,
        String step,
        StepKind kind,
        String unit,
        String form,
        Names formNames,
        Period period,
        Recipient recipient,
        String recipientKey,
        String recipientUnit,
        ChannelCode channel,
        String subject,
        Instant acknowledgedAt,
        ReminderState state,
        boolean cameBack,
        String sub,
        Instant digestAt,
        ObligationState stands,
        int presentRound,
        String owedBy) {

    /** Whether it was sent, be it that it came back later. */
    public boolean wasSent() {
        return state == ReminderState.SENT || cameBack;
    }

    /** Whether what it presses for is still owed in its round, so that more may be said of it. */
    public boolean isPressedFor() {
        return isOfPresentRound() && (duty == Duty.REVIEW || stands.isOwed());
    }

    /** Whether the round it belongs to is not over. */
    public boolean isOfPresentRound() {
        return round == presentRound;
    }
}
