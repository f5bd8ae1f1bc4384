package io.zonewatch.indicator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.UnitCode;
import io.zonewatch.testing.AuditScopes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An auditor of a part reads what was done to units of that part. */
@QuarkusTest
@RealServers
class AuditScopeTest {

    @Inject
    AuditTrail audit;

    @Inject
    Jdbc jdbc;

    @Test
    void byTheDivisionOfTheUnitOrItsCode() {
        String unit =
                "A" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT).substring(0, 13);
        QuarkusTransaction.requiringNew().run(() -> {
            know(unit);
            audit.record(new AuditEntry("test.done", "test", unit, new UnitCode(unit), null, null, null));
        });
        try {
            AuditScopes.areThoseOfTheUnit(unit, "test.done");
        } finally {
            forget(unit);
        }
    }

    private void know(String unit) {
        jdbc.update("insert into unit (code, kind, sequence, planned) values (?, 'ZONE', 1, true)", unit);
        jdbc.update(
                "insert into unit_version (unit, valid_from, status, division) values (?, '2016-01-01', 'ACTIVE', '341702')",
                unit);
    }

    /** Other tests look through all units. */
    private void forget(String unit) {
        jdbc.update("delete from unit_version where unit = ?", unit);
        jdbc.update("delete from unit where code = ?", unit);
    }
}
