package io.zonewatch.registry.boundary;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.registry.AskedMoment;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.unit.DatedUnit;
import io.zonewatch.registry.unit.VisibleUnits;
import io.zonewatch.registry.unit.ZoneRegister;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells a caller which boundaries overlap with a unit's. The rules of the policy look at all units; here only those in scope. */
@ApplicationScoped
class Overlaps {

    private final OverlapSurvey survey;
    private final VisibleUnits visible;
    private final ZoneRegister register;
    private final BusinessClock clock;

    @Inject
    Overlaps(OverlapSurvey survey, VisibleUnits visible, ZoneRegister register, BusinessClock clock) {
        this.survey = survey;
        this.visible = visible;
        this.register = register;
        this.clock = clock;
    }

    /**
     * What overlaps with the boundary of a unit at a moment, of all that the caller's scope held then.
     *
     * @throws Problem not-found
     */
    @Transactional
    List<Overlap> seen(String code, AskedMoment asked) {
        Moment moment = asked.at(clock);
        DatedUnit unit = visible.at(code, moment);
        List<Overlap> found = survey.of(Map.of(unit.code(), unit.version().situation()), moment)
                .getOrDefault(unit.code(), List.of());
        Set<String> told = register.visible(
                found.stream().map(overlap -> overlap.unit().value()).toList(), moment);
        return found.stream()
                .filter(overlap -> told.contains(overlap.unit().value()))
                .toList();
    }
}
