package io.zonewatch.assessment.support;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.zonewatch.chassis.event.Envelope;
import io.zonewatch.chassis.event.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** The read model of units, obligations and figures, told of events without the broker: what is asked next sees them. */
@ApplicationScoped
public class ReadModel {

    /** Its name. */
    public static final String OBSERVATIONS = "observations-4";

    private final Projection observations;
    private final Envelope envelope;

    @Inject
    ReadModel(Instance<Projection> projections, Envelope envelope) {
        this.observations = projections.stream()
                .filter(projection -> projection.name().equals(OBSERVATIONS))
                .findFirst()
                .orElseThrow();
        this.envelope = envelope;
    }

    /** Forgets everything. */
    public void clear() {
        QuarkusTransaction.requiringNew().run(observations::clear);
    }

    /** Takes the events in one transaction. */
    public void take(Events.Event... events) {
        take(List.of(events));
    }

    /** Takes the events in one transaction. */
    public void take(List<Events.Event> events) {
        QuarkusTransaction.requiringNew().run(() -> events.forEach(this::apply));
    }

    /** Takes the event in the transaction there is. */
    public void apply(Events.Event event) {
        observations.apply(envelope.read(event.topic(), event.key(), event.bytes()));
    }
}
