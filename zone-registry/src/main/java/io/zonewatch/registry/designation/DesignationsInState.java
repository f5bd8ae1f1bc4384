package io.zonewatch.registry.designation;

import io.zonewatch.registry.recognition.PublishedRecognitions;
import io.zonewatch.registry.unit.UnitPart;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The designations in the published state of zones. */
@ApplicationScoped
class DesignationsInState implements UnitPart {

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
    public Object of(UnitCode unit) {
        return published.of(DesignationService.DESIGNATIONS, unit);
    }
}
