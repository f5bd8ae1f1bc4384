package io.zonewatch.notification.channel.endpoint;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.delivery.DeliverySettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Which systems, bots and gateways are not called, as metrics {@code zonewatch_delivery_endpoints_left_alone} and
 * {@code zonewatch_delivery_endpoints_gone}: read when they are asked for, so all replicas say the same.
 */
@ApplicationScoped
class EndpointGauges implements MeterBinder {

    private final Jdbc jdbc;
    private final DeliverySettings delivery;

    @Inject
    EndpointGauges(Jdbc jdbc, DeliverySettings delivery) {
        this.jdbc = jdbc;
        this.delivery = delivery;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("zonewatch.delivery.endpoints.left.alone", this, EndpointGauges::leftAlone)
                .description("Systems, bots and gateways that have failed again and again, and are tried now and then")
                .register(registry);
        Gauge.builder("zonewatch.delivery.endpoints.gone", this, EndpointGauges::gone)
                .description(
                        "Systems, bots and gateways that have said that they are no more, and are not called until somebody turns them on")
                .register(registry);
    }

    private int leftAlone() {
        return count(
                "disabled_because is null and failures >= ?", delivery.breaker().failures());
    }

    /** What somebody has turned off is off on purpose. */
    private int gone() {
        return count("removed_at is null and disabled_because not in (?, ?)", Roles.ADMINISTRATOR, Roles.INTEGRATOR);
    }

    private int count(String which, Object... arguments) {
        return jdbc.queryOne("select count(*) from endpoint where " + which, row -> row.getInt(1), arguments)
                .orElseThrow();
    }
}
