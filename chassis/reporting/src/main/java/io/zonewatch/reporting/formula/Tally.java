package io.zonewatch.reporting.formula;

import io.zonewatch.reporting.FigureStatus;
import io.zonewatch.reporting.UnitCode;
import io.zonewatch.reporting.formula.Reason.Cause;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Adds up the figures of several units; what has no value adds nothing, and is remembered in case nothing or too little remains. */
final class Tally {

    private final Map<Cause, SortedSet<UnitCode>> without = new EnumMap<>(Cause.class);
    private BigDecimal total;
    private boolean missing;

    void add(BigDecimal value) {
        total = total == null ? value : total.add(value);
    }

    /** The unit's figure is owed and not there: no total can be given. */
    void addMissing(UnitCode unit) {
        missing = true;
        addWithout(unit, FigureStatus.MISSING);
    }

    /** The unit does not count, for the reason {@code status}. */
    void addWithout(UnitCode unit, FigureStatus status) {
        without.computeIfAbsent(cause(status), _ -> new TreeSet<>()).add(unit);
    }

    Outcome outcome(Term.Role role, String indicator) {
        if (total != null && !missing) {
            return new Outcome.Value(total);
        }
        if (without.isEmpty()) {
            return Outcome.nothing(Cause.NOBODY_OWES, role, indicator);
        }
        Map.Entry<Cause, SortedSet<UnitCode>> worst =
                without.entrySet().iterator().next();
        List<UnitCode> units = new ArrayList<>(worst.getValue());
        return new Outcome.Nothing(new Reason(worst.getKey(), role, indicator, units));
    }

    private static Cause cause(FigureStatus status) {
        return switch (status) {
            case MISSING -> Cause.MISSING;
            case EXEMPT -> Cause.EXEMPT;
            case NOT_APPLICABLE -> Cause.NOT_APPLICABLE;
            case REPORTED -> throw new IllegalArgumentException("a reported figure counts");
        };
    }
}
