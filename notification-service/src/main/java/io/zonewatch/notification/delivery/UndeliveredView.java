package io.zonewatch.notification.delivery;

import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.reminder.Reason;
import io.zonewatch.reporting.Period;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A reminder that its channel has failed for good.
 *
 * @param id number of the reminder
 * @param duty what it presses for
 * @param round of the obligation, or the revision under review
 * @param role whom it was for
 * @param answer what the receiver's side said last, without addresses; null if it said nothing
 * @param mayHaveArrived whether it was sent and nobody has said that it was not taken
 * @param insteadBy the channel by which it left instead, or null
 * @param waitingSince when it was handed to the channel, by the system clock
 */
record UndeliveredView(
        @Schema(examples = "7") long id,
        @Schema(examples = "U0011_M-IND_2016-02") String obligation,
        @Schema(examples = "U0011") String unit,
        @Schema(examples = "M-IND") String form,

        @Schema(implementation = String.class, examples = "2016-02")
        Period period,

        Duty duty,
        @Schema(examples = "1") int round,
        @Schema(examples = "T+1") String step,
        StepKind kind,
        ContactRole role,
        ChannelCode channel,
        Reason reason,
        @Schema(nullable = true, examples = "SMTP 550") String answer,
        @Schema(examples = "3") int attempts,
        boolean mayHaveArrived,
        @Schema(nullable = true) ChannelCode insteadBy,
        OffsetDateTime waitingSince) {}
