package io.zonewatch.assessment.plan;

import io.zonewatch.chassis.difference.Difference.Changed;
import io.zonewatch.chassis.event.OutgoingEvent;
import java.time.LocalDate;
import java.util.List;

/**
 * The event that a version of a plan was published: from its day on targets are judged by it.
 *
 * @param previous the version it supersedes
 * @param added targets it brings
 * @param removed targets it gives up
 * @param changed targets that are not as they were
 */
record PlanPublished(
        String plan,
        int version,
        LocalDate validFrom,
        String documentNumber,
        int previous,
        List<String> added,
        List<String> removed,
        List<String> changed) {

    static final String TOPIC = "zonewatch.assessment.results.v1";
    static final String TYPE = "io.zonewatch.assessment.plan-published.v1";

    static PlanPublished of(PlanVersion version, PlanDifference difference) {
        return new PlanPublished(
                version.code(),
                version.version(),
                version.validFrom(),
                version.documentNumber(),
                difference.previous(),
                difference.added(),
                difference.removed(),
                difference.changed().stream().map(Changed::code).toList());
    }

    OutgoingEvent toEvent() {
        return new OutgoingEvent(TOPIC, plan, plan, TYPE, plan, null, this);
    }
}
