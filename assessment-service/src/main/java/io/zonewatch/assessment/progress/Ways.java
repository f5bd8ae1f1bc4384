package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.chart.Chart;
import io.zonewatch.assessment.plan.Checkpoint;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a series' chart shows of what is demanded: the path as it was valid at each time, its checkpoints, and the floor of steady growth. */
final class Ways {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Ways() {}

    /** Where the first path starts, or null. */
    static Chart.Baseline start(Series series) {
        return Stream.concat(series.stretches().stream().map(Stretch::baseline), Stream.ofNullable(series.baseline()))
                .filter(baseline -> baseline.value() != null)
                .findFirst()
                .map(baseline -> new Chart.Baseline(baseline.date(), baseline.value()))
                .orElse(null);
    }

    /** The path of each stretch. */
    static List<List<Chart.Step>> paths(Series series) {
        return series.stretches().stream()
                .map(stretch -> stretch.path().stream()
                        .map(vertex -> new Chart.Step(vertex.date(), vertex.value()))
                        .toList())
                .toList();
    }

    /** The checkpoints, each as it was valid on its day or is now. */
    static List<Chart.Mark> marks(Series series) {
        return series.stretches().stream()
                .flatMap(Stretch::within)
                .map(each -> new Chart.Mark(each.date(), each.operator(), each.value(), each.tolerance()))
                .toList();
    }

    /** The checkpoint that counted on a day, as it was then; empty where the plan did not have the target. */
    static Optional<Checkpoint> checkpointOn(Series series, LocalDate day) {
        return series.stretches().stream()
                .filter(stretch -> stretch.holdsOn(day))
                .findFirst()
                .map(stretch -> stretch.checkpointOn(day));
    }

    /** x · (100 + floor) ÷ (100 + growth) of each value whose growth is known: what it would be, had it grown by no more than the floor. */
    static List<Chart.Step> floor(Series series) {
        return series.items().stream()
                .filter(point -> point.value() != null && point.yearGrowth() != null)
                .flatMap(point -> floor(series, point).stream())
                .toList();
    }

    private static Optional<Chart.Step> floor(Series series, PublishedPoint point) {
        LocalDate day = point.period().end();
        BigDecimal grown = HUNDRED.add(point.yearGrowth());
        return checkpointOn(series, day)
                .map(Checkpoint::floor)
                .filter(floor -> grown.signum() > 0)
                .map(floor -> new Chart.Step(
                        day, Arithmetic.kept(Arithmetic.quotient(point.value().multiply(HUNDRED.add(floor)), grown))));
    }
}
