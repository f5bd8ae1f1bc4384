package io.zonewatch.notification.silence;

import io.zonewatch.chassis.problem.ProblemCode;

/** What can be wrong with a planned outage that is well-formed. */
enum SilenceFault implements ProblemCode {
    /** A form of which nobody is ever told. */
    NO_LADDER;

    @Override
    public int status() {
        return 422;
    }
}
