package io.zonewatch.chassis.sheet;

/**
 * Texts that no spreadsheet program takes for a formula. A cell that begins with {@code =}, {@code +}, {@code -} or
 * {@code @}, with their full-width forms, or with a tab or line break, can be run as one, and fetch or send data ("CSV
 * injection", CWE-1236). Such a text is written with an apostrophe before it, and so is one that begins with an apostrophe
 * itself, so that reading gives back exactly what was written.
 */
public final class InertText {

    private static final char MARK = '\'';
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

    private InertText() {}

    /** The text as it is written. */
    public static String of(String text) {
        return !text.isEmpty() && isMarked(text.charAt(0)) ? MARK + text : text;
    }

    /** The text that was meant by what is read. */
    public static String original(String text) {
        boolean marked = text.length() > 1 && text.charAt(0) == MARK && isMarked(text.charAt(1));
        return marked ? text.substring(1) : text;
    }

    private static boolean isMarked(char first) {
        return first == MARK || DANGEROUS.indexOf(first) >= 0;
    }
}
