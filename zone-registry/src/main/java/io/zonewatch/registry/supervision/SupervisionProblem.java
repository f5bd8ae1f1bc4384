package io.zonewatch.registry.supervision;

import io.zonewatch.chassis.problem.ProblemCode;

/** Why something of the supervision group cannot be recorded. */
public enum SupervisionProblem implements ProblemCode {
    /** The meeting or inspection was held or cancelled before; or it was not held yet. */
    ACT_STATE(409),
    /** The decision or finding is in another state. */
    FOLLOW_UP_STATE(409),
    /** The request contradicts itself or what is recorded. */
    SUPERVISION_INVALID(422);

    private final int status;

    SupervisionProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
