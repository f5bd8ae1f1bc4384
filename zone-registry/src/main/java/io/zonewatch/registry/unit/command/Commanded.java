package io.zonewatch.registry.unit.command;

import io.zonewatch.registry.unit.Ground;
import java.time.LocalDate;

/** What every command says besides what it is about. */
interface Commanded {

    LocalDate validFrom();

    String documentNumber();

    String reason();

    /** Why, although the policy speaks against it; or null. */
    String justification();

    /** What it rests on. */
    default Ground ground() {
        return new Ground(validFrom(), documentNumber(), reason());
    }
}
