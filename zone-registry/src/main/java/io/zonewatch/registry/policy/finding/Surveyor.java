package io.zonewatch.registry.policy.finding;

import io.zonewatch.registry.Moment;
import io.zonewatch.registry.boundary.OverlapSurvey;
import io.zonewatch.registry.boundary.Overlaps;
import io.zonewatch.registry.contact.Staffing;
import io.zonewatch.registry.policy.rule.Enlargement;
import io.zonewatch.registry.policy.rule.Overlapping;
import io.zonewatch.registry.policy.rule.Sight;
import io.zonewatch.registry.policy.rule.Zone;
import io.zonewatch.registry.unit.DatedUnit;
import io.zonewatch.registry.unit.ZoneRegister;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks at zones with what rules have to see around them: one query for each sight, however many zones there are. */
@ApplicationScoped
class Surveyor {

    private final ZoneRegister register;
    private final Enlargements enlargements;
    private final Staffing staffing;
    private final OverlapSurvey overlaps;

    @Inject
    Surveyor(ZoneRegister register, Enlargements enlargements, Staffing staffing, OverlapSurvey overlaps) {
        this.register = register;
        this.enlargements = enlargements;
        this.staffing = staffing;
        this.overlaps = overlaps;
    }

    /** The zones as rules see them, in the same order; what no rule looks for is not looked up. */
    List<Zone> survey(List<DatedUnit> units, Collection<Sight> sights, Moment moment) {
        List<UnitCode> codes = units.stream().map(DatedUnit::code).toList();
        Map<UnitCode, LocalDate> firstDays = register.firstDays(codes, moment.known());
        Map<UnitCode, Enlargement> enlarged =
                sights.contains(Sight.ENLARGEMENT) ? enlargements.last(codes, moment) : Map.of();
        Set<UnitCode> staffed =
                sights.contains(Sight.PEOPLE) ? staffing.withStatistician(codes, moment) : Set.copyOf(codes);
        Map<UnitCode, List<Overlaps.Overlap>> overlapping =
                sights.contains(Sight.NEIGHBOURS) ? overlaps.of(codes, moment) : Map.of();
        return units.stream()
                .map(unit -> new Zone(
                        unit.code(),
                        firstDays.get(unit.code()),
                        unit.version().attributes(),
                        unit.version().situation().outline(),
                        enlarged.get(unit.code()),
                        staffed.contains(unit.code()),
                        overlapping(overlapping.getOrDefault(unit.code(), List.of()))))
                .toList();
    }

    /** Overlaps as rules see them. */
    static List<Overlapping> overlapping(List<Overlaps.Overlap> overlaps) {
        return overlaps.stream()
                .map(overlap -> new Overlapping(overlap.unit(), overlap.areaHa()))
                .toList();
    }
}
