package io.zonewatch.registry.unit;

import io.zonewatch.chassis.problem.ProblemCode;

/** Why a unit cannot be registered or changed. */
public enum UnitProblem implements ProblemCode {
    /** The code was given before; codes are never reused. */
    UNIT_EXISTS(409),
    /** The attributes contradict each other, the kind, or other units. */
    UNIT_INVALID(422),
    /** The change would rewrite the past. */
    PAST_CHANGE(422),
    /** The unit is merged or abolished; only corrections are left. */
    UNIT_GONE(409);

    private final int status;

    UnitProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
