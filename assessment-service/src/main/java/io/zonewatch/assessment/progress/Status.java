package io.zonewatch.assessment.progress;

/** Where a target stands, best first. */
public enum Status {
    /** The checkpoint that counts is reached 已达成. */
    ACHIEVED,
    /** R is at least 95 % 进度正常. */
    ON_TRACK,
    /** R is at least 60 % 进度偏慢. */
    SLOW,
    /** R is at least 0 进展有限. */
    LIMITED,
    /** R is below 0, or a value that had been reached is lost 偏离目标. */
    MOVING_AWAY,
    /** There is no judgement, for a reason 无法评价. */
    CANNOT_BE_ASSESSED
}
