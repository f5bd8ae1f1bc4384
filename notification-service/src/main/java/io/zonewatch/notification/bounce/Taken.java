package io.zonewatch.notification.bounce;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a report did.
 *
 * @param reminders numbers of those that failed by it, or of which it was entered; of a digest all that it said
 */
record Taken(Effect effect, @Schema(examples = "[7]") List<Long> reminders) {

    /** What became of it. */
    enum Effect {
        /** The mail came back: its reminders count as failed. */
        CAME_BACK,
        /** An entry in the ledger: it tells of somebody to whom the mail was passed on, and not of whom it was written to. */
        OTHER_RECIPIENT,
        /** Nothing: it tells of a delay or a delivery, and of no failure. */
        NOTHING_FAILED,
        /** Nothing: it was known, or what it tells of does not count as sent any more. */
        UNCHANGED
    }

    static Taken nothing(Effect effect) {
        return new Taken(effect, List.of());
    }
}
