package io.zonewatch.registry.unit;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.registry.reference.KnownCodes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What must hold of a unit's attributes, whatever the policy says; everything that does not is named at once. */
@ApplicationScoped
class UnitRules {

    private final Parents parents;
    private final LifeRules life;
    private final KnownCodes known;

    @Inject
    UnitRules(Parents parents, LifeRules life, KnownCodes known) {
        this.parents = parents;
        this.life = life;
        this.known = known;
    }

    /**
     * Checks what a unit is to be against what it was, on all the days of a change.
     *
     * @throws Problem unit-invalid
     */
    void require(Unit unit, List<Step> steps, Entry entry) {
        for (Step step : steps) {
            Problem problem = Problem.of(UnitProblem.UNIT_INVALID);
            String place = entry.place();
            switch (unit.kind()) {
                case CITY, DEPARTMENT -> publicBody(step.is(), place, problem);
                case ZONE -> {
                    zone(step.is().attributes(), place, problem);
                    parent(unit, step, place, problem);
                }
            }
            life.check(unit, step, entry, problem);
            codes(step, place, problem);
            if (problem.hasPlaces()) {
                throw problem;
            }
        }
    }

    private void parent(Unit unit, Step step, String place, Problem problem) {
        String parent = step.is().attributes().parent();
        boolean was = step.was() != null
                && step.was().isLiving()
                && Objects.equals(parent, step.was().attributes().parent());
        if (parent != null && step.is().isLiving() && !was) {
            parents.check(unit.code().value(), parent, step, place, problem);
        }
    }

    /** Codes must exist; what the unit had before stays, even where a code has ended since. */
    private void codes(Step step, String place, Problem problem) {
        FlatAttributes is = step.is().attributes();
        FlatAttributes was =
                step.was() == null ? FlatAttributes.NONE : step.was().attributes();
        if (!is.division().equals(was.division())) {
            known.division(is.division(), step.day(), place + "/division", problem);
        }
        for (int i = 0; i < is.leadingIndustries().size(); i++) {
            String industry = is.leadingIndustries().get(i);
            if (!was.leadingIndustries().contains(industry)) {
                known.industry(industry, place + "/leadingIndustries/" + i, problem);
            }
        }
        for (int i = 0; i < is.partners().size(); i++) {
            Partner partner = is.partners().get(i);
            if (partner.division() != null && !was.partners().contains(partner)) {
                known.division(partner.division(), step.day(), place + "/partners/" + i + "/division", problem);
            }
        }
    }

    /** The city and its departments have a name and a division; the rest is a zone's. */
    private static void publicBody(Situation situation, String place, Problem problem) {
        FlatAttributes attributes = situation.attributes();
        FlatAttributes permitted = FlatAttributes.ofPublicBody(attributes.names(), attributes.division());
        attributes.changedFrom(permitted).forEach(name -> problem.at(place + "/" + name, UnitFault.ZONE_ONLY));
        if (situation.outline() != null) {
            problem.at(place + "/boundary", UnitFault.ZONE_ONLY);
        }
    }

    private static void zone(FlatAttributes attributes, String place, Problem problem) {
        if (attributes.type() == null) {
            problem.at(place + "/type", UnitFault.COMPULSORY_FOR_ZONES);
        }
        List<String> leading = attributes.leadingIndustries();
        if (attributes.primaryIndustry() != null && !leading.contains(attributes.primaryIndustry())) {
            problem.at(place + "/primaryIndustry", UnitFault.NOT_AMONG_LEADING, attributes.primaryIndustry());
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < leading.size(); i++) {
            if (!seen.add(leading.get(i))) {
                problem.at(place + "/leadingIndustries/" + i, UnitFault.DUPLICATE_INDUSTRY, leading.get(i));
            }
        }
    }
}
