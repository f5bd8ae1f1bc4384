package io.zonewatch.indicator.unit;

import io.zonewatch.chassis.audit.AuditedUnits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The audit trail is read by the division a unit belongs to today. */
@ApplicationScoped
class AuditedReportingUnits implements AuditedUnits {

    private final UnitsInScope units;

    @Inject
    AuditedReportingUnits(UnitsInScope units) {
        this.units = units;
    }

    @Override
    public Condition visible(String column) {
        UnitsInScope.Condition visible = units.on(column);
        return new Condition(visible.sql(), visible.arguments());
    }
}
