package io.zonewatch.registry.unit;

import jakarta.transaction.TransactionScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The units that the transaction has read ahead ({@link UnitsAhead}). It keeps them from other changes, so that they stay what
 * is on record as long as it lasts, with its own changes.
 */
@TransactionScoped
class HeldUnits {

    private final Map<String, Optional<Unit>> units = new HashMap<>();
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
}
