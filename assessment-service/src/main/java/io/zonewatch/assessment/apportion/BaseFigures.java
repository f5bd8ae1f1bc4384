package io.zonewatch.assessment.apportion;

import io.zonewatch.assessment.progress.Arithmetic;
import io.zonewatch.reporting.DecimalString;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What an apportionment starts from: the figures of the base period as they were accepted when it was decided. Value of a zone: factor · Nz ÷ Dz; of the whole:
 * factor · ΣNz ÷ D. So values v of zones come to Σ(vz · Dz) ÷ D for the whole, with the weight Dz ÷ D, whatever the formula is:
 *
 * <ul>
 *   <li>an amount has no denominators; every weight is 1, the values add up
 *   <li>a share in a figure of the city (D the city's, for every zone) has the weight 1 as well: the zones' points add up to the city's
 *   <li>a ratio of the zones' own figures (D = ΣDz) has weights that add up to 1: the whole is a ratio of sums
 * </ul>
 *
 * @param unit measuring unit of the indicator
 * @param factor of the ratio, 1 for an amount
 * @param denominator D, null for an amount
 * @param zones by code
 */
record BaseFigures(
        Period period,
        String unit,
        @DecimalString BigDecimal factor,
        @DecimalString BigDecimal denominator,
        List<ZoneFigures> zones) {

    /** Keeps a copy of the zones. */
    BaseFigures {
        zones = List.copyOf(zones);
    }

    /** The zones that have a base. */
    List<ZoneFigures> known() {
        return zones.stream().filter(ZoneFigures::known).toList();
    }

    /** ΣNz. */
    BigDecimal numerator() {
        return known().stream().map(ZoneFigures::numerator).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** B, the value of all zones together. */
    BigDecimal value() {
        return value(numerator(), denominator);
    }

    BigDecimal valueOf(ZoneFigures zone) {
        return value(zone.numerator(), zone.denominator());
    }

    BigDecimal weightOf(ZoneFigures zone) {
        return denominator == null ? BigDecimal.ONE : Arithmetic.quotient(zone.denominator(), denominator);
    }

    /** Whether the zones' values add up to the whole's. */
    boolean additive() {
        return known().stream().allMatch(zone -> weightOf(zone).compareTo(BigDecimal.ONE) == 0);
    }

    /** What values of zones come to for the whole. */
    BigDecimal together(Map<UnitCode, BigDecimal> values) {
        BigDecimal weighted = known().stream()
                .filter(zone -> values.containsKey(zone.unit()))
                .map(zone -> denominator == null
                        ? values.get(zone.unit())
                        : values.get(zone.unit()).multiply(zone.denominator()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return denominator == null ? weighted : Arithmetic.quotient(weighted, denominator);
    }

    private BigDecimal value(BigDecimal above, BigDecimal below) {
        return below == null ? above : Arithmetic.quotient(above.multiply(factor), below);
    }
}
