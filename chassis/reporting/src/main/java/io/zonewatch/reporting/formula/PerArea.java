package io.zonewatch.reporting.formula;

import io.zonewatch.reporting.UnfitMember;

/**
 * An amount per area of land, such as investment per mu 亩均投资强度: Σ amount ÷ Σ area, with the area converted exactly.
 *
 * @param amount what is spread over the land
 * @param area the land
 * @param areaUnit in which {@code area} is measured
 * @param per the unit of land of the result
 */
public record PerArea(Amount amount, Amount area, AreaUnit areaUnit, AreaUnit per) implements Formula {

    /** Needs all four; throws {@link UnfitMember}. */
    public PerArea {
        UnfitMember.require("amount", amount);
        UnfitMember.require("area", area);
        UnfitMember.require("areaUnit", areaUnit);
        UnfitMember.require("per", per);
    }
}
