package io.zonewatch.assessment.support;

import io.zonewatch.chassis.event.Projection;
import jakarta.enterprise.inject.Instance;

/** The read models of the service, by their names. */
public final class ReadModels {

    private ReadModels() {}

    /** What is built from accepted reports and units. */
    public static Projection observations(Instance<Projection> projections) {
        return projections.stream()
                .filter(projection -> projection.name().equals("observations-2"))
                .findFirst()
                .orElseThrow();
    }
}
