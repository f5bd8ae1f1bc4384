package io.zonewatch.registry.contact;

import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.identity.Roles;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Set;

/**
 * Who sees the people of a unit in full, in lists and in files alike. Everybody else who sees the unit sees that there is somebody, and enough to recognise
 * whom one knows already ({@link Mask}).
 *
 * <table>
 * <caption>Roles and what they see of the people of a unit in their scope</caption>
 * <tr><th>administrator</th><td>in full: keeps the lists</td></tr>
 * <tr><th>reviewer</th><td>in full: must write to them and phone them</td></tr>
 * <tr><th>statistician, zone-leader</th><td>in full of units that the token names; masked of units that they only see as part
 * of a division</td></tr>
 * <tr><th>auditor</th><td>masked: who changed what stands in the audit trail</td></tr>
 * <tr><th>assessor</th><td>masked</td></tr>
 * <tr><th>integrator</th><td>masked: machines take the topic, if its ACL lets them</td></tr>
 * </table>
 */
@ApplicationScoped
class PersonalData {

    private static final Set<String> OPEN = Set.of(Roles.ADMINISTRATOR, Roles.REVIEWER);

    private static final Set<String> OPEN_FOR_OWN_UNIT = Set.of(Roles.STATISTICIAN, Roles.ZONE_LEADER);

    private final Caller caller;

    @Inject
    PersonalData(Caller caller) {
        this.caller = caller;
    }

    /** Whether the caller sees the people of a unit in full. */
    boolean isOpen(UnitCode unit) {
        return has(OPEN) || (has(OPEN_FOR_OWN_UNIT) && caller.scope().units().contains(unit));
    }

    private boolean has(Set<String> roles) {
        return !Collections.disjoint(caller.roles(), roles);
    }
}
