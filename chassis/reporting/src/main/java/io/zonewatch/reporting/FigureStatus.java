package io.zonewatch.reporting;

/** Whether a figure has a value, and if not, why: a blank is never a zero, and the kinds of nothing are never mixed up. */
public enum FigureStatus {
    /** There is a value; it may be zero. */
    REPORTED,
    /** A value is owed and was not given. */
    MISSING,
    /** The unit has nothing of the kind that the indicator counts, or the formula is not defined here. */
    NOT_APPLICABLE,
    /** The unit was released from reporting it. */
    EXEMPT
}
