package io.zonewatch.assessment.support;

import io.zonewatch.chassis.event.Projection;
import jakarta.enterprise.inject.Instance;

/** The read model of units, obligations and figures among those the service keeps. */
public final class ReadModel {

    /** Its name. */
    public static final String OBSERVATIONS = "observations-3";

    private ReadModel() {}

    /** The observations. */
    public static Projection observations(Instance<Projection> projections) {
        return projections.stream()
                .filter(projection -> projection.name().equals(OBSERVATIONS))
                .findFirst()
                .orElseThrow();
    }
}
