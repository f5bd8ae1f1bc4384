package io.zonewatch.assessment.progress;

import io.zonewatch.reporting.Decimals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The arithmetic of all progress figures: sums and products exact, quotients and powers to one precision, results kept to one scale. */
public final class Arithmetic {

    /** Significant digits of every quotient, power and product on the way. */
    static final MathContext PRECISION = new MathContext(60, RoundingMode.HALF_UP);

    /** Decimals to which results are kept, half up and once. They are published with fewer. */
    static final int DECIMALS = 12;

    private Arithmetic() {}

    /** The quotient to {@link #PRECISION}. */
    public static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, PRECISION);
    }

    /** The result as it is kept, or null where there is none or it has more digits than a decimal string can carry. */
    static BigDecimal kept(BigDecimal exact) {
        if (exact == null) {
            return null;
        }
        int whole = Math.max(1, exact.precision() - exact.scale());
        int decimals = Math.min(DECIMALS, Decimals.MAX_DIGITS - whole);
        BigDecimal rounded = decimals < 0 ? exact : exact.setScale(decimals, RoundingMode.HALF_UP);
        return Decimals.fits(rounded) ? rounded : null;
    }

    /**
     * Years between two days: whole years, and the days left as a part of the year under way. So from one year's end to another it is a whole number, whatever
     * leap days lie between.
     */
    public static BigDecimal years(LocalDate from, LocalDate to) {
        long whole = ChronoUnit.YEARS.between(from, to);
        LocalDate anniversary = from.plusYears(whole);
        long days = ChronoUnit.DAYS.between(anniversary, to);
        long length = ChronoUnit.DAYS.between(anniversary, from.plusYears(whole + 1));
        return BigDecimal.valueOf(whole).add(quotient(BigDecimal.valueOf(days), BigDecimal.valueOf(length)));
    }
}
