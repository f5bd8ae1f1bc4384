package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.obligation.ObligationState;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One obligation on its ladder.
 *
 * @param dueAt on-time line of the round, or null while the calendar is missing
 * @param reviewDueAt by when the reviewer decides what waits, or null if nothing does
 * @param inDoubt whether what was told of it last could not be read: the state is the one before, and nobody is pressed until a later one is known
 * @param planned the steps of the present round and when they fall due, whatever became of them; empty without a ladder
 * @param reminders what was decided in all rounds, in the order of decision
 */
record LadderView(
        @Schema(examples = "U0011_M-IND_2016-02") String obligation,
        ObligationState state,
        @Schema(examples = "1") int round,
        @Schema(nullable = true) OffsetDateTime dueAt,
        @Schema(nullable = true) OffsetDateTime reviewDueAt,
        @Schema(examples = "false") boolean inDoubt,
        List<PlannedStep> planned,
        List<ReminderView> reminders) {

    /** A step of the present round; {@code dueAt} is null while a calendar year on the way is missing, and for a step counted from no due time. */
    record PlannedStep(
            Duty duty,
            @Schema(examples = "T+3") String step,
            StepKind kind,
            @Schema(nullable = true) OffsetDateTime dueAt) {}
}
