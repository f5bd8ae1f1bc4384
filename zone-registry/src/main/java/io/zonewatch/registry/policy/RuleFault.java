package io.zonewatch.registry.policy;

import io.zonewatch.chassis.problem.ProblemCode;

/** What can be wrong at one place of a rule set. */
enum RuleFault implements ProblemCode {
    /** Missing, of the wrong type or form, or none of this kind of rule. */
    PARAMETER_INVALID,
    /** The text mentions a fact that this kind of rule does not find. */
    UNKNOWN_FACT,
    /** Two rules have the same code. */
    DUPLICATE_RULE,
    /** It would end before it begins. */
    ENDS_BEFORE_BEGIN,
    /** The division is not the caller's. */
    DIVISION_OUTSIDE_SCOPE;

    @Override
    public int status() {
        return 422;
    }
}
