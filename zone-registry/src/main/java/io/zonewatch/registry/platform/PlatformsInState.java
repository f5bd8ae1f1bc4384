package io.zonewatch.registry.platform;

import io.zonewatch.registry.recognition.PublishedRecognitions;
import io.zonewatch.registry.unit.StateContribution;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;

/** The platforms in the published state of zones. */
@ApplicationScoped
class PlatformsInState implements StateContribution {

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
    public Map<UnitCode, ?> of(Collection<UnitCode> units) {
        return published.of(PlatformService.PLATFORMS, units);
    }
}
