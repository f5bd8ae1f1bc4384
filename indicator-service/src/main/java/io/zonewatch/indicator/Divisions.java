package io.zonewatch.indicator;

import java.util.regex.Pattern;

/** Divisions by GB/T 2260 as filters name them: a code or its beginning, where trailing zero pairs mean all within. */
public final class Divisions {

    private static final Pattern TRAILING_ZEROS = Pattern.compile("(00)+$");

    private Divisions() {}

    /** The LIKE pattern of all divisions within one. */
    public static String within(String division) {
        return TRAILING_ZEROS.matcher(division).replaceAll("") + "%";
    }
}
