package io.zonewatch.reporting.formula;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zonewatch.reporting.FigureStatus;
import io.zonewatch.reporting.UnitCode;
import java.util.List;

/**
 * Why a formula has no value.
 *
 * @param cause what stands in the way
 * @param role the place in the formula where it does
 * @param indicator whose figures stand in the way, null when no single indicator's
 * @param units whose figures stand in the way, in order; empty when the cause lies in no single unit
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reason(Cause cause, Term.Role role, String indicator, List<UnitCode> units) {

    /** Keeps a copy of the units. */
    public Reason {
        units = units == null ? List.of() : List.copyOf(units);
    }

    /** What stands in the way of a value. */
    public enum Cause {
        /** A figure that is owed has not been given. */
        MISSING(FigureStatus.MISSING),
        /** All that would count are exempt. */
        EXEMPT(FigureStatus.EXEMPT),
        /** For none of the units there is such a figure. */
        NOT_APPLICABLE(FigureStatus.NOT_APPLICABLE),
        /** No unit in scope owes the figure. */
        NOBODY_OWES(FigureStatus.NOT_APPLICABLE),
        /** The denominators add up to zero. */
        ZERO_DENOMINATOR(FigureStatus.NOT_APPLICABLE),
        /** Growth on a base of zero says nothing. */
        ZERO_BASE(FigureStatus.NOT_APPLICABLE),
        /** Growth on a negative base says nothing. */
        NEGATIVE_BASE(FigureStatus.NOT_APPLICABLE),
        /** The first report of a year is on January and February together; January alone has none. */
        NO_JANUARY_REPORT(FigureStatus.NOT_APPLICABLE),
        /** A month flow was asked of a quarter or a year. */
        NOT_A_MONTH(FigureStatus.NOT_APPLICABLE),
        /** The result has more than 38 digits. */
        OUT_OF_RANGE(FigureStatus.NOT_APPLICABLE);

        private final FigureStatus status;

        Cause(FigureStatus status) {
            this.status = status;
        }

        /** The kind of nothing that the result becomes. */
        public FigureStatus status() {
            return status;
        }
    }
}
