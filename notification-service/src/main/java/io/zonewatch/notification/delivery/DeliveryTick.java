package io.zonewatch.notification.delivery;

import io.zonewatch.chassis.clock.Tick;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** The service is not at rest while reminders wait to be delivered and nothing keeps them back; sending itself happens on the deliverer's threads. */
@ApplicationScoped
class DeliveryTick implements Tick {

    private final ClaimTable waiting;
    private final Deliverer deliverer;

    @Inject
    DeliveryTick(ClaimTable waiting, Deliverer deliverer) {
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
    public void run() {
        deliverer.wake();
    }
}
