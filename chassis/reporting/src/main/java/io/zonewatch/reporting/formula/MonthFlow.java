package io.zonewatch.reporting.formula;

/**
 * What a single month added to a year-to-date indicator 累计, summed over the units in scope: m(k) = C(k) − C(k−1) for k ≥ 3. There is no January report, so C(2)
 * stays one flow of two months, marked {@link Note#TWO_MONTH_FLOW} and never split. It may be negative: a falling C(k) is to be explained, not an error.
 *
 * @param indicator code of a year-to-date indicator
 * @param scope ZONES when left out
 */
public record MonthFlow(String indicator, Scope scope) implements Amount {

    /** Needs the indicator; throws {@link io.zonewatch.reporting.UnfitMember}. */
    public MonthFlow {
        Checks.indicator(indicator);
        scope = Checks.orZones(scope);
    }
}
