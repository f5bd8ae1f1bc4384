package io.zonewatch.reporting.formula;

import io.zonewatch.reporting.Decimals;
import io.zonewatch.reporting.UnfitMember;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** What formulas have in common when they are built. */
final class Checks {

    private Checks() {}

    static void indicator(String code) {
        if (code == null || code.isBlank()) {
            throw UnfitMember.of("indicator", UnfitMember.Fault.REQUIRED);
        }
    }

    static Scope orZones(Scope scope) {
        return scope == null ? Scope.ZONES : scope;
    }

    static List<Amount> amounts(String name, List<Amount> amounts) {
        if (amounts == null || amounts.isEmpty() || amounts.stream().anyMatch(Objects::isNull)) {
            throw UnfitMember.of(name, UnfitMember.Fault.REQUIRED);
        }
        return List.copyOf(amounts);
    }

    static void decimal(String name, BigDecimal value) {
        UnfitMember.require(name, value);
        if (!Decimals.fits(value)) {
            throw new IllegalArgumentException("'" + name + "' of a formula needs a decimal of at most 38 digits");
        }
    }
}
