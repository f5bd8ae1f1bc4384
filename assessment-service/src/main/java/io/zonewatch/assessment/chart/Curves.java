package io.zonewatch.assessment.chart;

import io.zonewatch.assessment.chart.Chart.Expected;
import io.zonewatch.assessment.chart.Chart.Mark;
import io.zonewatch.assessment.chart.Chart.Observed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Draws what the chart is about, and writes beside it what can be read off. */
final class Curves {

    /** Beyond this many dots a line says the same. */
    private static final int DOTS = 72;

    /** A label further away than this is tied to what it names. */
    private static final int NEAR = 130;

    private final Svg svg;
    private final Plot plot;
    private final Chart chart;
    private final Captions captions;
    private final Pen pen;
    private final LabelPlaces places;

    Curves(Svg svg, Plot plot, Chart chart, Captions captions) {
        this.svg = svg;
        this.plot = plot;
        this.chart = chart;
        this.captions = captions;
        this.pen = new Pen(svg);
        this.places = new LabelPlaces(plot.field());
    }

    /** How the legend names a checkpoint's symbol. */
    static Legend.Kind kind(Mark mark) {
        if (mark.value() == null) {
            return Legend.Kind.OPEN;
        }
        return switch (mark.operator()) {
            case AT_MOST -> Legend.Kind.AT_MOST;
            case ABOUT -> Legend.Kind.ABOUT;
            case AT_LEAST, COUNT_AT_LEAST, STEADY_GROWTH -> Legend.Kind.AT_LEAST;
            case MILESTONE, UNSET -> Legend.Kind.OPEN;
        };
    }

    void draw() {
        forecast();
        path();
        observed();
        chart.checkpoints().forEach(this::mark);
        if (chart.baseline() != null) {
            pen.start(start());
            places.avoid(Pen.room(start()));
        }
        labels();
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
        places.avoid(highs);
        places.avoid(lows);
        highs.addAll(lows);
        pen.band(highs);
        pen.expected(middle);
        places.avoid(middle);
    }

    private void path() {
        if (chart.baseline() == null) {
            return;
        }
        List<Spot> spots = new ArrayList<>(List.of(start()));
        chart.checkpoints().stream()
                .filter(mark -> mark.value() != null)
                .forEach(mark -> spots.add(plot.spot(mark.date(), mark.value())));
        if (spots.size() > 1) {
            pen.path(spots);
            places.avoid(spots);
        }
    }

    private void observed() {
        List<Spot> counted = new ArrayList<>();
        chart.observed().stream()
                .filter(one -> !one.provisional())
                .forEach(one -> counted.add(plot.spot(one.date(), one.value())));
        if (counted.size() > 1) {
            pen.observed(counted);
            places.avoid(counted);
        }
        for (Observed one : chart.observed()) {
            Spot spot = plot.spot(one.date(), one.value());
            if (one.provisional()) {
                pen.ring(spot);
            } else if (chart.observed().size() <= DOTS || spot.equals(counted.getLast())) {
                pen.dot(spot);
            }
            places.avoid(Box.around(spot, spot, NEAR / 3));
        }
    }

    private void mark(Mark mark) {
        Spot spot = spot(mark);
        switch (kind(mark)) {
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
        places.avoid(Pen.room(spot));
    }

    private void labels() {
        captions.latest().forEach(one -> label(captions.observed(one), plot.spot(one.date(), one.value())));
        chart.checkpoints().forEach(mark -> label(captions.mark(mark), spot(mark)));
        if (chart.baseline() != null) {
            label(captions.baseline(chart.baseline()), start());
        }
        chart.forecast().forEach(one -> label(captions.expected(one), plot.spot(one.date(), one.value())));
    }

    private void label(String text, Spot spot) {
        int width = Lettering.PLAIN.width(text);
        places.take(spot, width, Lettering.PLAIN.line()).ifPresent(place -> {
            Box box = place.box();
            if (place.distance() > NEAR) {
                pen.leader(nearest(box, spot), spot);
            }
            // centred, so that a narrower font than reckoned with leaves the same room on both sides
            svg.text(
                    "text",
                    text,
                    "x",
                    Svg.px(box.x() + width / 2),
                    "y",
                    Svg.px(box.y() + Lettering.PLAIN.ascent()),
                    "text-anchor",
                    "middle",
                    "stroke",
                    "#ffffff",
                    "stroke-width",
                    "3",
                    "paint-order",
                    "stroke");
        });
    }

    private static Spot nearest(Box box, Spot spot) {
        return new Spot(Math.clamp(spot.x(), box.x(), box.right()), Math.clamp(spot.y(), box.y(), box.bottom()));
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
