package io.zonewatch.registry.policy.finding;

import io.zonewatch.registry.policy.Breach;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A finding that a change creates, and the day from which it does. */
record Created(Breach breach, LocalDate day) {

    /**
     * What a change creates, each with the first of the days on which it does without gap.
     *
     * @param days those on which something begins to be otherwise; between two of them all stays the same
     * @param added what is found after the change on a day, and was not found before it
     */
    static List<Created> along(NavigableSet<LocalDate> days, Function<LocalDate, List<Breach>> added) {
        List<Created> created = new ArrayList<>();
        Set<Breach.Identity> present = Set.of();
        for (LocalDate day : days) {
            List<Breach> found = added.apply(day);
            Set<Breach.Identity> earlier = present;
            found.stream()
                    .filter(breach -> !earlier.contains(breach.identity()))
                    .forEach(breach -> created.add(new Created(breach, day)));
            present = identities(found);
        }
        return created;
    }

    static Set<Breach.Identity> identities(List<Breach> breaches) {
        return breaches.stream().map(Breach::identity).collect(Collectors.toSet());
    }
}
