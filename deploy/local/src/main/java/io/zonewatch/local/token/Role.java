package io.zonewatch.local.token;

import io.zonewatch.local.command.UsageError;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The roles that the services know. */
public enum Role {
    STATISTICIAN,
    ZONE_LEADER,
    REVIEWER,
    ASSESSOR,
    AUDITOR,
    ADMINISTRATOR,
    INTEGRATOR;

    /** The role of that name. */
    static Role parse(String claim) {
        return Arrays.stream(values())
                .filter(role -> role.claim().equals(claim))
                .findFirst()
                .orElseThrow(() -> new UsageError("unknown role '" + claim + "'; there are "
                        + Arrays.stream(values()).map(Role::claim).collect(Collectors.joining(", "))));
    }

    /** As it stands in a token. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
