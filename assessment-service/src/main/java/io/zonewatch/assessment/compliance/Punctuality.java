package io.zonewatch.assessment.compliance;

import io.zonewatch.chassis.event.IncomingEvent;
import io.zonewatch.chassis.event.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** The read model. It is built from states alone, the newest of each, so it neither delays nor depends on the figures. */
@ApplicationScoped
class Punctuality implements Projection {

    private final DutyTable duties;

    @Inject
    Punctuality(DutyTable duties) {
        this.duties = duties;
    }

    @Override
    public String name() {
        return "punctuality";
    }

    @Override
    public List<String> topics() {
        return List.of(Duty.TOPIC, NamedUnit.TOPIC);
    }

    @Override
    public Set<String> types() {
        return Set.of(Duty.TYPE, NamedUnit.TYPE);
    }

    @Override
    public void apply(IncomingEvent event) {
        switch (event.type()) {
            case Duty.TYPE -> duties.take(event.as(Duty.class).checked(), event.sequence());
            case NamedUnit.TYPE -> duties.take(event.as(NamedUnit.class).checked(), event.sequence());
            default -> throw new IllegalArgumentException(event.type());
        }
    }

    @Override
    public void clear() {
        duties.clear();
    }
}
