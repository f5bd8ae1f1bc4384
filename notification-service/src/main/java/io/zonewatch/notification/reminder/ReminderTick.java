package io.zonewatch.notification.reminder;

import io.zonewatch.chassis.clock.Tick;
import io.zonewatch.chassis.event.Freshness;
import io.zonewatch.chassis.event.Freshness.Fresh;
import io.zonewatch.notification.obligation.ObligationTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * Climbs when a step falls due. It stays due and does nothing while a read model is behind: after an outage or in a rebuild
 * it would remind people who have submitted meanwhile.
 */
@ApplicationScoped
class ReminderTick implements Tick {

    private final Climbing climbing;
    private final ObligationTable obligations;
    private final Freshness freshness;

    @Inject
    ReminderTick(Climbing climbing, ObligationTable obligations, Freshness freshness) {
        this.climbing = climbing;
        this.obligations = obligations;
        this.freshness = freshness;
    }

    @Override
    public String name() {
        return "reminders";
    }

    @Override
    public Optional<Instant> nextDue() {
        return obligations.nextLook();
    }

    @Override
    public void run() {
        Optional<Fresh> fresh = freshness.look();
        while (fresh.isPresent() && climbing.climb(fresh.get()) == Climbing.BATCH) {
            fresh = freshness.look();
        }
    }
}
