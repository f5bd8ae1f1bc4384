package io.zonewatch.reporting.formula;

import io.zonewatch.reporting.Period;
import java.util.List;

/** Where the evaluator gets figures from; implemented by the service over its accepted reports. */
@FunctionalInterface
public interface FigureSource {

    /**
     * The figures of <em>all</em> units in scope that owe them: a unit that owes one and has none yet comes with a MISSING figure, so that a gap never looks
     * like a smaller total. Each unit once (or once per part); a zone's parks are in the zone's figure and do not come again.
     *
     * @return empty when nobody owes it
     */
    List<Reading> read(Query query);

    /** What a figure is asked for. */
    enum Kind {
        /** The totals as reported for the period. */
        TOTAL,
        /** The parts of the breakdown as reported for the period; those that may not count among the unit's largest as {@link Reading#besides}. */
        PARTS,
        /** C', last year's totals in the scope comparable with the period's (可比口径); the query's period is the current one, not last year's. */
        COMPARABLE_BASE
    }

    /**
     * A question for figures.
     *
     * @param kind which figures
     * @param indicator code
     * @param scope whose
     * @param period of the figures, for COMPARABLE_BASE of the figures they are compared with
     */
    record Query(Kind kind, String indicator, Scope scope, Period period) {}
}
