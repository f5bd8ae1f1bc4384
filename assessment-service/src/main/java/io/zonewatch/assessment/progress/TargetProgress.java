package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.plan.Names;
import io.zonewatch.assessment.plan.TargetScope;
import io.zonewatch.reporting.Period;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a target stands.
 *
 * @param latest on the latest fully covered period, which is what counts; null while there is none
 * @param form null for what is counted in the registry
 * @param provisional on the latest period after it that has figures at all, or null
 * @param reason why there is neither, or null
 * @param since the fully covered period since which the latest one's status has held; null while there is none
 * @param forecast what is to be expected at each checkpoint after it, by date
 */
record TargetProgress(
        String plan,
        String target,
        Names names,
        String indicator,
        @Schema(nullable = true) String form,
        TargetScope scope,
        @Schema(nullable = true) PublishedPoint latest,
        @Schema(nullable = true) PublishedPoint provisional,
        @Schema(nullable = true) PublishedPoint.Why reason,
        @Schema(nullable = true) Period since,
        List<Ahead> forecast) {}
