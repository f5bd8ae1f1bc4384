package io.zonewatch.assessment.chart;

/** Writes SVG 1.1: well-formed by construction, whatever texts it is given. */
final class Svg {

    private final StringBuilder out = new StringBuilder();

    /** Begins an element; attributes are names and values in turn. */
    Svg open(String name, String... attributes) {
        begin(name, attributes).append(">\n");
        return this;
    }

    /** Ends an element. */
    Svg close(String name) {
        out.append("</").append(name).append(">\n");
        return this;
    }

    /** An element without content. */
    Svg draw(String name, String... attributes) {
        begin(name, attributes).append("/>\n");
        return this;
    }

    /** An element whose content is a text. */
    Svg text(String name, String content, String... attributes) {
        begin(name, attributes).append('>').append(escaped(content));
        return close(name);
    }

    /** A straight line. */
    Svg line(Spot from, Spot to, String... attributes) {
        begin("line", "x1", px(from.x()), "y1", px(from.y()), "x2", px(to.x()), "y2", px(to.y()));
        attributes(attributes);
        out.append("/>\n");
        return this;
    }

    /** A length as SVG writes it: tenths as pixels. */
    static String px(int tenths) {
        String sign = tenths < 0 ? "-" : "";
        int whole = Math.abs(tenths) / 10;
        int rest = Math.abs(tenths) % 10;
        return sign + whole + (rest == 0 ? "" : "." + rest);
    }

    private StringBuilder begin(String name, String... attributes) {
        out.append('<').append(name);
        attributes(attributes);
        return out;
    }

    private void attributes(String... attributes) {
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
    }

    /** The text for XML 1.0: mark-up as references; what no document may contain, and what would turn the direction of text, is replaced. */
    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(code -> {
            switch (code) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(Lettering.isShown(code) ? code : ' ');
            }
        });
        return safe.toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
