package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.waiting.HeldBy;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A step that will be decided if nobody does anything, one that was decided and waits to leave, or one that was decided by a time that is past. What was
 * decided before and has left is not foreseen again.
 *
 * @param round of the obligation, or the revision under review
 * @param fallsDue when the step falls due
 * @param decidedAt when it is decided: then, or at the next look if it fell due unseen; or when it was
 * @param waits whether it is decided already, and what is told of it here has not left yet
 * @param told which people it is decided to tell; empty where nobody is, and where only a system or a group is
 * @param channels by which they are told; empty where nobody is
 * @param ways what becomes of it for each recipient and channel, as the recipient wants it and as it is kept back
 * @param reason why nobody is told, or null
 * @param ladderVersion version of the ladder that holds for the round
 * @param dueAt deadline from which the step counts; of what was decided null where none was written down, as for reviews and news of
 *     another round than the present one
 * @param opensAt where the report cannot be submitted yet and the step is decided from this moment on: that the clock opens it then is
 *     supposed, and that it is not submitted; else null
 */
record Preview(
        @Schema(examples = "U0011_M-IND_2016-02") String obligation,
        Duty duty,
        @Schema(examples = "1") int round,
        @Schema(examples = "T+1") String step,
        StepKind kind,
        OffsetDateTime fallsDue,
        OffsetDateTime decidedAt,
        boolean waits,
        List<ReminderView.Told> told,
        List<ChannelCode> channels,
        List<Leaving> ways,
        @Schema(nullable = true) Reason reason,
        @Schema(examples = "1") int ladderVersion,
        @Schema(nullable = true) OffsetDateTime dueAt,
        @Schema(nullable = true) OffsetDateTime opensAt) {

    /** What an answer goes by. */
    enum Basis {
        /** What waits, and what the looks of the tick will come to if nobody does anything: the time is not past. */
        FORESEEN,
        /** What was decided and written down until a time that is past. */
        RECORDED
    }

    /**
     * One message to one recipient.
     *
     * @param to null for a system or a group, which is told once however many people are
     * @param leavesAt when it leaves, or left; null if it does not, or had not by a time that is past
     * @param hold what that goes by where it does not leave at once, or null; of what left only that it did in a digest
     * @param held the snooze or silence on the way there, or null; null for what was recorded
     * @param reason why it does not leave, or came back; null where it does, or nothing speaks against it
     * @param answer why it has not left yet, for what is decided and waits; else null
     */
    record Leaving(
            @Schema(nullable = true) ReminderView.Told to,
            ChannelCode channel,
            @Schema(nullable = true) OffsetDateTime leavesAt,
            @Schema(nullable = true) HeldBy hold,
            @Schema(nullable = true) HeldView held,
            @Schema(nullable = true) Reason reason,
            @Schema(nullable = true) Why answer) {}

    /**
     * The obligations that were looked at.
     *
     * @param at until when it was looked ahead, or back
     * @param basis which of the two
     * @param next cursor of the next obligations, or null
     */
    record Looked(
            OffsetDateTime at,
            Basis basis,
            List<Preview> items,
            @Schema(nullable = true) String next) {}
}
