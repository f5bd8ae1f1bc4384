package io.zonewatch.notification.bulletin;

import io.zonewatch.chassis.problem.ProblemCode;

/** Why there is no bulletin. */
enum BulletinProblem implements ProblemCode {
    /** It would list more than one answer holds. */
    BULLETIN_TOO_LONG(422),
    /** What was asked for is no month, quarter or year. */
    NO_PERIOD(404),
    /** Nobody owes the form, and nobody is reminded of it. */
    UNKNOWN_FORM(400);

    private final int status;

    BulletinProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
