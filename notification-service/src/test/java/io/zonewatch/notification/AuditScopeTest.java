package io.zonewatch.notification;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.UnitCode;
import io.zonewatch.testing.AuditScopes;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An auditor of a part reads what was done to units of that part. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class AuditScopeTest {

    @Inject
    AuditTrail audit;

    @Inject
    Jdbc jdbc;

    private final String unit =
            "A" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT).substring(0, 13);

    /** Whatever sorts last among what is known of the unit. */
    @Test
    void byTheDivisionOfWhatTheUnitOwesLastOrItsCode() {
        know("_Q-REV_2015-Q4", "2016-01-20", "341721", false);
        know("_M-IND_2016-01", "2016-02-05", "341702", false);
        isToldOfATask();
        done();

        AuditScopes.areThoseOfTheUnit(unit, "test.done");
    }

    @Test
    void byThatOfTheInstallationWhereTheUnitOwesNothing() {
        isToldOfATask();
        done();

        AuditScopes.entries(Tokens.withRoles("auditor").divisions("3417"), unit)
                .body("items.action", contains("test.done"));
        AuditScopes.entries(Tokens.withRoles("auditor").divisions("341702"), unit)
                .body("items", empty());
    }

    private void done() {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        audit.record(new AuditEntry("test.done", "test", unit, new UnitCode(unit), null, null, null)));
    }

    private void isToldOfATask() {
        know("NEWS-TASK-DUE_", "2016-03-31", "3417", true);
    }

    private void know(String id, String due, String division, boolean matter) {
        jdbc.update("""
                insert into obligation (id, sequence, unit, division, form, form_name_zh, form_name_en, period, state, round, due_at, matter)
                values (?, 1, ?, ?, 'M-IND', '表', 'a form', '2016-01', 'ACCEPTED', 1, ?::timestamptz, ?)
                """, matter ? id + unit : unit + id, unit, division, due, matter);
    }

    /** Other tests look through all units. */
    @AfterEach
    void forget() {
        jdbc.update("delete from obligation where unit = ?", unit);
    }
}
