package io.zonewatch.assessment.observation;

import io.zonewatch.reporting.UnitCode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who owes a form's reports of a period within a scope.
 *
 * @param zones zones of the scope; and units not heard of yet, which have no accepted figures by definition
 * @param city the city in which the scope lies, if it owes the form
 */
record OwingSet(List<Owed> zones, List<Owed> city) {

    /**
     * Chooses from all who owe the form.
     *
     * @param home where the scope's anchor lies on the period's last day
     */
    static OwingSet within(Members members, String home, List<Owed> all) {
        return new OwingSet(
                all.stream()
                        .filter(owed -> owed.kind() == null || owed.kind() == UnitKind.ZONE)
                        .filter(owed -> members.contain(owed.unit(), owed.division(), owed.level(), owed.park(), home))
                        .toList(),
                city(members, home, all));
    }

    /** The report of {@code unit}, or null. */
    Owed of(UnitCode unit) {
        return Stream.concat(zones.stream(), city.stream())
                .filter(owed -> owed.unit().equals(unit))
                .findFirst()
                .orElse(null);
    }

    /** The anchor where it is the city; else the smallest city that contains it. */
    private static List<Owed> city(Members members, String home, List<Owed> all) {
        List<Owed> anchor = all.stream()
                .filter(owed -> owed.unit().equals(members.anchor()))
                .filter(owed -> owed.kind() != UnitKind.ZONE)
                .toList();
        return anchor.isEmpty()
                ? all.stream()
                        .filter(owed -> owed.kind() == UnitKind.CITY)
                        .filter(owed -> home.startsWith(Members.prefix(owed.division())))
                        .max(Comparator.comparingInt(
                                owed -> Members.prefix(owed.division()).length()))
                        .stream()
                        .toList()
                : anchor;
    }
}
