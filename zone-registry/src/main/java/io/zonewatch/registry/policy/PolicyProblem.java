package io.zonewatch.registry.policy;

import io.zonewatch.chassis.problem.ProblemCode;

/** Why a rule set is not taken. */
enum PolicyProblem implements ProblemCode {
    /** This version is there already; what was published does not change. */
    RULE_SET_EXISTS(409),
    /** Parameters or texts do not fit the kind of their rule. */
    RULE_SET_INVALID(422);

    private final int status;

    PolicyProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
