package io.zonewatch.registry.unit;

/** The forms of the codes in requests. */
public final class Codes {

    /** A unit code, as {@link io.zonewatch.reporting.UnitCode} defines it. */
    public static final String UNIT = "[A-Z0-9][A-Z0-9-]{1,31}";

    /** A division of county level or above, six digits (GB/T 2260). */
    public static final String DIVISION = "[1-9][0-9]{5}";

    /** The beginning of a division code. */
    public static final String DIVISION_PREFIX = "[1-9][0-9]{0,5}";

    /** An industry: section letter and two to four digits (GB/T 4754). */
    public static final String INDUSTRY = "[A-T][0-9]{2,4}";

    private Codes() {}
}
