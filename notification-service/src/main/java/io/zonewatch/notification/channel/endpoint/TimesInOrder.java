package io.zonewatch.notification.channel.endpoint;

import io.zonewatch.chassis.start.ProductionRule;
import io.zonewatch.notification.channel.wire.WireSettings;
import io.zonewatch.notification.delivery.DeliverySettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * A call ends within its delivery, and a delivery while its claim holds: else nothing would ever be sent, since no claim leaves time for it, or what is still being sent would
 * be claimed and sent once more.
 */
@ApplicationScoped
class TimesInOrder implements ProductionRule {

    private final WireSettings wire;
    private final DeliverySettings delivery;

    @Inject
    TimesInOrder(WireSettings wire, DeliverySettings delivery) {
        this.wire = wire;
        this.delivery = delivery;
    }

    @Override
    public Optional<String> brokenBy(Config config) {
        boolean inOrder = wire.timeout().compareTo(delivery.timeout()) < 0
                && delivery.timeout().compareTo(delivery.lease()) < 0;
        return inOrder
                ? Optional.empty()
                : Optional.of("zonewatch.wire.timeout (" + wire.timeout() + "), zonewatch.delivery.timeout ("
                        + delivery.timeout() + ") and zonewatch.delivery.lease (" + delivery.lease()
                        + ") do not each exceed the one before, so messages would be sent twice or never: set them so");
    }
}
