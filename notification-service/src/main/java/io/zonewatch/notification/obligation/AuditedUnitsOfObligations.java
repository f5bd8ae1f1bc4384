package io.zonewatch.notification.obligation;

import io.zonewatch.chassis.audit.AuditedUnits;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.identity.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The audit trail is read by the division of the reports a unit owes, as reminders of them are. */
@ApplicationScoped
class AuditedUnitsOfObligations implements AuditedUnits {

    private final Caller caller;

    @Inject
    AuditedUnitsOfObligations(Caller caller) {
        this.caller = caller;
    }

    @Override
    public Condition visible(String column) {
        String division = "coalesce((select owed.division from obligation owed where owed.unit = " + column
                + " order by owed.id desc limit 1), '')";
        Scope.Condition scope = caller.scope().on(column, division);
        return new Condition(scope.sql(), List.of(scope.units(), scope.divisions()));
    }
}
