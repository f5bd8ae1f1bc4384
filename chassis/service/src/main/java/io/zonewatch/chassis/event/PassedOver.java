package io.zonewatch.chassis.event;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Events of types that a read model does not take: told once for each type and counted, by this replica. A topic tells more than a reader
 * wants, and a later version tells more than this one knows; neither is a failure.
 */
@ApplicationScoped
class PassedOver {

    private static final Logger LOG = Logger.getLogger(PassedOver.class);

    /** Types come from the topic: more than producers of ours have are not kept apart, or one that invents them would fill the memory. */
    private static final int MOST = 200;

    private final MeterRegistry metrics;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    @Inject
    PassedOver(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** Counts an event that was taken from its topic and has no effect; one that is taken again counts again. */
    void count(Projection projection, IncomingEvent event) {
        String what = projection.name() + " " + event.topic() + " " + event.type();
        boolean apart = told.contains(what) || told.size() < MOST;
        if (apart && told.add(what)) {
            LOG.infof(
                    "events of a type that the read model does not take are passed over projection=%s topic=%s type=%s",
                    projection.name(), event.topic(), event.type());
        }
        Counter.builder("zonewatch.events.passed.over")
                .description("Events of types that a read model does not take")
                .tag("projection", projection.name())
                .tag("type", apart ? event.type() : "(other)")
                .register(metrics)
                .increment();
    }
}
