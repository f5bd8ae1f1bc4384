package io.zonewatch.assessment.compliance;

import io.zonewatch.assessment.plan.Names;
import io.zonewatch.reporting.UnitCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How punctual a unit was. On time, late and missing add up to due. A report is judged by when it first came: a return does
 * not make it late, and one that never came and was reopened stays late.
 *
 * @param names null while the unit's own event has not arrived
 * @param due reports whose on-time line has passed or that have come, the exempt not counted
 * @param onTime of those: come in by the line that they were first asked by
 * @param late of those: first came after it
 * @param missing of those: not here, or returned and not sent again
 * @param inReview of those that have come: wait for a reviewer, a correction included
 */
public record UnitCompliance(
        UnitCode unit,
        @Schema(nullable = true) Names names,
        int due,
        int onTime,
        int late,
        int missing,
        int inReview) {}
