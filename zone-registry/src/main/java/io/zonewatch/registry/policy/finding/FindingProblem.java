package io.zonewatch.registry.policy.finding;

import io.zonewatch.chassis.problem.ProblemCode;

/** Why a change needs more to be said. */
enum FindingProblem implements ProblemCode {
    /** The change creates what the policy does not want, and does not say why. */
    FINDING_NEEDS_JUSTIFICATION,
    /** One thing that it creates: the rule, its clause, and what is found. */
    FINDING;

    @Override
    public int status() {
        return 422;
    }
}
