package io.zonewatch.reporting.formula;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zonewatch.reporting.Figure;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;

/**
 * One figure that was looked at, and what became of it: the smallest step of an explanation.
 *
 * @param role its place in the formula
 * @param use what became of it
 * @param indicator code, null for a constant
 * @param scope whose, null for a constant
 * @param unit whose, null for a constant
 * @param part of the breakdown, null for a total
 * @param period of the figure; for {@link Role#BASE} the period a year ago
 * @param figure value or kind of nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Term(
        Role role, Use use, String indicator, Scope scope, UnitCode unit, String part, Period period, Figure figure) {

    /** Places in a formula. */
    public enum Role {
        /** Is added. */
        ADDEND,
        /** Is added above the line. */
        NUMERATOR,
        /** Is added below the line. */
        DENOMINATOR,
        /** Last year's comparable figure, below the line. */
        BASE
    }

    /** What became of a figure. */
    public enum Use {
        /** It counts with its value. */
        ADDED,
        /** It is taken off: C(k−1) in a month flow. */
        SUBTRACTED,
        /** It has a value that is not among the largest n, or is a part that may not be. */
        NOT_AMONG_TOP,
        /** It has no value. */
        NO_VALUE,
        /** It has a value that does not count because its unit lacks another figure of the formula. */
        UNIT_LEFT_OUT
    }
}
