package io.zonewatch.registry.unit;

import io.zonewatch.reporting.UnitCode;
import jakarta.transaction.TransactionScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The units that the transaction has read ahead ({@link UnitsAhead}). It keeps them from other changes, so that they stay what
 * is on record as long as it lasts, with its own changes.
 */
@TransactionScoped
class HeldUnits {

    private final Map<String, Optional<Unit>> units = new HashMap<>();
    private final Map<String, Set<UnitCode>> without = new HashMap<>();
    private boolean structure;

    /** Remembers that the structure of units is locked; whether it was before. */
    boolean keepStructure() {
        boolean before = structure;
        structure = true;
        return before;
    }

    /** Holds what has the code, or that nothing has. */
    void put(String code, Optional<Unit> unit) {
        units.put(code, unit);
    }

    boolean has(String code) {
        return units.containsKey(code);
    }

    Optional<Unit> get(String code) {
        return units.get(code);
    }

    /** Remembers the units to which nothing of a part belongs. */
    void putWithout(UnitPart part, Set<UnitCode> none) {
        without.computeIfAbsent(part.member(), member -> new HashSet<>()).addAll(none);
    }

    /** Whether it is known that nothing of the part belongs to the unit. */
    boolean isWithout(UnitPart part, UnitCode unit) {
        return without.getOrDefault(part.member(), Set.of()).contains(unit);
    }
}
