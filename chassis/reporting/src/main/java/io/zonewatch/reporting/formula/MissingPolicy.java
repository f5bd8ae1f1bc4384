package io.zonewatch.reporting.formula;

/** What a missing figure does to a result; the choice shows in the result. */
public enum MissingPolicy {
    /** The result is missing too: for everything that is published or judged. */
    PROPAGATE,
    /** Units with a missing figure are left out of all terms, marked {@link Note#UNITS_LEFT_OUT}: for provisional results, shown with their coverage. */
    LEAVE_UNIT_OUT
}
