package io.zonewatch.assessment.compliance;

import io.zonewatch.assessment.plan.Names;
import io.zonewatch.reporting.UnitCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How punctual a unit was. On time, late and missing add up to due. Only the present round of a report counts: one that was returned or reopened is judged by
 * its new on-time line.
 *
 * @param names null while the unit's own event has not arrived
 * @param due reports whose on-time line has passed or that have come, the exempt not counted
 * @param onTime of those: come in by their line
 * @param late of those: come in after it
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
