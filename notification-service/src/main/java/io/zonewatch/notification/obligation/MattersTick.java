package io.zonewatch.notification.obligation;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.clock.Tick;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Ends matters that nothing ends, as a result that was published, once they are too old to be told: they would press for good. */
@ApplicationScoped
class MattersTick implements Tick {

    private final Matters matters;
    private final BusinessClock clock;

    @Inject
    MattersTick(Matters matters, BusinessClock clock) {
        this.matters = matters;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "matters";
    }

    @Override
    public Optional<Instant> nextDue() {
        return matters.nextOld();
    }

    @Override
    @Transactional
    public void run() {
        matters.endOld(clock.now());
    }
}
