package io.zonewatch.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A page that is open: what is on it, and whether it can be read. */
public final class Look {

    /** Every line of text that is shown, with its place; those of a chart also with the place of the chart, which must hold them. */
    private static final String LINES = """
            () => {
              const lines = [];
              const add = (text, r, svg) => {
                if (r.width > 0 && r.height > 0) {
                  const frame = svg ? svg.getBoundingClientRect() : {left: 0, right: document.documentElement.clientWidth, top: 0, bottom: 1e9};
                  lines.push({text, left: r.left, right: r.right, top: r.top, bottom: r.bottom,
                    outside: r.left < frame.left - 1 || r.right > frame.right + 1 || r.top < frame.top - 1 || r.bottom > frame.bottom + 1});
                }
              };
              const walk = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
              for (let node = walk.nextNode(); node; node = walk.nextNode()) {
                const parent = node.parentElement;
                if (!node.data.trim() || parent.closest('head, style, title, desc')) continue;
                const svg = parent.closest('svg');
                if (svg) {
                  add(node.data, parent.getBoundingClientRect(), svg);
                } else {
                  const range = document.createRange();
                  range.selectNodeContents(node);
                  for (const r of range.getClientRects()) {
                    // a font's box is higher than its letters
                    const slack = r.height * 0.2;
                    add(node.data.trim(), {left: r.left, right: r.right, width: r.width, height: r.height, top: r.top + slack, bottom: r.bottom - slack}, null);
                  }
                }
              }
              return lines;
            }
            """;

    private final Page page;
    private final List<String> errors = new ArrayList<>();

    Look(Page page) {
        this.page = page;
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        page.onRequestFailed(request -> errors.add("failed: " + request.url()));
    }

    /**
     * Shows another page in its place, on the same profile: for many pages of one kind, each of which would start processes of its own. What was
     * wrong with the one before is not held against it.
     */
    public void turnTo(URI address) {
        errors.clear();
        page.navigate(address.toString());
    }

    /** One line of text, in pixels. */
    private record Line(String text, int left, int right, int top, int bottom, boolean outside) {

        boolean overlaps(Line other) {
            return left + 1 < other.right && other.left + 1 < right && top + 1 < other.bottom && other.top + 1 < bottom;
        }
    }

    /** It loaded without an error, no text lies over another, and none reaches beyond the page or its chart. */
    public void isFaultless() {
        assertThat(errors).as("errors of %s", page.url()).isEmpty();
        List<Line> lines = lines();
        assertThat(lines).as("lines of text").isNotEmpty();
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.outside()) {
                faults.add("reaches out: " + line);
            }
            lines.subList(0, i).stream()
                    .filter(line::overlaps)
                    .forEach(other -> faults.add("over each other: " + other + " and " + line));
        }
        assertThat(faults).as("faults of %s", page.url()).isEmpty();
    }

    /** The texts that are shown. */
    public List<String> texts() {
        return lines().stream().map(Line::text).distinct().toList();
    }

    /** Waits until something holds, which is said in JavaScript. */
    public void waitUntil(String condition) {
        page.waitForFunction(condition);
    }

    /** Keeps a screenshot of the whole page as {@code target/screenshots/<name>.png}. */
    public void keep(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    /** Keeps it as it comes out of a printer, {@code target/screenshots/<name>.pdf}, and tells how many pages that takes. */
    public int print(String name) {
        byte[] pdf = page.pdf(new Page.PdfOptions()
                .setPreferCSSPageSize(true)
                .setPath(Path.of("target", "screenshots", name + ".pdf")));
        String marks = new String(pdf, StandardCharsets.ISO_8859_1);
        return marks.split("/Type\\s*/Page[^s]", -1).length - 1;
    }

    private List<Line> lines() {
        return ((List<?>) page.evaluate(LINES)).stream().map(Look::line).toList();
    }

    private static Line line(Object found) {
        Map<?, ?> line = (Map<?, ?>) found;
        return new Line(
                (String) line.get("text"),
                pixels(line.get("left")),
                pixels(line.get("right")),
                pixels(line.get("top")),
                pixels(line.get("bottom")),
                (Boolean) line.get("outside"));
    }

    private static int pixels(Object number) {
        return (int) Math.round(((Number) number).doubleValue());
    }
}
