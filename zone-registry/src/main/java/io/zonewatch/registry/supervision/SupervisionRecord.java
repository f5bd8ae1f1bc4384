package io.zonewatch.registry.supervision;

import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.event.Outbox;
import io.zonewatch.chassis.event.OutgoingEvent;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What is told of the group's work: facts that are kept for ever, and entries in the audit trail. */
@ApplicationScoped
public class SupervisionRecord {

    private static final String FACTS = "zonewatch.registry.facts.v1";

    private final Outbox outbox;
    private final AuditTrail audit;

    @Inject
    SupervisionRecord(Outbox outbox, AuditTrail audit) {
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * A fact that concerns a unit.
     *
     * @param type short name, such as {@code meeting-held}
     * @param subject what it is about
     */
    public void fact(String type, String unit, String subject, Object data) {
        outbox.append(
                new OutgoingEvent(FACTS, unit, unit, "io.zonewatch.registry." + type + ".v1", subject, null, data));
    }

    /** An entry in the audit trail. */
    public void audit(
            String action, String word, String subject, String unit, Object before, Object after, String reason) {
        audit.record(new AuditEntry(word + "." + action, word, subject, new UnitCode(unit), before, after, reason));
    }
}
