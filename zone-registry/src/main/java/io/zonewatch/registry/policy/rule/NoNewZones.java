package io.zonewatch.registry.policy.rule;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;

/** No new zones after the plan's date. A park is part of its zone, not a zone of its own. */
record NoNewZones(@NotNull LocalDate after, @NotNull LocalDate inventoriedBy) implements Kind {

    @Override
    public List<Found> judge(Zone zone) {
        if (zone.isPark()) {
            return List.of();
        }
        return new NewSince(after, inventoriedBy)
                .of(zone).map(day -> Found.ofZone().with("newOn", day).with("after", after)).stream()
                        .toList();
    }
}
