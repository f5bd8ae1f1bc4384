package io.zonewatch.assessment.progress;

import io.zonewatch.reporting.UnitCode;
import io.zonewatch.reporting.formula.Term;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The units whose figures are added up in one place of a roll-up's formula. Whoever knows the figures of all but one can work that one out.
 *
 * @param units in order
 */
public record Sum(List<UnitCode> units) {

    /** Keeps a copy of the units. */
    public Sum {
        units = List.copyOf(units);
    }

    /** The sums that a result is made of; several over the same units once. */
    static List<Sum> of(List<Term> terms) {
        Map<Heading, SortedSet<UnitCode>> sums = new LinkedHashMap<>();
        for (Term term : terms) {
            if (term.unit() != null && Heading.of(term).counts()) {
                sums.computeIfAbsent(Heading.of(term), _ -> new TreeSet<>()).add(term.unit());
            }
        }
        return sums.values().stream().map(Sum::over).distinct().toList();
    }

    /** The sum over some units, each once. */
    public static Sum over(Collection<UnitCode> units) {
        return new Sum(units.stream().distinct().sorted().toList());
    }
}
