package io.zonewatch.registry.policy.rule;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which zones are new in the sense of a plan: those approved after its date. Where the day of approval is not known, the day of
 * registration stands for it, unless the zone was taken over when the registry was filled.
 *
 * @param after the plan's date
 * @param inventoriedBy the day by which the zones that existed were registered
 */
record NewSince(LocalDate after, LocalDate inventoriedBy) {

    /** The day on which a new zone came into being; empty if the zone is not new. */
    Optional<LocalDate> of(Zone zone) {
        LocalDate approved = zone.is().approvedOn();
        if (approved != null) {
            return Optional.of(approved).filter(day -> day.isAfter(after));
        }
        return Optional.of(zone.firstDay()).filter(day -> day.isAfter(inventoriedBy));
    }
}
