package io.zonewatch.assessment.observation;

import io.zonewatch.chassis.audit.AuditedUnits;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.identity.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The audit trail is read by the present division of a unit; one that this service has not heard of lies in none ({@link NamedUnits}). */
@ApplicationScoped
class AuditedAssessedUnits implements AuditedUnits {

    private final Caller caller;

    @Inject
    AuditedAssessedUnits(Caller caller) {
        this.caller = caller;
    }

    @Override
    public Condition visible(String column) {
        String division = "coalesce((select known.division from unit known where known.code = " + column + "), '')";
        Scope.Condition scope = caller.scope().on(column, division);
        return new Condition(scope.sql(), List.of(scope.units(), scope.divisions()));
    }
}
