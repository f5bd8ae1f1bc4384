package io.zonewatch.assessment.chart;

import io.zonewatch.assessment.chart.Chart.Mark;
import io.zonewatch.assessment.plan.OperatorName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says what lines and symbols mean: those that the chart has, side by side as far as they fit. */
final class Legend {

    private static final int SYMBOL = 300;
    private static final int GAP = 60;
    private static final int BETWEEN = 200;

    /** A place in the first line at the left edge; the entries' places are relative to it. */
    private final List<Entry> entries = new ArrayList<>();

    private final int room;
    private int x;
    private int line;

    private record Entry(Kind kind, String text, int x, int line) {}

    /** What a chart can have. */
    enum Kind {
        PATH,
        FLOOR,
        OBSERVED,
        PROVISIONAL,
        AT_LEAST,
        AT_MOST,
        ABOUT,
        OPEN,
        FORECAST;

        /** A checkpoint's symbol. */
        static Kind of(Mark mark) {
            if (mark.value() == null) {
                return OPEN;
            }
            return switch (mark.operator()) {
                case AT_MOST -> AT_MOST;
                case ABOUT -> ABOUT;
                case AT_LEAST, COUNT_AT_LEAST, STEADY_GROWTH -> AT_LEAST;
                case MILESTONE, UNSET -> OPEN;
            };
        }

        String textKey() {
            return "chart.legend." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    Legend(List<Kind> kinds, Wording words, int room) {
        this.room = room;
        kinds.forEach(kind -> add(kind, words.text(kind.textKey())));
    }

    int height() {
        return entries.isEmpty() ? 0 : (line + 1) * Lettering.PLAIN.line();
    }

    void draw(Svg svg, Spot at) {
        Pen pen = new Pen(svg);
        for (Entry entry : entries) {
            int left = at.x() + entry.x();
            int top = at.y() + entry.line() * Lettering.PLAIN.line();
            symbol(pen, entry.kind(), new Spot(left + SYMBOL / 2, top + Lettering.PLAIN.line() / 2));
            svg.text(
                    "text",
                    entry.text(),
                    "x",
                    Svg.px(left + SYMBOL + GAP),
                    "y",
                    Svg.px(top + Lettering.PLAIN.ascent()));
        }
    }

    private void add(Kind kind, String text) {
        int width = SYMBOL + GAP + Lettering.PLAIN.width(text);
        if (x > 0 && x + width > room) {
            x = 0;
            line++;
        }
        entries.add(new Entry(kind, text, x, line));
        x += width + BETWEEN;
    }

    private static void symbol(Pen pen, Kind kind, Spot middle) {
        Spot left = new Spot(middle.x() - SYMBOL / 2, middle.y());
        Spot right = new Spot(middle.x() + SYMBOL / 2, middle.y());
        switch (kind) {
            case PATH -> pen.path(List.of(left, right));
            case FLOOR -> pen.floor(List.of(new Spot(left.x() + GAP, left.y()), new Spot(right.x() - GAP, right.y())));
            case OBSERVED -> {
                pen.observed(List.of(left, right));
                pen.dot(middle);
            }
            case PROVISIONAL -> pen.ring(middle);
            case AT_LEAST -> pen.hook(new Spot(middle.x(), middle.y() + 30), OperatorName.AT_LEAST);
            case AT_MOST -> pen.hook(new Spot(middle.x(), middle.y() - 30), OperatorName.AT_MOST);
            case ABOUT -> pen.within(new Spot(middle.x(), middle.y()), middle.y(), middle.y() + 60);
            case OPEN -> pen.open(middle);
            case FORECAST -> {
                pen.band(List.of(
                        new Spot(left.x(), left.y() - 40),
                        new Spot(right.x(), right.y() - 40),
                        new Spot(right.x(), right.y() + 40),
                        new Spot(left.x(), left.y() + 40)));
                pen.expected(List.of(left, right));
            }
        }
    }
}
