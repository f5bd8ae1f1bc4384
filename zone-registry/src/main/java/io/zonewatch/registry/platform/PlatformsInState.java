package io.zonewatch.registry.platform;

import io.zonewatch.registry.recognition.PublishedRecognitions;
import io.zonewatch.registry.unit.UnitPart;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The platforms in the published state of zones. */
@ApplicationScoped
class PlatformsInState implements UnitPart {

    private final PublishedRecognitions published;

    @Inject
    PlatformsInState(PublishedRecognitions published) {
        this.published = published;
    }

    @Override
    public String member() {
        return "platforms";
    }

    @Override
    public Object of(UnitCode unit) {
        return published.of(PlatformService.PLATFORMS, unit);
    }
}
