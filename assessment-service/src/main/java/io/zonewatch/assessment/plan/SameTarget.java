package io.zonewatch.assessment.plan;

import io.zonewatch.chassis.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A target stays the same through the versions of its plan: an indicator from the same source, hanging on the same unit. What is about something else is another
 * target and has another code, so that what was reported, forecast and warned of under a code goes on from one period to the next.
 */
final class SameTarget {

    private SameTarget() {}

    /** @throws Problem plan-invalid with every place that makes a target another one */
    static void check(Plan plan, List<Placed> known) {
        Map<String, Target> before =
                known.stream().map(Placed::target).collect(Collectors.toMap(Target::code, Function.identity()));
        Problem invalid = Problem.of(PlanProblem.PLAN_INVALID);
        for (int i = 0; i < plan.targets().size(); i++) {
            Target after = plan.targets().get(i);
            Target same = before.get(after.code());
            if (same != null) {
                check(same, after, "/targets/" + i, invalid);
            }
        }
        if (invalid.hasPlaces()) {
            throw invalid;
        }
    }

    private static void check(Target before, Target after, String place, Problem invalid) {
        if (!before.indicator().equals(after.indicator())) {
            invalid.at(place + "/indicator", PlanProblem.ANOTHER_TARGET);
        }
        if (!Objects.equals(before.form(), after.form())) {
            invalid.at(place + "/form", PlanProblem.ANOTHER_TARGET);
        }
        if (!before.scope().unit().equals(after.scope().unit())) {
            invalid.at(place + "/scope/unit", PlanProblem.ANOTHER_TARGET);
        }
    }
}
