package io.zonewatch.assessment.plan;

import io.zonewatch.chassis.problem.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold of the assumptions that a plan or its schedule tells: each stands once, and something rests on it, so that it is seen by who sees that. */
public final class AssumptionRules {

    private AssumptionRules() {}

    /**
     * Adds what is wrong.
     *
     * @param named ids that something rests on
     */
    public static void check(List<Assumption> assumptions, Set<String> named, Problem faults) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < assumptions.size(); i++) {
            String id = assumptions.get(i).id();
            String place = "/assumptions/" + i + "/id";
            if (!ids.add(id)) {
                faults.at(place, PlanProblem.DUPLICATE_ASSUMPTION);
            }
            if (!named.contains(id)) {
                faults.at(place, PlanProblem.UNUSED_ASSUMPTION);
            }
        }
    }
}
