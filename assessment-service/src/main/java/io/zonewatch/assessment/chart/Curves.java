package io.zonewatch.assessment.chart;

import io.zonewatch.assessment.chart.Chart.Change;
import io.zonewatch.assessment.chart.Chart.Expected;
import io.zonewatch.assessment.chart.Chart.Mark;
import io.zonewatch.assessment.chart.Chart.Observed;
import io.zonewatch.assessment.chart.Chart.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Draws what the chart is about, and writes beside it what can be read off. */
final class Curves {

    /** Beyond this many dots a line says the same. */
    private static final int DOTS = 72;

    private final Plot plot;
    private final Chart chart;
    private final Captions captions;
    private final Pen pen;
    private final Labels labels;

    Curves(Svg svg, Plot plot, Chart chart, Captions captions) {
        this.plot = plot;
        this.chart = chart;
        this.captions = captions;
        this.pen = new Pen(svg);
        this.labels = new Labels(svg, pen, plot.field());
    }

    void draw() {
        changes();
        forecast();
        paths();
        floor();
        observed();
        chart.checkpoints().forEach(this::mark);
        if (chart.baseline() != null) {
            pen.start(start());
            labels.avoidSymbol(start());
        }
        captions();
    }

    private void forecast() {
        if (chart.forecast().isEmpty()) {
            return;
        }
        List<Spot> highs = new ArrayList<>();
        List<Spot> middle = new ArrayList<>();
        List<Spot> lows = new ArrayList<>();
        chart.observed().stream()
                .filter(one -> !one.provisional()
                        && one.date().isBefore(chart.forecast().getFirst().date()))
                .reduce((earlier, later) -> later)
                .ifPresent(last -> middle.add(plot.spot(last.date(), last.value())));
        highs.addAll(middle);
        for (Expected expected : chart.forecast()) {
            highs.add(plot.spot(expected.date(), expected.high()));
            middle.add(plot.spot(expected.date(), expected.value()));
            lows.addFirst(plot.spot(expected.date(), expected.low()));
        }
        labels.avoid(highs);
        labels.avoid(lows);
        highs.addAll(lows);
        pen.band(highs);
        pen.expected(middle);
        labels.avoid(middle);
    }

    private void paths() {
        for (List<Step> path : chart.paths()) {
            List<Spot> spots = spots(path);
            if (spots.size() > 1) {
                pen.path(spots);
                labels.avoid(spots);
            }
        }
    }

    /** A line from top to bottom for each day from which on something else is demanded. */
    private void changes() {
        for (Change change : chart.changes()) {
            List<Spot> line = List.of(
                    head(change), new Spot(plot.x(change.date()), plot.field().bottom()));
            pen.change(line);
            labels.avoid(line);
        }
    }

    private void floor() {
        List<Spot> spots = spots(chart.floor());
        if (!spots.isEmpty()) {
            pen.floor(spots);
            labels.avoid(spots);
        }
    }

    private List<Spot> spots(List<Step> steps) {
        return steps.stream().map(step -> plot.spot(step.date(), step.value())).toList();
    }

    private void observed() {
        List<Spot> counted = new ArrayList<>();
        chart.observed().stream()
                .filter(one -> !one.provisional())
                .forEach(one -> counted.add(plot.spot(one.date(), one.value())));
        if (counted.size() > 1) {
            pen.observed(counted);
            labels.avoid(counted);
        }
        for (Observed one : chart.observed()) {
            Spot spot = plot.spot(one.date(), one.value());
            if (one.provisional()) {
                pen.ring(spot);
            } else if (chart.observed().size() <= DOTS || spot.equals(counted.getLast())) {
                pen.dot(spot);
            }
            labels.avoidDot(spot);
        }
    }

    private void mark(Mark mark) {
        Spot spot = spot(mark);
        switch (Legend.Kind.of(mark)) {
            case ABOUT -> {
                BigDecimal tolerance = mark.tolerance() == null ? BigDecimal.ZERO : mark.tolerance();
                int direction = chart.baseline() == null
                        ? 0
                        : mark.value().compareTo(chart.baseline().value());
                BigDecimal high = direction > 0 ? mark.value() : mark.value().add(tolerance);
                BigDecimal low = direction < 0 ? mark.value() : mark.value().subtract(tolerance);
                pen.within(spot, plot.y(high), plot.y(low));
            }
            case OPEN -> pen.open(spot);
            default -> pen.hook(spot, mark.operator());
        }
        labels.avoidSymbol(spot);
    }

    private void captions() {
        captions.latest().forEach(one -> labels.write(captions.observed(one), plot.spot(one.date(), one.value())));
        chart.checkpoints().forEach(mark -> labels.write(captions.mark(mark), spot(mark)));
        if (chart.baseline() != null) {
            labels.write(captions.baseline(chart.baseline()), start());
        }
        chart.changes().forEach(change -> labels.write(change.label(), head(change)));
        chart.forecast().forEach(one -> labels.write(captions.expected(one), plot.spot(one.date(), one.value())));
    }

    private Spot head(Change change) {
        return new Spot(plot.x(change.date()), plot.field().y());
    }

    private Spot start() {
        return plot.spot(chart.baseline().date(), chart.baseline().value());
    }

    /** A checkpoint without a value stands on the axis. */
    private Spot spot(Mark mark) {
        return mark.value() == null
                ? new Spot(plot.x(mark.date()), plot.field().bottom())
                : plot.spot(mark.date(), mark.value());
    }
}
