package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.plan.Names;
import io.zonewatch.assessment.plan.TargetScope;

/**
 * Where a target stands.
 *
 * @param latest on the latest fully covered period, which is what counts; null while there is none
 * @param provisional on the latest period after it that has figures at all, or null
 */
record TargetProgress(
        String plan,
        String target,
        Names names,
        String indicator,
        String form,
        TargetScope scope,
        PublishedPoint latest,
        PublishedPoint provisional) {}
