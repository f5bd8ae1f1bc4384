package io.zonewatch.assessment.apportion;

import io.zonewatch.assessment.plan.Placed;
import io.zonewatch.assessment.plan.Target;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A target with the checkpoints that were apportioned, and as the plan has it today.
 *
 * @param spread as it was apportioned
 * @param held what the plan's version of today says of it
 */
record ApportionedTarget(Target spread, Optional<Placed.Version> held) {

    /** The day since which the plan demands something else; empty while it demands what was apportioned. */
    Optional<LocalDate> changedSince() {
        return held.filter(version -> version.target() == null
                        || !version.target().checkpoints().equals(spread.checkpoints()))
                .map(Placed.Version::validFrom);
    }
}
