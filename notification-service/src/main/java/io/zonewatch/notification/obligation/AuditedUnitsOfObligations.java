package io.zonewatch.notification.obligation;

import io.zonewatch.chassis.audit.AuditedUnits;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.identity.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The audit trail is read by the division of the report a unit owes that is due last, as reminders of it are. What a unit is told of beside that counts only where it owes
 * nothing, as departments do: it is told of in the installation's division.
 */
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
                + " order by owed.matter, owed.due_at desc nulls last, owed.id desc limit 1), '')";
        Scope.Condition scope = caller.scope().on(column, division);
        return new Condition(scope.sql(), List.of(scope.units(), scope.divisions()));
    }
}
