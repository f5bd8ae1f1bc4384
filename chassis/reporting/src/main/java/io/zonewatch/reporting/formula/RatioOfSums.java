package io.zonewatch.reporting.formula;

import io.zonewatch.reporting.DecimalString;
import io.zonewatch.reporting.UnfitMember;
import java.math.BigDecimal;
import java.util.List;

/**
 * Σ numerators ÷ Σ denominators · factor: shares and intensities. Both sides are added up over all units first; ratios of single units are never averaged.
 *
 * @param numerator at least one amount
 * @param denominator at least one amount; a sum of zero gives no value
 * @param factor not zero; 100 for a result in %; 1 when left out
 */
public record RatioOfSums(
        List<Amount> numerator,
        List<Amount> denominator,
        @DecimalString BigDecimal factor) implements Formula {

    /** Needs both sides; throws {@link UnfitMember}. */
    public RatioOfSums {
        numerator = Checks.amounts("numerator", numerator);
        denominator = Checks.amounts("denominator", denominator);
        factor = factor == null ? BigDecimal.ONE : factor;
        Checks.decimal("factor", factor);
        if (factor.signum() == 0) {
            throw UnfitMember.of("factor", UnfitMember.Fault.ZERO);
        }
    }

    /** The share of {@code numerator} in {@code denominator}, in %. */
    public static RatioOfSums percent(Amount numerator, Amount denominator) {
        return new RatioOfSums(List.of(numerator), List.of(denominator), BigDecimal.valueOf(100));
    }
}
