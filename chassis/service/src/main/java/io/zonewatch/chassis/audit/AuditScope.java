package io.zonewatch.chassis.audit;

import io.zonewatch.chassis.audit.AuditedUnits.Condition;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** What of the audit trail exists for the caller: all of it for who reaches the installation, else what concerns units in scope. */
@ApplicationScoped
class AuditScope {

    private static final Condition EVERYTHING = new Condition("true", List.of());

    private final Caller caller;
    private final Instance<AuditedUnits> units;

    @Inject
    AuditScope(Caller caller, Instance<AuditedUnits> units) {
        this.caller = caller;
        this.units = units;
    }

    /** That an entry exists for the caller, by its unit. */
    Condition on(String column) {
        if (caller.reachesInstallation()) {
            return EVERYTHING;
        }
        return units.isResolvable() ? units.get().visible(column) : named(column);
    }

    private Condition named(String column) {
        String[] codes =
                caller.scope().units().stream().map(UnitCode::value).sorted().toArray(String[]::new);
        return new Condition(column + " = any(?)", List.of((Object) codes));
    }
}
