package io.zonewatch.assessment.warning;

import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.event.Freshness;
import io.zonewatch.chassis.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Raises warnings and ends them by the figures; warning, event and audit are one transaction. */
@ApplicationScoped
class Warner {

    private final DueTable dues;
    private final WarningTable warnings;
    private final Freshness freshness;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final BusinessClock clock;

    @Inject
    Warner(
            DueTable dues,
            WarningTable warnings,
            Freshness freshness,
            Outbox outbox,
            AuditTrail audit,
            BusinessClock clock) {
        this.dues = dues;
        this.warnings = warnings;
        this.freshness = freshness;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does nothing if the read model has begun to be rebuilt since it was found complete. */
    @Transactional
    void warn(Freshness.Fresh fresh) {
        if (!freshness.hold(fresh)) {
            return;
        }
        for (Due due : dues.take(clock.today())) {
            if (due.present() == null) {
                dues.since(due).ifPresent(since -> raise(due, since));
            } else {
                warnings.hold(due.present()).ifPresent(kept -> end(kept.warning()));
            }
        }
    }

    private void raise(Due due, Due.Since since) {
        UUID id = UUID.randomUUID();
        warnings.insert(id, due, since, clock.now());
        Warning raised = warnings.hold(id).orElseThrow().warning();
        outbox.append(WarningChanged.raised(raised, since.missing()).toEvent());
        audit.record(WarningChanged.entry("warning.raised", null, raised, null));
    }

    private void end(Warning before) {
        warnings.over(before.id(), clock.now());
        Warning after = warnings.hold(before.id()).orElseThrow().warning();
        outbox.append(WarningChanged.of(after, WarningChanged.Change.OVER).toEvent());
        audit.record(WarningChanged.entry("warning.over", before, after, null));
    }
}
