package io.zonewatch.reporting.formula;

import io.zonewatch.reporting.UnitCode;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Chooses the largest parts of each unit's breakdown; of equal parts the lower code comes first, so that the choice is always the same. */
final class TopParts {

    private static final Comparator<Reading> LARGEST_FIRST = Comparator.comparing(
                    (Reading reading) -> reading.figure().value())
            .reversed()
            .thenComparing(Reading::part);

    private TopParts() {}

    /** The readings that do not matter: OTHER and other parts that are not leading, totals with a value, and parts with a value that is not among the {@code n} largest of their unit. */
    static Set<Reading> passedOver(List<Reading> parts, int n) {
        Set<Reading> passedOver =
                parts.stream().filter(TopParts::cannotCount).collect(Collectors.toCollection(HashSet::new));
        Map<UnitCode, List<Reading>> candidates = parts.stream()
                .filter(part -> part.figure().hasValue() && !passedOver.contains(part))
                .collect(Collectors.groupingBy(Reading::unit));
        candidates.values().stream().map(unit -> beyond(unit, n)).forEach(passedOver::addAll);
        return passedOver;
    }

    private static boolean cannotCount(Reading reading) {
        return !reading.leading() || (reading.part() == null && reading.figure().hasValue());
    }

    private static Collection<Reading> beyond(List<Reading> candidates, int n) {
        return candidates.stream().sorted(LARGEST_FIRST).skip(n).toList();
    }
}
