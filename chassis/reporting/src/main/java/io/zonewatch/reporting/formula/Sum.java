package io.zonewatch.reporting.formula;

import java.util.List;

/**
 * Amounts added up, which must have the same measuring unit (trade = imports + exports).
 *
 * @param of at least one amount
 */
public record Sum(List<Amount> of) implements Amount {

    /** Needs an amount; throws {@link io.zonewatch.reporting.UnfitMember}. */
    public Sum {
        of = Checks.amounts("of", of);
    }
}
