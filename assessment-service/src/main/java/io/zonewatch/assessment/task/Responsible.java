package io.zonewatch.assessment.task;

import io.zonewatch.assessment.plan.Names;
import io.zonewatch.reporting.UnitCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A unit that has to do a task.
 *
 * @param names null while the unit's own event has not arrived
 */
public record Responsible(
        UnitCode unit, @Schema(nullable = true) Names names) {}
