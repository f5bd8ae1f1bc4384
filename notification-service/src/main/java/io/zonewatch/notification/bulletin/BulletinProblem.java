package io.zonewatch.notification.bulletin;

import io.zonewatch.chassis.problem.ProblemCode;

/** Why there is no bulletin. */
enum BulletinProblem implements ProblemCode {
    /** It would list more than one answer holds. */
    BULLETIN_TOO_LONG(422);

    private final int status;

    BulletinProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
