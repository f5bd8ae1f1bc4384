package io.zonewatch.assessment.observation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What roll-ups of reports see of a unit; names, status, designations and platforms are not among it.
 *
 * @param kind null before it has been heard of
 * @param stretches ascending, each other than the one before it
 */
record SeenUnit(UnitKind kind, List<Stretch> stretches) {

    /** Takes together what goes on as it was. */
    SeenUnit {
        List<Stretch> others = new ArrayList<>();
        for (Stretch stretch : stretches) {
            if (others.isEmpty() || !others.getLast().goesOnAs(stretch)) {
                others.add(stretch);
            }
        }
        stretches = List.copyOf(others);
    }

    /**
     * What holds from a day on until the next begins.
     *
     * @param park whether it is a park of another zone
     * @param leading its leading industries
     */
    record Stretch(LocalDate from, String division, boolean park, Set<String> leading, String level) {

        private boolean goesOnAs(Stretch next) {
            return equals(new Stretch(from, next.division, next.park, next.leading, next.level));
        }
    }

    static SeenUnit of(UnitState unit) {
        return new SeenUnit(
                unit.kind(),
                unit.versions().stream()
                        .map(version -> new Stretch(
                                version.validFrom(),
                                version.division(),
                                version.parent() != null,
                                Set.copyOf(version.leadingIndustries()),
                                version.level()))
                        .toList());
    }

    /** The divisions it ever lay in. */
    Set<String> divisions() {
        return stretches.stream().map(Stretch::division).collect(Collectors.toSet());
    }

    /**
     * The first day on which it is seen otherwise than before; null if it never is. Days before the first stretch go by that one, so where that is another, all
     * of them are.
     */
    LocalDate otherwiseFrom(SeenUnit before) {
        if (equals(before)) {
            return null;
        }
        int same = inCommon(before);
        if (same == 0 || kind != before.kind) {
            return LocalDate.MIN;
        }
        return Stream.of(stretches, before.stretches)
                .flatMap(each -> each.stream().skip(same).limit(1))
                .map(Stretch::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** How many stretches at the beginning are the same. */
    private int inCommon(SeenUnit other) {
        int same = 0;
        while (same < Math.min(stretches.size(), other.stretches.size())
                && stretches.get(same).equals(other.stretches.get(same))) {
            same++;
        }
        return same;
    }
}
