package io.zonewatch.assessment.task;

import io.zonewatch.assessment.plan.Names;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A task as a caller may see it.
 *
 * @param clause where the policy demands it
 * @param responsible the units within the caller's scope, the leading one first if it is among them
 * @param otherUnits how many more are responsible
 * @param dependsOn tasks it waits for that the caller sees
 * @param openDependencies how many tasks it waits for are not finished, seen or not
 * @param due what is in force
 * @param dueAt its moment, or null while a calendar is missing
 * @param calendarMissing the year whose calendar is missing, or null
 * @param overdue whether it is open beyond that moment
 * @param late whether it was finished after it
 * @param finishedAt when it was reported as done, or null
 */
record TaskView(
        String plan,
        String code,
        Names names,
        int year,
        Names clause,
        List<Responsible> responsible,
        int otherUnits,
        List<String> dependsOn,
        int openDependencies,
        TaskState state,
        TaskDue due,
        @Schema(nullable = true) OffsetDateTime dueAt,
        @Schema(nullable = true) Integer calendarMissing,
        boolean overdue,
        boolean late,
        @Schema(nullable = true) OffsetDateTime finishedAt,
        List<String> assumptions,
        int version) {}
