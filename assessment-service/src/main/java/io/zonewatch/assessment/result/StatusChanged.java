package io.zonewatch.assessment.result;

import io.zonewatch.assessment.progress.Standing;
import io.zonewatch.assessment.progress.Status;
import io.zonewatch.chassis.event.OutgoingEvent;
import io.zonewatch.reporting.DecimalString;
import io.zonewatch.reporting.Period;
import java.math.BigDecimal;

/**
 * The event that the status of a target without a path (steady growth, a milestone, a value not yet set) is another than was last announced. Where there is a
 * path, {@link ProgressChanged} tells it.
 */
record StatusChanged(
        String plan,
        String target,
        Period period,
        Status status,
        Status previousStatus,
        @DecimalString BigDecimal value,
        ProgressChanged.Covered coverage) {

    static final String TYPE = "io.zonewatch.assessment.status-changed.v1";

    static StatusChanged of(Standing standing, Status previous) {
        return new StatusChanged(
                standing.plan(),
                standing.target(),
                standing.period(),
                standing.status(),
                previous,
                standing.value(),
                ProgressChanged.Covered.of(standing.coverage()));
    }

    OutgoingEvent toEvent() {
        return new OutgoingEvent(ProgressChanged.TOPIC, plan, plan, TYPE, plan + "/" + target, null, this);
    }
}
