package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.observation.Coverage;
import io.zonewatch.chassis.identity.Scope;
import io.zonewatch.reporting.UnitCode;
import java.util.List;
import java.util.Map;

/**
 * Which units' own figures a caller may see. Whoever reaches a target sees its result, and so how many units stand behind it; but not which ones and with which
 * figures, unless they are in scope themselves.
 *
 * @param divisions where each unit lies at present; one not heard of yet lies in none
 */
record Reach(Scope scope, Map<UnitCode, String> divisions) {

    boolean permits(UnitCode unit) {
        return scope.permits(unit, divisions.getOrDefault(unit, ""));
    }

    List<UnitCode> within(List<UnitCode> units) {
        return units.stream().filter(this::permits).toList();
    }

    /** The same counts with the missing units within reach. */
    Coverage within(Coverage coverage) {
        return new Coverage(coverage.owed(), coverage.accepted(), coverage.exempt(), within(coverage.missingUnits()));
    }
}
