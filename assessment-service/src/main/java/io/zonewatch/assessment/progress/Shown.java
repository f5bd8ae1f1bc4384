package io.zonewatch.assessment.progress;

import io.zonewatch.reporting.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A value beside its path as both are shown: rounded to the indicator's decimals, and the gap as the difference of what is shown, so that who subtracts gets it.
 *
 * @param gap value − path value; null while there is no value, coverage is not full, or it has more digits than a decimal string can carry
 */
record Shown(BigDecimal value, BigDecimal pathValue, BigDecimal gap) {

    private static final int COUNT_PATH_DECIMALS = 1;

    private static final int PACE_DIGITS = 6;

    static Shown of(Point point) {
        BigDecimal value = rounded(point.value(), point.decimals());
        BigDecimal pathValue = rounded(point.pathValue(), pathDecimals(point));
        return new Shown(value, pathValue, point.provisional() ? null : difference(value, pathValue));
    }

    /** Half a thing does not exist, but half the way to one does. */
    private static int pathDecimals(Point point) {
        return point.growth() == Growth.NUMBER ? Math.max(point.decimals(), COUNT_PATH_DECIMALS) : point.decimals();
    }

    /** Rounds half up; a figure that has no room for the decimals keeps its own. */
    static BigDecimal rounded(BigDecimal kept, int decimals) {
        if (kept == null || kept.scale() <= decimals) {
            return kept;
        }
        return kept.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** Rounds to {@link #PACE_DIGITS} significant digits; zeros at its end are dropped down to the decimals. */
    static BigDecimal pace(BigDecimal kept, int decimals) {
        if (kept == null || kept.signum() == 0) {
            return rounded(kept, decimals);
        }
        int whole = kept.precision() - kept.scale();
        BigDecimal exact =
                rounded(kept, Math.max(decimals, PACE_DIGITS - whole)).stripTrailingZeros();
        return exact.setScale(Math.min(Math.max(exact.scale(), decimals), kept.scale()));
    }

    private static BigDecimal difference(BigDecimal value, BigDecimal pathValue) {
        if (value == null || pathValue == null) {
            return null;
        }
        BigDecimal gap = value.subtract(pathValue);
        return Decimals.fits(gap) ? gap : null;
    }
}
