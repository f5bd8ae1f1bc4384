package io.zonewatch.registry.policy.rule;

import io.zonewatch.registry.unit.LandUse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Land by use, and what each use has of the whole.
 *
 * @param parts hectares of industry, housing and public facilities, in this order; empty if they are not stated
 */
record Shares(List<BigDecimal> parts) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DIGITS = 2;

    /** The land, or, where land before is known, what was added to that. */
    static Shares of(LandUse land, LandUse before) {
        if (land == null) {
            return new Shares(List.of());
        }
        List<BigDecimal> parts = before == null
                ? List.of(land.industryHa(), land.housingHa(), land.publicFacilitiesHa())
                : List.of(
                        land.industryHa().subtract(before.industryHa()),
                        land.housingHa().subtract(before.housingHa()),
                        land.publicFacilitiesHa().subtract(before.publicFacilitiesHa()));
        return new Shares(parts.stream().allMatch(part -> part.signum() == 0) ? List.of() : parts);
    }

    /** Whether every share lies within the tolerance, which still belongs to it; compared without rounding. */
    boolean keepTo(LandRatio ratio, BigDecimal tolerancePoints) {
        BigDecimal whole = sum(parts);
        if (whole.signum() <= 0) {
            return false;
        }
        BigDecimal all = sum(ratio.parts());
        for (int i = 0; i < parts.size(); i++) {
            // |part / whole - wanted / all| * 100 <= tolerance, multiplied by what is divided by
            BigDecimal apart = parts.get(i)
                    .multiply(all)
                    .subtract(ratio.parts().get(i).multiply(whole))
                    .abs()
                    .multiply(HUNDRED);
            if (apart.compareTo(tolerancePoints.multiply(whole).multiply(all)) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Adds the areas, and, where they make a whole, the shares in per cent. */
    Found tell(Found found) {
        Found told = found;
        List<String> uses = List.of("industry", "housing", "publicFacilities");
        for (int i = 0; i < parts.size(); i++) {
            told = told.with(uses.get(i) + "Ha", parts.get(i));
        }
        BigDecimal whole = sum(parts);
        for (int i = 0; i < parts.size() && whole.signum() > 0; i++) {
            told = told.with(
                    uses.get(i) + "Percent",
                    parts.get(i).multiply(HUNDRED).divide(whole, DIGITS, RoundingMode.HALF_UP));
        }
        return told;
    }

    private static BigDecimal sum(List<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
