package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.reminder.Foresight.Foreseen;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A step that will be decided if nothing changes. What was decided before is not among these: it is listed with the reminders.
 *
 * @param round of the obligation, or the revision under review
 * @param fallsDue when the step falls due
 * @param decidedAt when it is decided: then, or now if it fell due unseen
 * @param told who is told; empty where nobody is
 * @param channels by which they are told; empty where nobody is
 * @param reason why nobody is told, or null
 * @param ladderVersion version of the ladder that holds for the round
 * @param dueAt deadline from which the step counts
 * @param keptBack what of it is kept back for a while
 */
record Preview(
        @Schema(examples = "U0011_M-IND_2016-02") String obligation,
        Duty duty,
        @Schema(examples = "1") int round,
        @Schema(examples = "T+1") String step,
        StepKind kind,
        OffsetDateTime fallsDue,
        OffsetDateTime decidedAt,
        List<ReminderView.Told> told,
        List<ChannelCode> channels,
        @Schema(nullable = true) Reason reason,
        @Schema(examples = "1") int ladderVersion,
        OffsetDateTime dueAt,
        List<KeptBack> keptBack) {

    /**
     * Something that is kept back.
     *
     * @param then why it is not said when nothing keeps it back any more, or null if it is said then
     */
    record KeptBack(
            ReminderView.Told to,
            ChannelCode channel,
            KeptBackView hold,
            @Schema(nullable = true) Reason then) {

        /** What is kept back of a step that is decided. */
        static List<KeptBack> of(Withheld withheld, Foreseen foreseen, List<Recipient> told, boolean whole) {
            return told.stream()
                    .flatMap(to -> foreseen.outcome().step().channels().stream()
                            .flatMap(channel -> withheld.of(foreseen, to, channel).stream()
                                    .map(waiting -> new KeptBack(
                                            ReminderView.Told.of(to, whole),
                                            channel,
                                            KeptBackView.of(waiting.held()),
                                            waiting.then()))))
                    .toList();
        }
    }

    /**
     * The obligations that were looked at.
     *
     * @param at until when it was looked ahead
     * @param next cursor of the next obligations, or null
     */
    record Looked(
            OffsetDateTime at,
            List<Preview> items,
            @Schema(nullable = true) String next) {}
}
