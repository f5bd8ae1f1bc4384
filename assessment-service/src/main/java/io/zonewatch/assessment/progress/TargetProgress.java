package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.plan.Names;
import io.zonewatch.assessment.plan.TargetScope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a target stands.
 *
 * @param latest on the latest fully covered period, which is what counts; null while there is none
 * @param form null for what is counted in the registry
 * @param provisional on the latest period after it that has figures at all, or null
 * @param reason why there is neither, or null
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
        @Schema(nullable = true) PublishedPoint.Why reason) {}
