package io.zonewatch.assessment.result;

import io.zonewatch.assessment.progress.Standing;
import io.zonewatch.assessment.progress.Standings;
import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.event.Freshness;
import io.zonewatch.chassis.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Announces every status that is another than was last announced; event and memory are one transaction. */
@ApplicationScoped
class Announcer {

    private final AnnouncementTable announcements;
    private final Standings standings;
    private final Freshness freshness;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final BusinessClock clock;

    @Inject
    Announcer(
            AnnouncementTable announcements,
            Standings standings,
            Freshness freshness,
            Outbox outbox,
            AuditTrail audit,
            BusinessClock clock) {
        this.announcements = announcements;
        this.standings = standings;
        this.freshness = freshness;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does nothing if the read model has begun to be rebuilt since it was found complete. */
    @Transactional
    void announce(Freshness.Fresh fresh) {
        if (!freshness.hold(fresh)) {
            return;
        }
        for (AnnouncementTable.Pending pending : announcements.takePending()) {
            standings.of(pending.plan(), pending.target()).ifPresent(standing -> announce(pending, standing));
        }
    }

    private void announce(AnnouncementTable.Pending pending, Standing standing) {
        outbox.append(
                standing.pathValue() == null
                        ? StatusChanged.of(standing, pending.announced()).toEvent()
                        : ProgressChanged.of(standing, pending.announced()).toEvent());
        announcements.keep(standing, clock.now());
        audit.record(new AuditEntry(
                "progress.announced",
                "target",
                standing.plan() + "/" + standing.target(),
                null,
                pending.announced(),
                standing.status(),
                null));
    }
}
