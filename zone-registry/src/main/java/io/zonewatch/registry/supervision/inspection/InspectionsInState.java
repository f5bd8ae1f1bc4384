package io.zonewatch.registry.supervision.inspection;

import io.zonewatch.registry.supervision.ActStore;
import io.zonewatch.registry.unit.UnitPart;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;

/** The inspections in the published state of the units inspected. */
@ApplicationScoped
class InspectionsInState implements UnitPart {

    private final ActStore store;

    @Inject
    InspectionsInState(ActStore store) {
        this.store = store;
    }

    @Override
    public String member() {
        return "inspections";
    }

    @Override
    public Set<UnitCode> hold(Collection<UnitCode> units) {
        return store.without(Inspection.INSPECTIONS, units);
    }

    @Override
    public Object of(UnitCode unit) {
        return store.of(Inspection.INSPECTIONS, unit).stream()
                .map(PublishedInspection::of)
                .toList();
    }
}
