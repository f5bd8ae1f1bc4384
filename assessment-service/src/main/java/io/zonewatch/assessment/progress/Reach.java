package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.observation.Coverage;
import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which units' own figures a caller may see. Whoever reaches a target sees its result, and so how many units stand behind it; but not which ones and with which
 * figures, unless they are in scope themselves; and where only one of them is not, or their reports are still coming in one by one, the result would tell a single
 * figure and is withheld.
 *
 * @param divisions where each unit lies at present; one not heard of yet lies in none
 * @param city whose target it is; whoever has its division in scope is shown every result, also of zones that have left the division since
 * @param corrected periods that something else was known of at the instant asked about than is now: the difference is what was corrected since
 */
public record Reach(Scope scope, Map<UnitCode, String> divisions, UnitCode city, Set<Period> corrected) {

    /** What may be seen of what is known now. */
    public Reach(Scope scope, Map<UnitCode, String> divisions, UnitCode city) {
        this(scope, divisions, city, Set.of());
    }

    /** The same, looking back to when something else was known of these periods. */
    Reach before(Set<Period> changed) {
        return new Reach(scope, divisions, city, changed);
    }

    /** Whether the caller may see the unit's own figures. */
    public boolean permits(UnitCode unit) {
        return scope.permits(unit, divisions.getOrDefault(unit, ""));
    }

    /**
     * Whether the sum tells the figure of a single unit that the caller may not see: it has exactly one of those, so that the others can be taken off; or it
     * still grows by one after the other, each of which is what it grew by.
     *
     * @param complete whether all who owe a figure of it have an accepted one, see {@link #settles}
     */
    public boolean isExposedBy(Sum sum, boolean complete) {
        long hidden = sum.units().stream().filter(unit -> !permits(unit)).count();
        return !scope.permitsDivision(divisions.getOrDefault(city, "")) && (complete ? hidden == 1 : hidden > 0);
    }

    /** Whether a result stays as it is: all who owe a figure have an accepted one, and it is not seen beside what was corrected of it later. */
    boolean settles(Period period, boolean complete) {
        return complete && !corrected.contains(period);
    }

    List<UnitCode> within(List<UnitCode> units) {
        return units.stream().filter(this::permits).toList();
    }

    /** The same counts with the missing units within reach. */
    Coverage within(Coverage coverage) {
        return new Coverage(coverage.owed(), coverage.accepted(), coverage.exempt(), within(coverage.missingUnits()));
    }
}
