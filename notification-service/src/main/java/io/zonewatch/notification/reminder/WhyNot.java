package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.obligation.Names;
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
     * @param reason what stands in the way, where it is one a reminder can have
     * @param text the answer in words
     * @param keptBack what keeps it back, or will when it falls due; null if nothing does on one of its channels
     */
    record OfStep(
            Duty duty,
            @Schema(examples = "1") int round,
            @Schema(examples = "T+1") String step,
            StepKind kind,
            @Schema(nullable = true) OffsetDateTime fallsDue,
            Why answer,
            @Schema(nullable = true) Reason reason,
            Names text,
            @Schema(nullable = true) KeptBackView keptBack) {}
}
