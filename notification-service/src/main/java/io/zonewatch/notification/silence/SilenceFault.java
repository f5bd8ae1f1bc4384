package io.zonewatch.notification.silence;

import io.zonewatch.chassis.problem.ProblemCode;

/** What can be wrong with a planned outage that is well-formed. */
enum SilenceFault implements ProblemCode {
    /** A form of which nobody is ever told. */
    NO_LADDER(422),
    /** Its division reaches beyond the caller's. */
    DIVISION_OUTSIDE_SCOPE(403);

    private final int status;

    SilenceFault(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
