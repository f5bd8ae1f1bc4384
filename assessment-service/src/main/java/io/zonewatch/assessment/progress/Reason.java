package io.zonewatch.assessment.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zonewatch.reporting.UnitCode;
import java.util.List;
import java.util.Locale;

/**
 * Why a target has no value, or cannot be assessed although it has one.
 *
 * @param code what stands in the way
 * @param indicator whose figures do, or null
 * @param units whose figures do, in order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reason(Code code, String indicator, List<UnitCode> units) {

    /** Keeps a copy of the units. */
    public Reason {
        units = units == null ? List.of() : List.copyOf(units);
    }

    /** What can stand in the way: of the value (as formulas tell it), or of judging it. */
    public enum Code {
        MISSING,
        EXEMPT,
        NOT_APPLICABLE,
        NOBODY_OWES,
        ZERO_DENOMINATOR,
        /** Growth on a base of zero says nothing. */
        ZERO_BASE,
        /** Growth on a negative base says nothing. */
        NEGATIVE_BASE,
        NO_JANUARY_REPORT,
        NOT_A_MONTH,
        OUT_OF_RANGE,
        /** No catalogue in force has the indicator. */
        INDICATOR_UNKNOWN,
        /** Not all who owe it have an accepted report, so the value is provisional. */
        COVERAGE_INCOMPLETE,
        /** The period does not end after the baseline's day. */
        BEFORE_BASELINE,
        /** Growth from a positive base to a negative value, or to a goal that is not positive, says nothing. */
        OPPOSITE_SIGNS,
        /** Up to this day the path has not moved towards the checkpoint that counts, so there is no required growth. */
        PATH_TURNS,
        /** The checkpoint's value is announced and not yet set. */
        TARGET_UNSET,
        /** A milestone that is not reached and not yet due. */
        NOT_DUE,
        /** The checkpoint's operator has no value, so that there is no path to it. */
        NO_PATH,
        /** Nobody in scope has an accepted report of the form yet. */
        NO_REPORTS,
        /** Too few fully covered periods can be compared with one another. */
        TOO_FEW_POINTS,
        /** The periods follow one another so closely that they do not tell how far off a forecast may be. */
        TOO_ALIKE,
        /** What is counted changes by decisions, not by a trend. */
        NO_TREND,
        /** No quarter at whose end the registry is counted is over yet. */
        NOT_COUNTED,
        /** The value would tell the figure of a single unit out of the caller's reach. Only ever said to a caller, never kept. */
        WITHHELD;

        /** The key of its text for people. */
        public String textKey() {
            return "reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Reason of(Code code) {
        return new Reason(code, null, List.of());
    }

    static Reason of(io.zonewatch.reporting.formula.Reason reason) {
        Code code =
                switch (reason.cause()) {
                    case MISSING -> Code.MISSING;
                    case EXEMPT -> Code.EXEMPT;
                    case NOT_APPLICABLE -> Code.NOT_APPLICABLE;
                    case NOBODY_OWES -> Code.NOBODY_OWES;
                    case ZERO_DENOMINATOR -> Code.ZERO_DENOMINATOR;
                    case ZERO_BASE -> Code.ZERO_BASE;
                    case NEGATIVE_BASE -> Code.NEGATIVE_BASE;
                    case NO_JANUARY_REPORT -> Code.NO_JANUARY_REPORT;
                    case NOT_A_MONTH -> Code.NOT_A_MONTH;
                    case OUT_OF_RANGE -> Code.OUT_OF_RANGE;
                };
        return new Reason(code, reason.indicator(), reason.units());
    }
}
