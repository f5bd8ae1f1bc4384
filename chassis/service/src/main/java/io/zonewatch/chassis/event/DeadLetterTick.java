package io.zonewatch.chassis.event;

import io.zonewatch.chassis.clock.Tick;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Looks after dead letters, which come at any time. */
@ApplicationScoped
class DeadLetterTick implements Tick {

    private final DeadLetterAlert alert;

    @Inject
    DeadLetterTick(DeadLetterAlert alert) {
        this.alert = alert;
    }

    @Override
    public String name() {
        return "dead-letter-alert";
    }

    @Override
    public Optional<Instant> nextDue() {
        return alert.nextDue();
    }

    @Override
    public void run() {
        alert.tell();
    }
}
