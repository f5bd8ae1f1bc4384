package io.zonewatch.assessment.chart;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * How much room a text takes. Which font a reader has is not known, so widths are those of the widest among the usual ones (DejaVu Sans for Latin letters, a full
 * square for Chinese): what does not overlap by this reckoning does not overlap with any of them.
 */
enum Lettering {
    /** The chart's heading. */
    TITLE(160, true),
    /** Everything else. */
    PLAIN(120, false);

    /** Chinese fonts first for Chinese, with what Windows, macOS, Android and Linux have. */
    static final String FONTS = "Arial, 'Liberation Sans', 'Source Han Sans SC', 'Noto Sans CJK SC', 'Noto Sans SC',"
            + " 'Microsoft YaHei', 'PingFang SC', 'Heiti SC', 'WenQuanYi Micro Hei', SimHei, sans-serif";

    private static final String ELLIPSIS = "…";
    private static final String NARROW = "iljI.,:;'|!()[]ft/ -r";
    private static final String WIDE = "mwMWQ%@";

    private final int size;
    private final boolean bold;

    Lettering(int size, boolean bold) {
        this.size = size;
        this.bold = bold;
    }

    /** Height of the letters, in tenths of a pixel. */
    int size() {
        return size;
    }

    boolean isBold() {
        return bold;
    }

    /** From the top of a line to the foot of its letters. */
    int ascent() {
        return size * 118 / 100;
    }

    /** From one line to the next: Chinese fonts reach higher and lower than their letters. */
    int line() {
        return size * 3 / 2;
    }

    int width(String text) {
        long thousandths = text.codePoints().mapToLong(Lettering::width).sum();
        return (int) Math.min(100_000, thousandths * size * (bold ? 11 : 10) / 10_000 + 1);
    }

    /** The text in lines no wider than {@code room}; what does not fit in the last one is left out, and that is shown. */
    List<String> lines(String text, int room, int most) {
        List<String> lines = new ArrayList<>();
        String rest = clean(text);
        while (lines.size() < most - 1 && width(rest) > room) {
            int cut = fitting(rest, room);
            int space = rest.lastIndexOf(' ', cut);
            int end = space > cut / 2 ? space : cut;
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        lines.add(
                width(rest) <= room
                        ? rest
                        : rest.substring(0, fitting(rest, room - width(ELLIPSIS)))
                                        .strip()
                                + ELLIPSIS);
        return lines;
    }

    /** Whether a character is drawn: XML 1.0 has room for it, and it does not change how others are drawn. */
    static boolean isShown(int code) {
        return switch (Character.getType(code)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.FORMAT,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** What is drawn of a text: marks that pile up over a letter would reach into the lines above. */
    private static String clean(String text) {
        StringBuilder shown = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(code -> Character.getType(code) != Character.NON_SPACING_MARK
                        && Character.getType(code) != Character.ENCLOSING_MARK)
                .forEach(code -> shown.appendCodePoint(isShown(code) ? code : ' '));
        return shown.toString().strip();
    }

    /** How many characters fit, at least one. */
    private int fitting(String text, int room) {
        int end = text.offsetByCodePoints(0, 1);
        while (end < text.length() && width(text.substring(0, text.offsetByCodePoints(end, 1))) <= room) {
            end = text.offsetByCodePoints(end, 1);
        }
        return end;
    }

    private static long width(int code) {
        if (code >= 0x2E80) {
            return code > 0xFFFF ? 1400 : 1000;
        }
        if (NARROW.indexOf(code) >= 0) {
            return 420;
        }
        if (WIDE.indexOf(code) >= 0) {
            return 1000;
        }
        return code < 0x80 ? Character.isUpperCase(code) ? 780 : 650 : 1000;
    }
}
