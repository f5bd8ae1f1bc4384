package io.zonewatch.notification.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Whether reminders leave, as metrics {@code zonewatch_delivery_undelivered}, {@code zonewatch_delivery_waiting_age_seconds} and
 * {@code zonewatch_delivery_breakers_open}: read when they are asked for, so all replicas say the same.
 */
@ApplicationScoped
class DeliveryGauges implements MeterBinder {

    private final DeliveryLook look;
    private final Breakers breakers;

    @Inject
    DeliveryGauges(DeliveryLook look, Breakers breakers) {
        this.look = look;
        this.breakers = breakers;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("zonewatch.delivery.undelivered", look, DeliveryLook::undelivered)
                .description(
                        "Recipients who have not heard a step that is still asked for, since every channel has failed it for good")
                .register(registry);
        Gauge.builder("zonewatch.delivery.waiting.age", look, now -> now.oldestWaits()
                        .toSeconds())
                .baseUnit("seconds")
                .description("Time for which the oldest reminder has waited that nothing keeps back")
                .register(registry);
        Gauge.builder("zonewatch.delivery.breakers.open", breakers, now -> now.open()
                        .size())
                .description("Channels that are out of order and left alone")
                .register(registry);
    }
}
