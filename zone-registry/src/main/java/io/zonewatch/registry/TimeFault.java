package io.zonewatch.registry;

import io.zonewatch.chassis.problem.ProblemCode;

/** What can be wrong with a time asked for. */
enum TimeFault implements ProblemCode {
    /** Nobody knows yet what will be known then. */
    IN_THE_FUTURE;

    @Override
    public int status() {
        return 400;
    }
}
