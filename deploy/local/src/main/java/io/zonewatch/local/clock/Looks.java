package io.zonewatch.local.clock;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One look at every service.
 *
 * @param services in a fixed order
 */
record Looks(List<Look> services) {

    Looks {
        services = List.copyOf(services);
    }

    boolean rest() {
        return services.stream().allMatch(Look::rests);
    }

    /** Whether nothing was sent or taken since the other look. */
    boolean sameActivity(Looks other) {
        return activity().equals(other.activity());
    }

    List<Long> activity() {
        return services.stream().map(Look::activity).toList();
    }

    /** The latest of the services' business times; they are the same unless an advance was interrupted. */
    Instant latest() {
        return services.stream().map(Look::now).max(Comparator.naturalOrder()).orElseThrow();
    }

    boolean showTheSameTime() {
        return services.stream().map(Look::now).distinct().count() == 1;
    }

    /** The next moment at which anything falls due, or the goal if that comes first. */
    Instant nextStop(Instant goal) {
        return services.stream()
                .map(Look::nextDue)
                .filter(Objects::nonNull)
                .filter(goal::isAfter)
                .min(Comparator.naturalOrder())
                .orElse(goal);
    }

    /** What waits for real time, in all services. */
    List<Retried> retried() {
        return services.stream().flatMap(look -> look.retried().stream()).toList();
    }

    /** What still has to be done, and what waits to be tried again. */
    String work() {
        return Stream.concat(
                        services.stream().filter(look -> !look.rests()).map(Look::work),
                        retried().stream().map(Retried::text))
                .collect(Collectors.joining("; "));
    }
}
