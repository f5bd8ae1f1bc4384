package io.zonewatch.reporting.formula;

/**
 * Growth on the same period of the year before 同比 in %: (ΣC(k, y) ÷ ΣC'(k, y−1) − 1) · 100, with C' the comparable-scope base 可比口径 that is stored on its own.
 * It counts units with both figures only. Real growth (可比价) is an input, never derived here from current prices.
 *
 * @param indicator code
 * @param scope ZONES when left out
 */
public record Growth(String indicator, Scope scope) implements Formula {

    /** Needs the indicator; throws {@link io.zonewatch.reporting.UnfitMember}. */
    public Growth {
        Checks.indicator(indicator);
        scope = Checks.orZones(scope);
    }
}
