package io.zonewatch.notification.bounce;

import io.zonewatch.chassis.problem.ProblemCode;

/** Why a report cannot be taken. */
enum BounceProblem implements ProblemCode {
    /** It is no delivery status notification, or cannot be read. */
    NOT_A_REPORT(422),
    /** It names no message of ours, or not any more. */
    NOT_OURS(404),
    /** What it is about is just being sent. */
    STILL_UNDER_WAY(409);

    private final int status;

    BounceProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
