package io.zonewatch.assessment.observation;

import io.zonewatch.reporting.UnitCode;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who owes a form's reports of a period within a scope.
 *
 * @param zones zones of the city's division, parks of other zones not counted again; and units not heard of yet, which have no accepted figures by definition
 * @param city the city itself, if it owes the form
 */
record OwingSet(List<Owed> zones, List<Owed> city) {

    /**
     * Chooses from all who owe the form.
     *
     * @param scope the city
     * @param division where the city lies on the period's last day
     */
    static OwingSet within(UnitCode scope, String division, List<Owed> all) {
        String prefix = division.replaceFirst("(00)+$", "");
        return new OwingSet(
                all.stream()
                        .filter(owed ->
                                !owed.unit().equals(scope) && owed.division().startsWith(prefix))
                        .filter(owed -> owed.kind() == null || owed.kind() == UnitKind.ZONE)
                        .filter(owed -> !owed.park())
                        .toList(),
                all.stream().filter(owed -> owed.unit().equals(scope)).toList());
    }

    /** The report of {@code unit}, or null. */
    Owed of(UnitCode unit) {
        return Stream.concat(zones.stream(), city.stream())
                .filter(owed -> owed.unit().equals(unit))
                .findFirst()
                .orElse(null);
    }
}
