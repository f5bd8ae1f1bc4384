package io.zonewatch.assessment.chart;

import io.zonewatch.assessment.plan.OperatorName;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Draws lines and symbols. Each kind has a colour of its own (Okabe and Ito's palette, which colour-blind people tell apart) and a form of its own, so that a grey
 * print says the same.
 */
record Pen(Svg svg) {

    static final String INK = "#1a1a1a";
    static final String GRID = "#d9d9d9";
    private static final String PATH = "#595959";
    private static final String OBSERVED = "#0072B2";
    private static final String CHECKPOINT = "#C04F00";
    private static final String FORECAST = "#56B4E9";
    private static final String FORECAST_LINE = "#005A8C";
    private static final String PAPER = "#ffffff";
    private static final int ARM = 80;
    private static final int HOOK = 70;
    private static final int CAP = 50;
    private static final int DOT = 32;

    /** The way that is to be gone: dashes. */
    void path(List<Spot> spots) {
        polyline(spots, "stroke", PATH, "stroke-width", "1.6", "stroke-dasharray", "7 4");
    }

    /** From when on the way is another: a thin line of dots. */
    void change(List<Spot> spots) {
        polyline(spots, "stroke", PATH, "stroke-width", "1", "stroke-dasharray", "2 3");
    }

    /** What growth must not fall below: dashes and dots, with a tick at each value, since there may be one only. */
    void floor(List<Spot> spots) {
        polyline(spots, "stroke", CHECKPOINT, "stroke-width", "1.4", "stroke-dasharray", "8 3 1 3");
        spots.forEach(spot -> polyline(
                List.of(new Spot(spot.x() - CAP, spot.y()), new Spot(spot.x() + CAP, spot.y())),
                "stroke",
                CHECKPOINT,
                "stroke-width",
                "1.4"));
    }

    /** What was observed: a full line. */
    void observed(List<Spot> spots) {
        polyline(spots, "stroke", OBSERVED, "stroke-width", "2.4", "stroke-linejoin", "round");
    }

    /** A value that counts: a full dot. */
    void dot(Spot spot) {
        svg.draw("circle", "cx", x(spot), "cy", y(spot), "r", Svg.px(DOT), "fill", OBSERVED);
    }

    /** A provisional value: a ring. */
    void ring(Spot spot) {
        svg.draw(
                "circle",
                "cx",
                x(spot),
                "cy",
                y(spot),
                "r",
                Svg.px(DOT),
                "fill",
                PAPER,
                "stroke",
                OBSERVED,
                "stroke-width",
                "1.6");
    }

    /** Where the path starts: a square. */
    void start(Spot spot) {
        svg.draw(
                "rect",
                "x",
                Svg.px(spot.x() - DOT),
                "y",
                Svg.px(spot.y() - DOT),
                "width",
                Svg.px(2 * DOT),
                "height",
                Svg.px(2 * DOT),
                "fill",
                PATH);
    }

    /** What is expected, between its bounds. */
    void band(List<Spot> around) {
        svg.draw(
                "polygon",
                "points",
                points(around),
                "fill",
                FORECAST,
                "fill-opacity",
                "0.28",
                "stroke",
                FORECAST_LINE,
                "stroke-width",
                "0.6");
    }

    /** What is expected most: dots. */
    void expected(List<Spot> spots) {
        polyline(
                spots,
                "stroke",
                FORECAST_LINE,
                "stroke-width",
                "1.8",
                "stroke-dasharray",
                "1 4",
                "stroke-linecap",
                "round");
    }

    /** A checkpoint that is passed on one side: a tick, hooked to the side on which it is reached. */
    void hook(Spot spot, OperatorName operator) {
        int side =
                switch (operator) {
                    case AT_MOST -> HOOK;
                    case AT_LEAST, COUNT_AT_LEAST, STEADY_GROWTH -> -HOOK;
                    case ABOUT, MILESTONE, UNSET -> 0;
                };
        stroke(List.of(
                new Spot(spot.x() - ARM, spot.y()),
                new Spot(spot.x() + ARM, spot.y()),
                new Spot(spot.x() + ARM, spot.y() + side)));
    }

    /** A checkpoint to be reached within a tolerance: a tick, and a bar with caps from bound to bound. */
    void within(Spot spot, int high, int low) {
        stroke(List.of(new Spot(spot.x() - ARM, spot.y()), new Spot(spot.x() + ARM, spot.y())));
        stroke(List.of(
                new Spot(spot.x() - CAP, high),
                new Spot(spot.x() + CAP, high),
                new Spot(spot.x(), high),
                new Spot(spot.x(), low),
                new Spot(spot.x() - CAP, low),
                new Spot(spot.x() + CAP, low)));
    }

    /** A checkpoint without a value: a diamond. */
    void open(Spot spot) {
        List<Spot> corners = List.of(
                new Spot(spot.x(), spot.y() - CAP),
                new Spot(spot.x() + CAP, spot.y()),
                new Spot(spot.x(), spot.y() + CAP),
                new Spot(spot.x() - CAP, spot.y()));
        svg.draw("polygon", "points", points(corners), "fill", PAPER, "stroke", CHECKPOINT, "stroke-width", "1.8");
    }

    /** From a text to what it names. */
    void leader(Spot from, Spot to) {
        svg.line(from, to, "stroke", PATH, "stroke-width", "0.6");
    }

    /** The room that any symbol takes around its spot. */
    static Box room(Spot spot) {
        return Box.around(spot, spot, ARM);
    }

    private void stroke(List<Spot> spots) {
        polyline(spots, "stroke", CHECKPOINT, "stroke-width", "2.2", "stroke-linejoin", "round");
    }

    private void polyline(List<Spot> spots, String... style) {
        svg.draw("polyline", join(new String[] {"points", points(spots), "fill", "none"}, style));
    }

    private static String[] join(String[] first, String[] second) {
        return Stream.of(first, second).flatMap(Arrays::stream).toArray(String[]::new);
    }

    private static String points(List<Spot> spots) {
        return spots.stream().map(spot -> x(spot) + "," + y(spot)).collect(Collectors.joining(" "));
    }

    private static String x(Spot spot) {
        return Svg.px(spot.x());
    }

    private static String y(Spot spot) {
        return Svg.px(spot.y());
    }
}
