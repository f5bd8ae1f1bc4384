package io.zonewatch.registry.policy.finding;

import io.zonewatch.registry.Moment;
import io.zonewatch.registry.policy.Breach;
import io.zonewatch.registry.policy.rule.Found;
import io.zonewatch.registry.unit.ZoneRegister;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What a caller may be told: that a zone overlaps with another, but which only if the other lies within the scope. */
@ApplicationScoped
class Discretion {

    /** The fact that names the other unit. */
    static final String OTHER = "with";

    private final ZoneRegister register;

    @Inject
    Discretion(ZoneRegister register) {
        this.register = register;
    }

    /** The findings without the codes of units that do not exist for the caller. */
    List<Breach> told(List<Breach> breaches, Moment moment) {
        List<String> named = breaches.stream()
                .map(Discretion::other)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Set<String> visible = register.visible(named, moment);
        return breaches.stream()
                .map(breach -> other(breach) == null || visible.contains(other(breach)) ? breach : without(breach))
                .toList();
    }

    private static String other(Breach breach) {
        return (String) breach.found().facts().get(OTHER);
    }

    private static Breach without(Breach breach) {
        Found found = breach.found().without(OTHER);
        return new Breach(breach.set(), breach.rule(), found);
    }
}
