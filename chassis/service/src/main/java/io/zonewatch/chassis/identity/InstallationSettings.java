package io.zonewatch.chassis.identity;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import java.util.Set;

/** Whom this installation serves. */
@ConfigMapping(prefix = "zonewatch.installation")
public interface InstallationSettings {

    /**
     * The division (GB/T 2260) whose units report here, such as 341700 or 3417, or CN for the whole country. What belongs to
     * all of them is changed only by callers whose scope covers it ({@link InstallationWide}). Without it that is the whole
     * country: nobody is let in by an omission. A service in production does not start without it.
     */
    Optional<@Pattern(regexp = "CN|[1-9][0-9]{1,11}") String> division();

    /** All that is served here. */
    default Scope whole() {
        return new Scope(Set.of(), Set.of(Scope.prefix(division().orElse(Scope.COUNTRY))));
    }
}
