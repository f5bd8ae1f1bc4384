package io.zonewatch.assessment.task;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody did to a task. Steps are never changed.
 *
 * @param version of the task afterwards
 * @param at business time
 * @param by the person
 * @param note what was said with it, or null
 * @param evidence what proves it, mostly empty
 * @param due what the task was put off or moved to, or null
 * @param documentNumber 文号 of the document by which the schedule was amended, or null
 */
record TaskStep(
        int version,
        Action action,
        OffsetDateTime at,
        String by,
        @Schema(nullable = true) String note,
        List<Evidence> evidence,
        @Schema(nullable = true) TaskDue due,
        @Schema(nullable = true) String documentNumber) {

    /** The steps there are. */
    enum Action {
        START,
        FINISH,
        ACCEPT,
        RETURN,
        POSTPONE,
        CANCEL,
        /** The schedule says something else of it. */
        AMEND,
        /** The schedule has given it up. */
        DROP
    }

    /** Keeps a copy of the evidence. */
    TaskStep {
        evidence = List.copyOf(evidence);
    }
}
