package io.zonewatch.assessment.result;

import io.zonewatch.assessment.progress.Standing;
import io.zonewatch.assessment.progress.Standings;
import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Announces every status that is another than was last announced; event and memory are one transaction. */
@ApplicationScoped
class Announcer {

    private final AnnouncementTable announcements;
    private final Standings standings;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final BusinessClock clock;

    @Inject
    Announcer(
            AnnouncementTable announcements,
            Standings standings,
            Outbox outbox,
            AuditTrail audit,
            BusinessClock clock) {
        this.announcements = announcements;
        this.standings = standings;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void announce() {
        for (AnnouncementTable.Pending pending : announcements.takePending()) {
            standings.of(pending.plan(), pending.target()).ifPresent(standing -> announce(pending, standing));
        }
    }

    private void announce(AnnouncementTable.Pending pending, Standing standing) {
        ProgressChanged change = ProgressChanged.of(standing, pending.announced());
        outbox.append(change.toEvent());
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
