package io.zonewatch.registry.unit;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.registry.reference.KnownCodes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What must hold of a unit's attributes, whatever the policy says; everything that does not is named at once. */
@ApplicationScoped
class UnitRules {

    private final Parents parents;
    private final KnownCodes known;

    @Inject
    UnitRules(Parents parents, KnownCodes known) {
        this.parents = parents;
        this.known = known;
    }

    /**
     * Checks what a unit is to be against what it was.
     *
     * @throws Problem unit-invalid
     */
    void require(String code, UnitKind kind, FlatAttributes after, FlatAttributes before, LocalDate from) {
        Problem problem = Problem.of(UnitProblem.UNIT_INVALID);
        switch (kind) {
            case CITY, DEPARTMENT -> publicBody(after, problem);
            case ZONE -> {
                zone(after, problem);
                if (after.parent() != null && !Objects.equals(after.parent(), before.parent())) {
                    parents.check(code, after.parent(), from, problem);
                }
            }
        }
        requireKnown(after, before, from, problem);
        if (problem.hasPlaces()) {
            throw problem;
        }
    }

    /** What the unit was given before stays, even where a code has ended since. */
    private void requireKnown(FlatAttributes after, FlatAttributes before, LocalDate from, Problem problem) {
        if (!after.division().equals(before.division())) {
            known.division(after.division(), from, "/division", problem);
        }
        List<String> leading = after.leadingIndustries();
        for (int i = 0; i < leading.size(); i++) {
            if (!before.leadingIndustries().contains(leading.get(i))) {
                known.industry(leading.get(i), "/leadingIndustries/" + i, problem);
            }
        }
    }

    /** The city and its departments have a name and a division; the rest is a zone's. */
    private static void publicBody(FlatAttributes attributes, Problem problem) {
        FlatAttributes permitted = FlatAttributes.of(attributes.as(UnitKind.DEPARTMENT));
        attributes.changedFrom(permitted).forEach(name -> problem.at("/" + name, UnitFault.ZONE_ONLY));
    }

    private static void zone(FlatAttributes attributes, Problem problem) {
        if (attributes.type() == null) {
            problem.at("/type", UnitFault.COMPULSORY_FOR_ZONES);
        }
        List<String> leading = attributes.leadingIndustries();
        if (attributes.primaryIndustry() != null && !leading.contains(attributes.primaryIndustry())) {
            problem.at("/primaryIndustry", UnitFault.NOT_AMONG_LEADING, attributes.primaryIndustry());
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < leading.size(); i++) {
            if (!seen.add(leading.get(i))) {
                problem.at("/leadingIndustries/" + i, UnitFault.DUPLICATE_INDUSTRY, leading.get(i));
            }
        }
    }
}
