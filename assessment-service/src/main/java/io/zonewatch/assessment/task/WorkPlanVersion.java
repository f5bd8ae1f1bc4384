package io.zonewatch.assessment.task;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of a plan's schedule.
 *
 * @param plan code of the plan it belongs to
 * @param tasks in the order in which the policy names them
 * @param version from 1
 * @param at business time since which it is in force
 * @param by the person who amended the schedule; null for the first
 * @param documentNumber 文号 of the document that did; null for the first
 * @param reason why; null for the first
 */
record WorkPlanVersion(
        String plan,
        List<PlannedTask> tasks,
        int version,
        OffsetDateTime at,
        @Schema(nullable = true) String by,
        @Schema(nullable = true) String documentNumber,
        @Schema(nullable = true) String reason) {

    /** Keeps a copy of the tasks. */
    WorkPlanVersion {
        tasks = List.copyOf(tasks);
    }

    /** The schedule as it was given at first. */
    static WorkPlanVersion first(String plan, List<PlannedTask> tasks, OffsetDateTime at) {
        return new WorkPlanVersion(plan, tasks, 1, at, null, null, null);
    }

    /** With some of the tasks. */
    WorkPlanVersion only(Set<String> codes) {
        return new WorkPlanVersion(
                plan,
                tasks.stream().filter(task -> codes.contains(task.code())).toList(),
                version,
                at,
                by,
                documentNumber,
                reason);
    }
}
