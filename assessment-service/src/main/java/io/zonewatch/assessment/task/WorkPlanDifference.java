package io.zonewatch.assessment.task;

import io.zonewatch.chassis.difference.Difference;
import io.zonewatch.chassis.difference.Difference.Changed;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a version of a schedule differs from the one before it, as far as the caller sees its tasks.
 *
 * @param previous the version before, or null if it is the first
 * @param added tasks only this version has, in its order
 * @param removed tasks only the one before has, in its order
 * @param changed tasks both have that are not the same
 * @param unchanged how many are the same
 * @param assumptions how the assumptions differ that these tasks rest on
 */
record WorkPlanDifference(
        String plan,
        int version,
        @Schema(nullable = true) Integer previous,
        List<String> added,
        List<String> removed,
        List<Changed> changed,
        int unchanged,
        Difference assumptions) {}
