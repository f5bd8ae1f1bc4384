package io.zonewatch.assessment.task;

import io.zonewatch.assessment.plan.Assumption;
import io.zonewatch.assessment.plan.Names;
import io.zonewatch.assessment.plan.Plan;
import io.zonewatch.reporting.UnitCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A task as the schedule states it.
 *
 * @param code unique within the plan
 * @param year of the schedule
 * @param clause where the policy demands it
 * @param responsible units that have to do it, the leading one 牵头单位 first
 * @param dependsOn tasks that have to be finished before it can begin
 * @param due by when, within the year
 * @param assumptions names of the plan pack's assumptions it rests on
 */
record PlannedTask(
        @NotNull @Pattern(regexp = Plan.CODE) String code,
        @NotNull @Valid Names names,
        @Min(1949) @Max(2999) int year,
        @NotNull @Valid Names clause,
        @NotNull @Size(min = 1, max = 20) List<@NotNull UnitCode> responsible,

        @NotNull @Size(max = 50) List<@NotNull @Pattern(regexp = Plan.CODE) String> dependsOn,

        @NotNull @Valid TaskDue due,

        @Schema(nullable = true) @Size(max = 20) List<@NotNull @Pattern(regexp = Assumption.ID) String> assumptions) {

    /** Keeps copies of the lists. */
    PlannedTask {
        responsible = Given.list(responsible);
        dependsOn = Given.list(dependsOn);
        assumptions = assumptions == null ? List.of() : Given.list(assumptions);
    }

    /** The assumptions that any of them names. */
    static Set<String> assumptionsOf(List<PlannedTask> tasks) {
        return tasks.stream().flatMap(task -> task.assumptions().stream()).collect(Collectors.toSet());
    }

    /** The unit that leads. */
    UnitCode lead() {
        return responsible.getFirst();
    }
}
