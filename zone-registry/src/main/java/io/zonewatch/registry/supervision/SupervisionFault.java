package io.zonewatch.registry.supervision;

import io.zonewatch.chassis.problem.ProblemCode;

/** What can be wrong at one place of a request about the supervision group. */
public enum SupervisionFault implements ProblemCode {
    /** The caller knows no unit of that code. */
    UNKNOWN_UNIT,
    /** An official is named by post, by name, or by both. */
    NEITHER_POST_NOR_PERSON,
    /** The end does not lie after the beginning. */
    END_NOT_AFTER_BEGINNING,
    /** What is told as done lies in the future. */
    STILL_TO_COME,
    /** The day lies before the one it follows. */
    BEFORE_EARLIER_STEP,
    /** The day lies after the one that follows it. */
    AFTER_LATER_STEP,
    /** The group's latest version holds from a later day. */
    GROUP_BEFORE_LATEST;

    @Override
    public int status() {
        return 422;
    }
}
