package io.zonewatch.assessment.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** One chart, from its heading down to its legend. Lengths in tenths of a pixel. */
final class ChartDrawing {

    private static final int WIDTH = 7200;
    private static final int FIELD = 2600;

    /** Where nothing moves between two marks there is little to be seen. */
    private static final int LOW_FIELD = 1200;

    private static final int EDGE = 160;
    private static final int SPACE = 100;
    private static final int REMARK_LINES = 3;

    private final Chart chart;
    private final Contents contents;
    private final Captions captions;
    private final Wording words;
    private final Svg svg = new Svg();

    ChartDrawing(Chart chart, Wording words) {
        this.chart = chart;
        this.words = words;
        this.contents = new Contents(chart);
        this.captions = new Captions(chart, words);
    }

    String draw() {
        List<String> title = Lettering.TITLE.lines(chart.title(), WIDTH - 2 * EDGE, 2);
        List<BigDecimal> values = contents.values();
        if (values.isEmpty()) {
            return inWords(title);
        }
        Legend legend = new Legend(contents.kinds(), words, WIDTH - 2 * EDGE);
        List<String> remarks = remarks();
        int under = EDGE + title.size() * Lettering.TITLE.line();
        int top = under + remarks.size() * Lettering.PLAIN.line() + SPACE + Lettering.PLAIN.line() + SPACE;
        ValueScale scale = ValueScale.over(values, chart.counted());
        int field = scale.ticks().size() > 2 ? FIELD : LOW_FIELD;
        int foot = top + field + Axes.height() + SPACE;
        int height = foot + legend.height() + EDGE;
        open(height);
        heading(title);
        write(remarks, under);
        plot(scale, top, field);
        legend.draw(svg, new Spot(EDGE, foot));
        return svg.close("svg").toString();
    }

    private List<String> remarks() {
        return chart.remarks().stream()
                .flatMap(remark -> Lettering.PLAIN.lines(remark, WIDTH - 2 * EDGE, REMARK_LINES).stream())
                .toList();
    }

    private void open(int height) {
        String language = chart.language().getLanguage().equals("zh") ? "zh-CN" : "en";
        String title = "chart-" + chart.id() + "-title";
        String description = "chart-" + chart.id() + "-desc";
        svg.open(
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "viewBox",
                        "0 0 " + Svg.px(WIDTH) + " " + Svg.px(height),
                        "width",
                        Svg.px(WIDTH),
                        "height",
                        Svg.px(height),
                        "role",
                        "img",
                        "aria-labelledby",
                        title + " " + description,
                        "xml:lang",
                        language,
                        "lang",
                        language,
                        "font-family",
                        Lettering.FONTS,
                        "font-size",
                        Svg.px(Lettering.PLAIN.size()),
                        "fill",
                        Pen.INK)
                .text("title", chart.title(), "id", title)
                .text("desc", captions.description(), "id", description)
                .draw("rect", "width", Svg.px(WIDTH), "height", Svg.px(height), "fill", "#ffffff");
    }

    /** Where there is no value at all, what is known is said in words. */
    private String inWords(List<String> title) {
        List<String> lines = Lettering.PLAIN.lines(captions.description(), WIDTH - 2 * EDGE, 4);
        int top = EDGE + title.size() * Lettering.TITLE.line() + SPACE;
        open(top + lines.size() * Lettering.PLAIN.line() + EDGE);
        heading(title);
        write(lines, top);
        return svg.close("svg").toString();
    }

    private void heading(List<String> lines) {
        for (int line = 0; line < lines.size(); line++) {
            svg.text(
                    "text",
                    lines.get(line),
                    "x",
                    Svg.px(EDGE),
                    "y",
                    Svg.px(EDGE + line * Lettering.TITLE.line() + Lettering.TITLE.ascent()),
                    "font-size",
                    Svg.px(Lettering.TITLE.size()),
                    "font-weight",
                    "bold");
        }
    }

    private void plot(ValueScale scale, int top, int field) {
        int numbers = scale.ticks().stream()
                .map(scale::label)
                .mapToInt(Lettering.PLAIN::width)
                .max()
                .orElse(0);
        int left = EDGE + numbers + SPACE;
        List<LocalDate> days = contents.days();
        LocalDate from = days.getFirst();
        LocalDate to = days.getLast().isAfter(from) ? days.getLast() : from.plusDays(1);
        Plot plot = new Plot(new Box(left, top, WIDTH - EDGE - SPACE - left, field), from, to, scale);
        write(Lettering.PLAIN.lines(captions.unit(), WIDTH - 2 * EDGE, 1), top - Lettering.PLAIN.line() - SPACE);
        new Axes(svg, plot).draw();
        new Curves(svg, plot, chart, captions).draw();
    }

    /** Lines one under the other along the left edge. */
    private void write(List<String> lines, int top) {
        int foot = top + Lettering.PLAIN.ascent();
        for (String line : lines) {
            if (!line.isEmpty()) {
                svg.text("text", line, "x", Svg.px(EDGE), "y", Svg.px(foot));
            }
            foot += Lettering.PLAIN.line();
        }
    }
}
