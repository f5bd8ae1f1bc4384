package io.zonewatch.indicator.catalogue;

import io.zonewatch.reporting.formula.Amount;
import io.zonewatch.reporting.formula.Formula;
import io.zonewatch.reporting.formula.Growth;
import io.zonewatch.reporting.formula.PerArea;
import io.zonewatch.reporting.formula.RatioOfSums;

/** How the figures of several units, and those of the months of a quarter or year, become one. */
public enum Aggregation {
    /** 求和: they add up, over units and over months; only what happens in a period can. */
    SUM,
    /** 分子分母分别求和后相除: numerators and denominators add up first; ratios are never averaged. */
    RATIO_OF_SUMS,
    /** 取期末值: they add up over units, and of the months the last one stands, for it is cumulative or a level. */
    LAST,
    /** 不汇总: neither; such as real growth, which only its publisher can state for a whole. */
    NONE;

    /** What goes without saying for an indicator of that time basis and formula (null if it is reported). */
    static Aggregation usual(TimeBasis basis, Formula formula) {
        return switch (formula) {
            case Growth _ -> NONE;
            case Amount _ -> additive(basis);
            case null -> additive(basis);
            case RatioOfSums _, PerArea _ -> RATIO_OF_SUMS;
        };
    }

    private static Aggregation additive(TimeBasis basis) {
        return basis == TimeBasis.FLOW ? SUM : LAST;
    }

    /** Whether it can be chosen for an indicator of that time basis and formula (null if it is reported). */
    boolean fits(TimeBasis basis, Formula formula) {
        return this == NONE || this == usual(basis, formula);
    }

    /** Whether figures add up over units. */
    public boolean additive() {
        return this == SUM || this == LAST;
    }
}
