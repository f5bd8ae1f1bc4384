package io.zonewatch.indicator.reopening;

import io.zonewatch.chassis.problem.ProblemCode;

/** Why a reopening is not granted. */
enum ReopeningProblem implements ProblemCode {
    /** A reopening that cannot be taken as it stands. */
    REOPENING_INVALID(422),
    /** Until a moment that has passed. */
    UNTIL_PASSED(422),
    /** Until a moment before a report can be submitted at all. */
    UNTIL_BEFORE_OPEN(422),
    /** Until a moment later than a reopening may last. */
    UNTIL_TOO_LATE(422);

    private final int status;

    ReopeningProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
