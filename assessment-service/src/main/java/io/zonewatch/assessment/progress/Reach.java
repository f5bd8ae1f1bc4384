package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.observation.Coverage;
import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.reporting.UnitCode;
import java.util.List;
import java.util.Map;

/**
 * Which units' own figures a caller may see. Whoever reaches a target sees its result, and so how many units stand behind it; but not which ones and with which
 * figures, unless they are in scope themselves; and where only one of them is not, or their reports are still coming in one by one, the result would tell a single
 * figure and is withheld.
 *
 * @param divisions where each unit lies at present; one not heard of yet lies in none
 * @param city whose target it is; whoever has its division in scope is shown every result, also of zones that have left the division since
 */
public record Reach(Scope scope, Map<UnitCode, String> divisions, UnitCode city) {

    /** Whether the caller may see the unit's own figures. */
    public boolean permits(UnitCode unit) {
        return scope.permits(unit, divisions.getOrDefault(unit, ""));
    }

    /**
     * Whether the sum tells the figure of a single unit that the caller may not see: it has exactly one of those, so that the others can be taken off; or it
     * still grows by one after the other, each of which is what it grew by.
     *
     * @param complete whether all who owe a figure of it have an accepted one
     */
    public boolean isExposedBy(Sum sum, boolean complete) {
        long hidden = sum.units().stream().filter(unit -> !permits(unit)).count();
        return !scope.permitsDivision(divisions.getOrDefault(city, "")) && (complete ? hidden == 1 : hidden > 0);
    }

    List<UnitCode> within(List<UnitCode> units) {
        return units.stream().filter(this::permits).toList();
    }

    /** The same counts with the missing units within reach. */
    Coverage within(Coverage coverage) {
        return new Coverage(coverage.owed(), coverage.accepted(), coverage.exempt(), within(coverage.missingUnits()));
    }
}
