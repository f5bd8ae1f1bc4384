package io.zonewatch.reporting.formula;

import io.zonewatch.reporting.UnfitMember;

/**
 * In each unit in scope its {@code n} largest parts of an indicator that is broken down by industry (fewer when it has fewer), added up over the units. Only
 * parts that the {@link FigureSource} gives as {@linkplain Reading#leading() leading} can be among them; {@code OTHER} never is. That is how we read "top three
 * leading industries" (assumption A04 of the plan pack): zone by zone, the largest up to three of the zone's own leading industries.
 *
 * @param indicator code of an indicator with a breakdown
 * @param scope ZONES when left out
 * @param n 1 or more
 */
public record TopN(String indicator, Scope scope, int n) implements Amount {

    /** The breakdown code of what belongs to no named industry. */
    public static final String OTHER = "OTHER";

    /** Needs the indicator and a positive n; throws {@link UnfitMember}. */
    public TopN {
        Checks.indicator(indicator);
        scope = Checks.orZones(scope);
        UnfitMember.requireWithin("n", n, 1, null);
    }
}
