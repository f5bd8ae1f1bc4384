package io.zonewatch.assessment.plan;

import io.zonewatch.chassis.difference.Difference;
import io.zonewatch.chassis.difference.Difference.Changed;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a version of a plan differs from the published one before it, as far as the caller sees its targets.
 *
 * @param code of the plan
 * @param version the version
 * @param validFrom day from which it holds, null for the first
 * @param previous the version before, or null if it is the first
 * @param renamed whether the plan itself is called otherwise
 * @param added targets only this version has, in its order
 * @param removed targets only the one before has, in its order
 * @param changed targets both have that are not the same
 * @param unchanged how many are the same
 * @param assumptions how the assumptions differ that these targets rest on
 */
record PlanDifference(
        String code,
        int version,
        @Schema(nullable = true) LocalDate validFrom,
        @Schema(nullable = true) Integer previous,
        boolean renamed,
        List<String> added,
        List<String> removed,
        List<Changed> changed,
        int unchanged,
        Difference assumptions) {}
