package io.zonewatch.assessment.task;

import io.zonewatch.assessment.plan.Names;
import io.zonewatch.reporting.UnitCode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a work plan has come, within the caller's scope.
 *
 * @param years each task once
 * @param units each task once for every unit that is responsible for it
 */
record TaskProgress(String plan, List<OfYear> years, List<OfUnit> units) {

    /** The tasks of a year. */
    record OfYear(int year, Count count) {}

    /**
     * The tasks of a year that a unit is responsible for.
     *
     * @param names null while the unit's own event has not arrived
     */
    record OfUnit(
            int year,
            UnitCode unit,
            @Schema(nullable = true) Names names,
            Count count) {}

    /**
     * Numbers of tasks.
     *
     * @param tasks those given up not counted
     * @param finished reported as done
     * @param accepted of those: confirmed
     * @param late of those finished: after their due date
     * @param overdue open beyond their due date
     */
    record Count(int tasks, int finished, int accepted, int late, int overdue) {}
}
