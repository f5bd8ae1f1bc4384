package io.zonewatch.assessment.plan;

import io.zonewatch.chassis.difference.Difference;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.sql.StoredJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Compares versions of plans, as far as a caller sees their targets. */
@ApplicationScoped
class PlanDifferences {

    private final PlanVersionTable versions;
    private final StoredJson json;
    private final Caller caller;

    @Inject
    PlanDifferences(PlanVersionTable versions, StoredJson json, Caller caller) {
        this.versions = versions;
        this.json = json;
        this.caller = caller;
    }

    /** How a version differs from the published one before it, if there is one. */
    PlanDifference of(PlanVersion version) {
        Optional<PlanVersion> previous = versions.before(version.code(), version.version(), caller.scope());
        Difference difference = Difference.between(
                previous.map(PlanVersion::targets).orElse(List.of()), version.targets(), Target::code, json::asTree);
        return new PlanDifference(
                version.code(),
                version.version(),
                version.validFrom(),
                previous.map(PlanVersion::version).orElse(null),
                previous.filter(before -> !before.names().equals(version.names()))
                        .isPresent(),
                difference.added(),
                difference.removed(),
                difference.changed(),
                difference.unchanged(),
                Difference.between(
                        previous.map(PlanVersion::assumptions).orElse(List.of()),
                        version.assumptions(),
                        Assumption::id,
                        json::asTree));
    }
}
