package io.zonewatch.registry.unit;

import io.zonewatch.chassis.audit.AuditedUnits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The audit trail is read by the division a unit belongs to today. */
@ApplicationScoped
class AuditedRegistryUnits implements AuditedUnits {

    private final UnitsInLists units;

    @Inject
    AuditedRegistryUnits(UnitsInLists units) {
        this.units = units;
    }

    @Override
    public Condition visible(String column) {
        UnitsInLists.Condition visible = units.visible(column);
        return new Condition(visible.sql(), visible.arguments());
    }
}
