package io.zonewatch.registry.designation;

import io.zonewatch.registry.recognition.PublishedRecognitions;
import io.zonewatch.registry.unit.StateContribution;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;

/** The designations in the published state of zones. */
@ApplicationScoped
class DesignationsInState implements StateContribution {

    private final PublishedRecognitions published;

    @Inject
    DesignationsInState(PublishedRecognitions published) {
        this.published = published;
    }

    @Override
    public String member() {
        return "designations";
    }

    @Override
    public Map<UnitCode, ?> of(Collection<UnitCode> units) {
        return published.of(DesignationService.DESIGNATIONS, units);
    }
}
