package io.zonewatch.reporting.formula;

/**
 * The figures of an indicator as reported for the period, added up over the units in scope; in the indicator's measuring unit.
 *
 * @param indicator code
 * @param scope ZONES when left out
 */
public record IndicatorTotal(String indicator, Scope scope) implements Amount {

    /** Needs the indicator; throws {@link io.zonewatch.reporting.UnfitMember}. */
    public IndicatorTotal {
        Checks.indicator(indicator);
        scope = Checks.orZones(scope);
    }
}
