package io.zonewatch.assessment.warning;

import io.zonewatch.assessment.plan.Names;
import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.event.OutgoingEvent;
import io.zonewatch.reporting.DecimalString;
import io.zonewatch.reporting.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The event that something has happened to a warning. It names no person: facts are kept for ever.
 *
 * @param names what the target is called
 * @param change what has happened
 * @param since the fully covered period in which the probability reached the level
 * @param missing the probability in that period, when the warning is raised; else null
 */
record WarningChanged(
        UUID warning,
        String plan,
        String target,
        Names names,
        LocalDate checkpoint,
        Change change,
        Warning.State state,
        Period since,
        @DecimalString BigDecimal missing) {

    static final String TOPIC = "zonewatch.assessment.results.v1";
    static final String TYPE = "io.zonewatch.assessment.warning-changed.v1";

    private static final int DECIMALS = 4;

    /** What can happen to a warning. */
    enum Change {
        /** The probability of missing the checkpoint has reached the target's level. */
        RAISED,
        /** It has come down again, or the checkpoint's day has passed. */
        OVER,
        /** Somebody has seen it. */
        ACKNOWLEDGED,
        /** Somebody has done with it. */
        CLOSED
    }

    static WarningChanged raised(Warning warning, BigDecimal missing) {
        return new WarningChanged(
                warning.id(),
                warning.plan(),
                warning.target(),
                warning.names(),
                warning.checkpoint(),
                Change.RAISED,
                warning.state(),
                warning.since(),
                missing.setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    static WarningChanged of(Warning warning, Change change) {
        return new WarningChanged(
                warning.id(),
                warning.plan(),
                warning.target(),
                warning.names(),
                warning.checkpoint(),
                change,
                warning.state(),
                warning.since(),
                null);
    }

    /** What is written down about it. */
    static AuditEntry entry(String action, Warning before, Warning after, String reason) {
        return new AuditEntry(action, "warning", after.id().toString(), null, before, after, reason);
    }

    OutgoingEvent toEvent() {
        return new OutgoingEvent(TOPIC, plan, plan, TYPE, plan + "/" + target, null, this);
    }
}
