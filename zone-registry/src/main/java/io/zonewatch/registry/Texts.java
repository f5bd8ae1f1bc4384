package io.zonewatch.registry;

/** Texts that people write. */
public final class Texts {

    private Texts() {}

    /** Without white space around it (Unicode's, so the ideographic space too); null stays null. */
    public static String strip(String text) {
        return text == null ? null : text.strip();
    }
}
