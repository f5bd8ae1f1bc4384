package io.zonewatch.registry.supervision;

import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.unit.UnitsInLists;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The units that the group's acts concern, as far as they exist for the caller. */
@ApplicationScoped
public class ConcernedUnits {

    private final UnitsInLists units;

    @Inject
    ConcernedUnits(UnitsInLists units) {
        this.units = units;
    }

    /**
     * Those of the act's units that the caller's scope held at a moment.
     *
     * @throws Problem not-found if there is none: then the act does not exist for the caller either
     */
    public Set<String> require(Act<?> act, Moment moment) {
        Set<String> visible = units.visibleAmong(act.concerns(), moment);
        if (visible.isEmpty()) {
            throw Problem.of(ChassisProblem.NOT_FOUND);
        }
        return visible;
    }

    /** Those of the units of acts that the caller's scope held at a moment. */
    public Set<String> among(Collection<? extends Kept<?>> acts, Moment moment) {
        return units.visibleAmong(
                acts.stream().flatMap(kept -> kept.act().concerns().stream()).collect(Collectors.toSet()), moment);
    }

    /**
     * Makes sure that whoever changes an act has authority over the unit it belongs to.
     *
     * @throws Problem not-found
     */
    public void requireAuthority(String unit) {
        if (units.visibleAmong(List.of(unit)).isEmpty()) {
            throw Problem.of(ChassisProblem.NOT_FOUND);
        }
    }

    /**
     * Makes sure that units a request names exist for the caller.
     *
     * @param named codes by the place at which they are named
     * @throws Problem supervision-invalid
     */
    public void requireNamed(Map<String, String> named) {
        Set<String> visible = units.visibleAmong(Set.copyOf(named.values()));
        Problem problem = Problem.of(SupervisionProblem.SUPERVISION_INVALID);
        named.forEach((place, code) -> {
            if (!visible.contains(code)) {
                problem.at(place, SupervisionFault.UNKNOWN_UNIT, code);
            }
        });
        if (problem.hasPlaces()) {
            throw problem;
        }
    }
}
