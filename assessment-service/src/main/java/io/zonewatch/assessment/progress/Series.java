package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.plan.Baseline;
import io.zonewatch.assessment.plan.Checkpoint;
import io.zonewatch.assessment.plan.Names;
import java.util.List;

/**
 * All progress of a target, by period, with what it is compared with.
 *
 * @param next always null: a series comes whole
 */
record Series(
        String plan,
        String target,
        Names names,
        Baseline baseline,
        List<Checkpoint> checkpoints,
        List<PublishedPoint> items,
        String next) {}
