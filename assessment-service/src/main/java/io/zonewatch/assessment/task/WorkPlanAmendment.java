package io.zonewatch.assessment.task;

import io.zonewatch.assessment.plan.Assumption;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new schedule of a plan, as it is sent: all of its tasks, also those that stay as they are. A task that is left out is given up.
 *
 * @param documentNumber 文号 of the document that changes the schedule
 * @param reason why
 * @param tasks in the order in which the policy names them
 * @param assumptions what the tasks rest on, also what stays as it is; null for what the version before told, as far as it is still named
 */
record WorkPlanAmendment(
        @NotNull @Size(min = 1, max = 200) String documentNumber,
        @NotNull @Size(min = 1, max = 2000) String reason,
        @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid PlannedTask> tasks,

        @Schema(nullable = true) @Size(max = 200) List<@NotNull @Valid Assumption> assumptions) {

    /** Keeps copies, and drops white space around the texts. */
    WorkPlanAmendment {
        documentNumber = documentNumber == null ? null : documentNumber.strip();
        reason = reason == null ? null : reason.strip();
        tasks = Given.list(tasks);
        assumptions = Given.list(assumptions);
    }

    /** The same where it tells assumptions itself; else with those of the version before on which its tasks still rest. */
    WorkPlanAmendment after(List<Assumption> before) {
        return assumptions == null
                ? new WorkPlanAmendment(
                        documentNumber, reason, tasks, Assumption.among(before, PlannedTask.assumptionsOf(tasks)))
                : this;
    }
}
