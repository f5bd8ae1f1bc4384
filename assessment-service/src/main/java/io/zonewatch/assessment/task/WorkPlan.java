package io.zonewatch.assessment.task;

import io.zonewatch.assessment.plan.Plan;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The schedule of a plan as it is given at first; {@link WorkPlanAmending} puts others in its place. What happens to its tasks is kept beside it.
 *
 * @param plan code of the plan it belongs to
 * @param tasks in the order in which the policy names them
 */
record WorkPlan(
        @NotNull @Pattern(regexp = Plan.CODE) String plan,
        @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid PlannedTask> tasks) {

    /** Keeps a copy of the tasks. */
    WorkPlan {
        tasks = Given.list(tasks);
    }
}
