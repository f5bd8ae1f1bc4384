package io.zonewatch.assessment.task;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A new schedule of a plan, as it is sent: all of its tasks, also those that stay as they are. A task that is left out is given up.
 *
 * @param documentNumber 文号 of the document that changes the schedule
 * @param reason why
 * @param tasks in the order in which the policy names them
 */
record WorkPlanAmendment(
        @NotNull @Size(min = 1, max = 200) String documentNumber,
        @NotNull @Size(min = 1, max = 2000) String reason,
        @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid PlannedTask> tasks) {

    /** Keeps a copy of the tasks, and drops white space around the texts. */
    WorkPlanAmendment {
        documentNumber = documentNumber == null ? null : documentNumber.strip();
        reason = reason == null ? null : reason.strip();
        tasks = Given.list(tasks);
    }
}
