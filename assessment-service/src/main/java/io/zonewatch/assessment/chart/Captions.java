package io.zonewatch.assessment.chart;

import io.zonewatch.assessment.chart.Chart.Baseline;
import io.zonewatch.assessment.chart.Chart.Expected;
import io.zonewatch.assessment.chart.Chart.Mark;
import io.zonewatch.assessment.chart.Chart.Observed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is written on a chart, and what it says to who cannot see it. */
record Captions(Chart chart, Wording words) {

    /** Above the axis of values: their unit. */
    String unit() {
        if (chart.counted()) {
            return words.text("chart.number");
        }
        return chart.unit().isEmpty() ? "" : words.text("chart.unit", chart.unit());
    }

    String baseline(Baseline baseline) {
        return words.text("chart.label.baseline", value(baseline.value()));
    }

    String mark(Mark mark) {
        return comparison(mark, chart.unit(), words);
    }

    /** The comparison of a checkpoint, such as "at least 70%". */
    static String comparison(Mark mark, String unit, Wording words) {
        String operator = mark.operator().name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (mark.value() == null) {
            return words.text("chart.operator." + operator + ".open");
        }
        return mark.tolerance() == null || mark.tolerance().signum() == 0
                ? words.text("chart.operator." + operator, value(mark.value(), unit))
                : words.text(
                        "chart.operator." + operator + ".within",
                        value(mark.value(), unit),
                        difference(mark.tolerance(), unit, words));
    }

    String observed(Observed observed) {
        return words.text(
                observed.provisional() ? "chart.label.provisional" : "chart.label.observed",
                observed.label(),
                value(observed.value()));
    }

    String expected(Expected expected) {
        return words.text(
                "chart.label.forecast", value(expected.value()), value(expected.low()), value(expected.high()));
    }

    /** The whole chart in sentences. */
    String description() {
        List<String> sentences = new ArrayList<>();
        if (chart.baseline() != null) {
            sentences.add(words.text(
                    "chart.desc.baseline",
                    chart.baseline().date(),
                    value(chart.baseline().value())));
        }
        chart.checkpoints()
                .forEach(mark -> sentences.add(words.text("chart.desc.checkpoint", mark.date(), mark(mark))));
        latest(false).ifPresent(latest -> sentences.add(words.text("chart.desc.latest", observed(latest))));
        latest(true).ifPresent(latest -> sentences.add(words.text("chart.desc.provisional", observed(latest))));
        chart.forecast()
                .forEach(expected ->
                        sentences.add(words.text("chart.desc.forecast", expected.date(), expected(expected))));
        sentences.addAll(chart.remarks());
        return sentences.isEmpty() ? words.text("chart.nothing") : String.join(" ", sentences);
    }

    /** The last value, and the last provisional one where it is later. */
    List<Observed> latest() {
        List<Observed> latest = new ArrayList<>();
        latest(false).ifPresent(latest::add);
        latest(true)
                .filter(one ->
                        latest.isEmpty() || one.date().isAfter(latest.getFirst().date()))
                .ifPresent(latest::add);
        return latest;
    }

    private Optional<Observed> latest(boolean provisional) {
        return chart.observed().stream()
                .filter(one -> one.provisional() == provisional)
                .reduce((earlier, later) -> later);
    }

    private String value(BigDecimal value) {
        return value(value, chart.unit());
    }

    /** How far apart two values are: percentages in percentage points. */
    private static String difference(BigDecimal difference, String unit, Wording words) {
        return "%".equals(unit) ? words.text("chart.points", difference.toPlainString()) : difference.toPlainString();
    }

    private static String value(BigDecimal value, String unit) {
        return value.toPlainString() + ("%".equals(unit) ? "%" : "");
    }
}
