package io.zonewatch.notification.delivery;

import io.zonewatch.chassis.clock.Tick;
import io.zonewatch.chassis.clock.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The service is not at rest while reminders can be delivered and nothing keeps them back; sending itself happens on the deliverer's threads. What
 * waits for its next try, for room at a bot or for a channel that is left alone is waited for by nobody: an endpoint that is away must not stop the
 * business clock.
 */
@ApplicationScoped
class DeliveryTick implements Tick {

    private final WaitingTable waiting;
    private final Deliverer deliverer;

    @Inject
    DeliveryTick(WaitingTable waiting, Deliverer deliverer) {
        this.waiting = waiting;
        this.deliverer = deliverer;
    }

    @Override
    public String name() {
        return "deliveries";
    }

    @Override
    public Optional<Instant> nextDue() {
        return waiting.nextDue();
    }

    @Override
    public List<Waiting> waiting() {
        return waiting.untilRetried();
    }

    @Override
    public void run() {
        deliverer.wake();
    }
}
