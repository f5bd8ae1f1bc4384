package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.plan.Baseline;
import io.zonewatch.assessment.plan.Checkpoint;
import io.zonewatch.assessment.plan.Names;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All progress of a target, by period, with what it is compared with.
 *
 * @param next always null: a series comes whole
 * @param forecast what is to be expected at each checkpoint after the latest fully covered period, by date
 */
record Series(
        String plan,
        String target,
        Names names,
        Baseline baseline,
        List<Checkpoint> checkpoints,
        List<PublishedPoint> items,
        @Schema(nullable = true) String next,
        List<Ahead> forecast) {

    /** The same without the periods that end later. */
    Series until(LocalDate day) {
        List<PublishedPoint> kept = items.stream()
                .filter(point -> !point.period().end().isAfter(day))
                .toList();
        return new Series(plan, target, names, baseline, checkpoints, kept, next, forecast);
    }
}
