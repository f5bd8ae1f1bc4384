package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.plan.Baseline;
import io.zonewatch.assessment.plan.Checkpoint;
import io.zonewatch.assessment.plan.Names;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All progress of a target, by period, with what it is compared with.
 *
 * @param stretches what it was to do in which version of the plan, by date: for drawing the path as it was valid at each time
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
        List<Ahead> forecast,
        List<Stretch> stretches) {

    /** The same without the periods that end later, and without a forecast where that rests on them. */
    Series until(LocalDate day) {
        List<PublishedPoint> kept = items.stream()
                .filter(point -> !point.period().end().isAfter(day))
                .toList();
        return new Series(
                plan,
                target,
                names,
                baseline,
                checkpoints,
                kept,
                next,
                kept.size() == items.size() ? forecast : List.of(),
                stretches);
    }

    /** What is to be expected at a checkpoint. */
    Optional<TargetSheet.Expected> expected(Checkpoint checkpoint) {
        return forecast.stream()
                .filter(ahead -> ahead.date().equals(checkpoint.date()))
                .map(TargetSheet.Expected::of)
                .findFirst();
    }
}
