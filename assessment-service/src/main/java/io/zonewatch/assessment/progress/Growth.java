package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.observation.Counts;
import java.math.BigDecimal;
import java.util.Set;

/** How the pace of an indicator is measured. */
public enum Growth {
    /** In percentage points a year: for shares and rates. */
    PERCENTAGE_POINTS {
        @Override
        public BigDecimal perYear(BigDecimal from, BigDecimal to, BigDecimal years) {
            return Arithmetic.quotient(to.subtract(from), years);
        }
    },
    /** In things a year: for counts, which start at none more often than not. */
    NUMBER {
        @Override
        public BigDecimal perYear(BigDecimal from, BigDecimal to, BigDecimal years) {
            return Arithmetic.quotient(to.subtract(from), years);
        }
    },
    /** Compound annual growth rate in %: ((to ÷ from)^(1 ÷ years) − 1) · 100. Both positive, {@code to} may be zero. */
    COMPOUND {
        @Override
        public BigDecimal perYear(BigDecimal from, BigDecimal to, BigDecimal years) {
            return Powers.power(Arithmetic.quotient(to, from), Arithmetic.quotient(BigDecimal.ONE, years))
                    .subtract(BigDecimal.ONE)
                    .movePointRight(2);
        }
    };

    private static final Set<String> SHARES = Set.of("%", "pp");

    /** The measure for an indicator with the measuring unit {@code unit}. */
    public static Growth of(String unit) {
        if (unit.equals(Counts.UNIT)) {
            return NUMBER;
        }
        return SHARES.contains(unit) ? PERCENTAGE_POINTS : COMPOUND;
    }

    /** Average growth a year. */
    public abstract BigDecimal perYear(BigDecimal from, BigDecimal to, BigDecimal years);
}
