package io.zonewatch.indicator;

import io.zonewatch.chassis.problem.ProblemCode;

/** What several features refuse, or name in a body that is well formed but not acceptable. */
public enum IndicatorProblem implements ProblemCode {
    /** A validity begins or ends with a period of another frequency. */
    WRONG_FREQUENCY(400),
    /** A moment still to come. */
    IN_THE_FUTURE(400),
    /** An order that only what is overdue has. */
    NEEDS_OVERDUE(400),
    /** More periods than one answer shows. */
    TOO_MANY_PERIODS(400),
    /** Something of that code or version exists. */
    EXISTS(409),
    /** The same code twice. */
    DUPLICATE(422),
    /** A code that is not in the catalogue. */
    UNKNOWN_INDICATOR(422),
    /** A lower limit above the upper one. */
    LIMITS_REVERSED(422),
    /** Validity that overlaps another version's. */
    VALIDITY_OVERLAP(422),
    /** Validity that ends before it begins. */
    VALIDITY_REVERSED(422),
    /** A validity in which no published catalogue holds. */
    NO_CATALOGUE(422),
    /** A new version for a period that has already ended. */
    PAST_CHANGE(422),
    /** No form of that code. */
    UNKNOWN_FORM(422),
    /** A first period after the last one. */
    TERM_REVERSED(422);

    private final int status;

    IndicatorProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
