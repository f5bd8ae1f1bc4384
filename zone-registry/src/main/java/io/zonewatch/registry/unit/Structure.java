package io.zonewatch.registry.unit;

import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * How units hang together: parks in zones, units merged into others. Two changes of that at once could close a circle, or
 * leave a park behind, that neither sees.
 */
@ApplicationScoped
public class Structure {

    private static final long LOCK = 0x5041524BL;

    private final Jdbc jdbc;
    private final HeldUnits held;

    @Inject
    Structure(Jdbc jdbc, HeldUnits held) {
        this.jdbc = jdbc;
        this.held = held;
    }

    /** Lets one change of the structure at a time pass, until the end of its transaction. Taken before any unit is locked. */
    public void lock() {
        if (!held.keepStructure()) {
            jdbc.query("select pg_advisory_xact_lock(?)", row -> null, LOCK);
        }
    }
}
