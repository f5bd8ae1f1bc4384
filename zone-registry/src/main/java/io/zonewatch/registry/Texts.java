package io.zonewatch.registry;

/** The forms of texts that people write. */
public final class Texts {

    /** One line: no control characters, no halves of surrogate pairs (neither PostgreSQL nor UTF-8 can hold them). */
    public static final String LINE = "[^\\p{Cc}\\p{Cs}]*+";

    /** Several lines. */
    public static final String LINES = "[\\n\\r\\t[^\\p{Cc}\\p{Cs}]]*+";

    private Texts() {}

    /** Without white space around it (Unicode's, so the ideographic space too); null stays null. */
    public static String strip(String text) {
        return text == null ? null : text.strip();
    }
}
