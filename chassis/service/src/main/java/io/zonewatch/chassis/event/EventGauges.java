package io.zonewatch.chassis.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;

/**
 * Whether events leave and are taken, read when they are asked for: {@code zonewatch_outbox_unsent}, {@code zonewatch_outbox_unsent_age_seconds} and
 * {@code zonewatch_events_untaken}, of which all replicas say the same, and {@code zonewatch_outbox_held_back} of the one that sends.
 */
@ApplicationScoped
class EventGauges implements MeterBinder {

    private final Jdbc jdbc;
    private final RelayRunner runner;
    private final Freshness freshness;

    @Inject
    EventGauges(Jdbc jdbc, RelayRunner runner, Freshness freshness) {
        this.jdbc = jdbc;
        this.runner = runner;
        this.freshness = freshness;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("zonewatch.outbox.unsent", this, EventGauges::unsent)
                .description("Events that the broker has not acknowledged yet")
                .register(registry);
        Gauge.builder("zonewatch.outbox.unsent.age", this, EventGauges::age)
                .baseUnit("seconds")
                .description("Time for which the oldest of them has waited")
                .register(registry);
        Gauge.builder("zonewatch.outbox.held.back", runner, RelayRunner::heldBack)
                .description("Topics and aggregates whose events the broker refuses; others go on")
                .register(registry);
        Gauge.builder("zonewatch.events.untaken", this, now -> {
                    OptionalLong left = now.untaken();
                    return left.isPresent() ? left.getAsLong() : Double.NaN;
                })
                .description("Records that the read models have not taken yet; not a number while the broker is away")
                .register(registry);
    }

    private long unsent() {
        return number("select count(*) from outbox where sent_at is null");
    }

    private long age() {
        return number("select coalesce(extract(epoch from clock_timestamp() - min(recorded_at)), 0)::bigint from outbox"
                + " where sent_at is null");
    }

    /** Empty while the broker does not answer. */
    private OptionalLong untaken() {
        try {
            return OptionalLong.of(freshness.untaken());
        } catch (BrokerAway e) {
            return OptionalLong.empty();
        }
    }

    private long number(String sql) {
        return jdbc.queryOne(sql, row -> row.getLong(1)).orElseThrow();
    }
}
