package io.zonewatch.assessment.progress;

import io.zonewatch.reporting.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The periods among which the latest fully covered one is looked for, the latest first.
 *
 * @param all whether none is left out because there are too many
 */
public record Lookback(List<Period> periods, boolean all) {

    /** Two years of months: who has not reported for longer is not on his way, and what it costs to find that out does not grow with the years. */
    public static final int MOST = 24;

    /** Keeps a copy. */
    public Lookback {
        periods = List.copyOf(periods);
    }

    /** The latest of those that end between two days, both included. */
    static Lookback of(List<Period> known, LocalDate since, LocalDate until) {
        List<Period> within = known.stream()
                .filter(period -> !period.end().isBefore(since) && !period.end().isAfter(until))
                .sorted(Comparator.comparing(Period::end).reversed())
                .toList();
        return new Lookback(within.subList(0, Math.min(MOST, within.size())), within.size() <= MOST);
    }

    /** The earliest of them; empty if there is none. */
    public Optional<Period> earliest() {
        return periods.isEmpty() ? Optional.empty() : Optional.of(periods.getLast());
    }
}
