package io.zonewatch.notification.delivery;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.clock.Tick;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Ends what operators were told once nothing is undelivered any more: it was taken up again, another channel carried it, or nobody asks for it now. */
@ApplicationScoped
class UndeliveredTick implements Tick {

    private final UndeliveredMatter matter;
    private final BusinessClock clock;

    @Inject
    UndeliveredTick(UndeliveredMatter matter, BusinessClock clock) {
        this.matter = matter;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "undelivered";
    }

    @Override
    public Optional<Instant> nextDue() {
        return matter.isOver() ? Optional.of(clock.now()) : Optional.empty();
    }

    @Override
    @Transactional
    public void run() {
        if (matter.isOver()) {
            matter.end();
        }
    }
}
