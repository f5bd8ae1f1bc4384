package io.zonewatch.reporting.formula;

/** What a reader of a result must know to read it rightly. */
public enum Note {
    /** It is the flow of January and February together. */
    TWO_MONTH_FLOW,
    /** At least one unit does not count in it; the terms say which and why. */
    UNITS_LEFT_OUT
}
