package io.zonewatch.registry.supervision;

import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.identity.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * Who is told the names of people who act in office: those who keep, review or audit the group's work. Auditors too, to whom the
 * people of a unit are masked: what somebody does in office is what they audit. Everybody else learns of departments and posts.
 */
@ApplicationScoped
public class OfficialNames {

    private static final Set<String> TOLD = Set.of(Roles.ADMINISTRATOR, Roles.REVIEWER, Roles.AUDITOR);

    private final Caller caller;

    @Inject
    OfficialNames(Caller caller) {
        this.caller = caller;
    }

    /** Whether the caller is told. */
    public boolean told() {
        return caller.roles().stream().anyMatch(TOLD::contains);
    }
}
