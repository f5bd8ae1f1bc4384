package io.zonewatch.chassis.thing;

import io.zonewatch.chassis.audit.AuditedUnits;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.identity.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Things are the units of this service. */
@ApplicationScoped
class AuditedThings implements AuditedUnits {

    private final Caller caller;

    @Inject
    AuditedThings(Caller caller) {
        this.caller = caller;
    }

    @Override
    public Condition visible(String column) {
        Scope.Condition scope = caller.scope().on("thing.code", "thing.division");
        return new Condition(
                "exists (select 1 from thing where thing.code = %s and %s)".formatted(column, scope.sql()),
                List.of(scope.units(), scope.divisions()));
    }
}
