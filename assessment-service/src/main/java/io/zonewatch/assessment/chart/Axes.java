package io.zonewatch.assessment.chart;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Draws the grid and its numbers: values on the left, years below, each year's name in the middle of its months. */
record Axes(Svg svg, Plot plot) {

    private static final int[] EVERY = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};
    private static final int APART = 80;
    private static final int TICK = 50;
    private static final int YEARS_WITH_QUARTERS = 8;

    void draw() {
        plot.values().ticks().forEach(this::value);
        Box field = plot.field();
        svg.line(
                new Spot(field.x(), field.bottom()),
                new Spot(field.right(), field.bottom()),
                "stroke",
                Pen.INK,
                "stroke-width",
                "1");
        years();
    }

    private void value(BigDecimal tick) {
        int y = plot.y(tick);
        Box field = plot.field();
        svg.line(new Spot(field.x(), y), new Spot(field.right(), y), "stroke", Pen.GRID, "stroke-width", "0.8");
        int foot = y + Lettering.PLAIN.size() * 36 / 100;
        svg.text(
                "text",
                plot.values().label(tick),
                "x",
                Svg.px(field.x() - APART),
                "y",
                Svg.px(foot),
                "text-anchor",
                "end");
    }

    private void years() {
        int first = plot.from().plusDays(1).getYear();
        int last = plot.to().getYear();
        int every = every();
        if (last - first < YEARS_WITH_QUARTERS) {
            for (LocalDate day = LocalDate.of(first, 3, 31); !day.isAfter(plot.to()); day = endOfNextQuarter(day)) {
                tick(day, TICK / 2);
            }
        }
        int drawn = 0;
        for (int year = first; year <= last; year++) {
            LocalDate end = LocalDate.of(year, 12, 31);
            if (year % every == 0 || every == 1) {
                tick(end, TICK);
                drawn += name(year) ? 1 : 0;
            }
        }
        if (drawn == 0) {
            ends();
        }
    }

    private void tick(LocalDate day, int length) {
        if (!day.isBefore(plot.from()) && !day.isAfter(plot.to())) {
            int x = plot.x(day);
            int bottom = plot.field().bottom();
            svg.line(new Spot(x, bottom), new Spot(x, bottom + length), "stroke", Pen.INK, "stroke-width", "1");
        }
    }

    /** Names the year if its months within the chart have room for it. */
    private boolean name(int year) {
        LocalDate from = LocalDate.of(year - 1, 12, 31);
        LocalDate to = LocalDate.of(year, 12, 31);
        int left = plot.x(from.isBefore(plot.from()) ? plot.from() : from);
        int right = plot.x(to.isAfter(plot.to()) ? plot.to() : to);
        int width = Lettering.PLAIN.width(Integer.toString(year));
        if (every() == 1 && right - left < width) {
            return false;
        }
        int middle = Math.clamp(
                (left + right) / 2, plot.field().x() + width / 2, plot.field().right() - width / 2);
        label(Integer.toString(year), middle, "middle");
        return true;
    }

    /** How many years from one name to the next, so that they stay apart. */
    private int every() {
        int length = Math.toIntExact(
                Math.max(365, plot.to().toEpochDay() - plot.from().toEpochDay()));
        int year = Math.max(1, plot.field().width() * 365 / length);
        int needed = Lettering.PLAIN.width("2000") + APART;
        for (int every : EVERY) {
            if (year * every >= needed) {
                return every;
            }
        }
        return EVERY[EVERY.length - 1];
    }

    /** Where no year has room for its name: the first and the last day. */
    private void ends() {
        label(plot.from().toString(), plot.field().x(), "start");
        label(plot.to().toString(), plot.field().right(), "end");
    }

    private void label(String text, int x, String anchor) {
        int foot = plot.field().bottom() + TICK + Lettering.PLAIN.ascent();
        svg.text("text", text, "x", Svg.px(x), "y", Svg.px(foot), "text-anchor", anchor);
    }

    private static LocalDate endOfNextQuarter(LocalDate day) {
        LocalDate next = day.plusMonths(3);
        return next.withDayOfMonth(next.lengthOfMonth());
    }

    /** Room below the field for the names of the years. */
    static int height() {
        return TICK + Lettering.PLAIN.line();
    }
}
