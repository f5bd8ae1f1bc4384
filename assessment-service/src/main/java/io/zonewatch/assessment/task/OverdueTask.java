package io.zonewatch.assessment.task;

import io.zonewatch.assessment.plan.Names;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A task that is open beyond its due date.
 *
 * @param responsible the units within the caller's scope, the leading one first if it is among them
 */
public record OverdueTask(String task, Names names, List<Responsible> responsible, OffsetDateTime dueAt) {}
