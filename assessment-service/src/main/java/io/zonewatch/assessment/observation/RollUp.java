package io.zonewatch.assessment.observation;

import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.formula.Explained;
import io.zonewatch.reporting.formula.Term;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;

/**
 * An indicator rolled up over a scope for a period. With full coverage a missing figure makes the value missing; with partial coverage units that have not
 * delivered are left out, and the notes say so.
 *
 * @param rule the catalogue's, empty while no catalogue in force has the indicator
 * @param explained value or reason, with every figure that was looked at
 * @param lastAcceptedAt the latest acceptance it rests on
 * @param periods whose figures it rests on
 */
public record RollUp(
        Optional<IndicatorRule> rule,
        Explained explained,
        Coverage coverage,
        Instant lastAcceptedAt,
        SortedSet<Period> periods,
        Sources sources) {

    /** Tells the report a figure came from. */
    @FunctionalInterface
    public interface Sources {
        /** The report that a unit's figure was read from, if the unit owes one. */
        Optional<Source> of(Term term);
    }

    /** An obligation and the accepted revision of its report, null where there is none. */
    public record Source(String obligation, Integer revision) {}
}
