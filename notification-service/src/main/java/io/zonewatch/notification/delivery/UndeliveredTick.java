package io.zonewatch.notification.delivery;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.clock.Tick;
import io.zonewatch.chassis.event.Freshness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * Ends what operators were told once nothing is undelivered any more: it was taken up again, another channel carried it, or nobody asks for it now; and tells it anew
 * where much more has failed. It stays due and does nothing while a read model is behind: in a rebuild nothing is asked for.
 */
@ApplicationScoped
class UndeliveredTick implements Tick {

    private final UndeliveredMatter matter;
    private final Freshness freshness;
    private final BusinessClock clock;

    @Inject
    UndeliveredTick(UndeliveredMatter matter, Freshness freshness, BusinessClock clock) {
        this.matter = matter;
        this.freshness = freshness;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "undelivered";
    }

    @Override
    public Optional<Instant> nextDue() {
        return matter.hasChanged() ? Optional.of(clock.now()) : Optional.empty();
    }

    @Override
    public void run() {
        freshness.look().ifPresent(matter::follow);
    }
}
