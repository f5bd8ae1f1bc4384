package io.zonewatch.registry.reference;

import io.zonewatch.chassis.problem.ProblemCode;

/** What can be wrong with a code. */
enum ReferenceFault implements ProblemCode {
    /** No division has this code on that day. */
    UNKNOWN_DIVISION,
    /** No industry has this code. */
    UNKNOWN_INDUSTRY;

    @Override
    public int status() {
        return 422;
    }
}
