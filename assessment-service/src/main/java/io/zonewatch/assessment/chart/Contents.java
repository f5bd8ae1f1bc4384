package io.zonewatch.assessment.chart;

import io.zonewatch.assessment.chart.Chart.Expected;
import io.zonewatch.assessment.chart.Chart.Mark;
import io.zonewatch.assessment.chart.Chart.Observed;
import io.zonewatch.assessment.chart.Chart.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What there is to be drawn of a chart, whatever the place. */
record Contents(Chart chart) {

    /** All values that it finds room for; none where there is nothing but words. */
    List<BigDecimal> values() {
        Stream<BigDecimal> baseline =
                Stream.ofNullable(chart.baseline()).map(Chart.Baseline::value).filter(Objects::nonNull);
        Stream<BigDecimal> marks = chart.checkpoints().stream()
                .filter(mark -> mark.value() != null)
                .flatMap(mark -> mark.tolerance() == null
                        ? Stream.of(mark.value())
                        : Stream.of(
                                mark.value().subtract(mark.tolerance()),
                                mark.value().add(mark.tolerance())));
        Stream<BigDecimal> observed = chart.observed().stream().map(Observed::value);
        Stream<BigDecimal> forecast =
                chart.forecast().stream().flatMap(one -> Stream.of(one.low(), one.value(), one.high()));
        Stream<BigDecimal> steps = Stream.concat(chart.paths().stream().flatMap(List::stream), chart.floor().stream())
                .map(Step::value);
        return Stream.of(baseline, marks, observed, steps, forecast)
                .flatMap(each -> each)
                .toList();
    }

    /** All days that it finds room for, in order. */
    List<LocalDate> days() {
        List<LocalDate> days = new ArrayList<>();
        if (chart.baseline() != null) {
            days.add(chart.baseline().date());
        }
        chart.checkpoints().stream().map(Mark::date).forEach(days::add);
        chart.observed().stream().map(Observed::date).forEach(days::add);
        chart.forecast().stream().map(Expected::date).forEach(days::add);
        days.sort(Comparator.naturalOrder());
        return days;
    }

    /** The lines and symbols that it has, in the order of the legend. */
    List<Legend.Kind> kinds() {
        List<Legend.Kind> kinds = new ArrayList<>();
        if (chart.observed().stream().anyMatch(one -> !one.provisional())) {
            kinds.add(Legend.Kind.OBSERVED);
        }
        if (chart.observed().stream().anyMatch(Observed::provisional)) {
            kinds.add(Legend.Kind.PROVISIONAL);
        }
        if (chart.paths().stream().anyMatch(path -> path.size() > 1)) {
            kinds.add(Legend.Kind.PATH);
        }
        if (!chart.floor().isEmpty()) {
            kinds.add(Legend.Kind.FLOOR);
        }
        chart.checkpoints().stream().map(Legend.Kind::of).distinct().sorted().forEach(kinds::add);
        if (!chart.forecast().isEmpty()) {
            kinds.add(Legend.Kind.FORECAST);
        }
        return kinds;
    }
}
