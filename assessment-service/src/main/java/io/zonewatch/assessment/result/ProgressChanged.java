package io.zonewatch.assessment.result;

import io.zonewatch.assessment.observation.Coverage;
import io.zonewatch.assessment.progress.Standing;
import io.zonewatch.assessment.progress.Status;
import io.zonewatch.chassis.event.OutgoingEvent;
import io.zonewatch.reporting.DecimalString;
import io.zonewatch.reporting.Period;
import java.math.BigDecimal;

/** The event that a target's status on its latest fully covered period is another than was last announced. */
record ProgressChanged(
        String plan,
        String target,
        Period period,
        Status status,
        Status previousStatus,
        @DecimalString BigDecimal value,
        @DecimalString BigDecimal pathValue,
        @DecimalString BigDecimal gap,
        Covered coverage) {

    static final String TOPIC = "zonewatch.assessment.results.v1";
    static final String TYPE = "io.zonewatch.assessment.progress-changed.v1";

    /** How many owe, have delivered, and are exempt. */
    record Covered(int owed, int accepted, int exempt) {

        static Covered of(Coverage coverage) {
            return new Covered(coverage.owed(), coverage.accepted(), coverage.exempt());
        }
    }

    static ProgressChanged of(Standing standing, Status previous) {
        return new ProgressChanged(
                standing.plan(),
                standing.target(),
                standing.period(),
                standing.status(),
                previous,
                standing.value(),
                standing.pathValue(),
                standing.gap(),
                Covered.of(standing.coverage()));
    }

    OutgoingEvent toEvent() {
        return new OutgoingEvent(TOPIC, plan, plan, TYPE, plan + "/" + target, null, this);
    }
}
