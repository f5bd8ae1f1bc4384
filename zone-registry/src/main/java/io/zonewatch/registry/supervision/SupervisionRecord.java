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
     * @param subject what it is about
     */
    public void fact(Fact fact, String subject) {
        String type = "io.zonewatch.registry." + fact.type() + ".v1";
        outbox.append(new OutgoingEvent(FACTS, fact.unit(), fact.unit(), type, subject, null, fact.data()));
    }

    /** An entry in the audit trail. */
    public void audit(
            String action, String word, String subject, String unit, Object before, Object after, String reason) {
        audit.record(new AuditEntry(word + "." + action, word, subject, new UnitCode(unit), before, after, reason));
    }
}
