package io.zonewatch.assessment.report;

import io.zonewatch.assessment.apportion.Behind;
import io.zonewatch.assessment.plan.Names;
import io.zonewatch.reporting.DecimalString;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A unit that holds targets back: it owes reports, without which nothing can be judged, or is among the three whose part of a target's value has fallen
 * most, or is behind with what was apportioned to it.
 *
 * @param names null while the unit's own event has not arrived
 * @param missing reports that are due and not here
 * @param falls by target
 * @param behind parts of targets on the way to which it is limited or moving away
 */
record UnitAtRisk(
        UnitCode unit, @Schema(nullable = true) Names names, int missing, List<Fall> falls, List<Behind> behind) {

    /**
     * A part that has fallen: before, then, and the difference, in points of the target's unit.
     *
     * @param names of the target
     */
    record Fall(
            String target,
            Names names,
            Period since,
            @DecimalString BigDecimal before,
            Period until,
            @DecimalString BigDecimal after,
            @DecimalString BigDecimal change) {}
}
