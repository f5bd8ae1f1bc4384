package io.zonewatch.chassis.event;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.clock.Tick;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Looks after dead letters, which come at any time. */
@ApplicationScoped
class DeadLetterTick implements Tick {

    private final DeadLetterAlert alert;
    private final BusinessClock clock;

    @Inject
    DeadLetterTick(DeadLetterAlert alert, BusinessClock clock) {
        this.alert = alert;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "dead-letter-alert";
    }

    @Override
    public Optional<Instant> nextDue() {
        return alert.isBehind() ? Optional.of(clock.now()) : Optional.empty();
    }

    @Override
    public void run() {
        alert.tell();
    }
}
