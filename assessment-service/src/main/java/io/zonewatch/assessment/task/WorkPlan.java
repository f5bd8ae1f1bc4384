package io.zonewatch.assessment.task;

import io.zonewatch.assessment.plan.Assumption;
import io.zonewatch.assessment.plan.Plan;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The schedule of a plan as it is given at first; {@link WorkPlanAmending} puts others in its place. What happens to its tasks is kept beside it.
 *
 * @param plan code of the plan it belongs to
 * @param tasks in the order in which the policy names them
 * @param assumptions what the tasks rest on
 */
record WorkPlan(
        @NotNull @Pattern(regexp = Plan.CODE) String plan,
        @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid PlannedTask> tasks,

        @Schema(nullable = true) @Size(max = 200) List<@NotNull @Valid Assumption> assumptions) {

    /** Keeps copies. */
    WorkPlan {
        tasks = Given.list(tasks);
        assumptions = assumptions == null ? List.of() : Given.list(assumptions);
    }
}
