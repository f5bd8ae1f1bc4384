package io.zonewatch.indicator.obligation;

import io.zonewatch.chassis.problem.ProblemCode;

/** What the state of an obligation does not allow. */
enum ObligationProblem implements ProblemCode {
    /** The period has not ended. */
    NOT_OPEN(409),
    /** The report waits for a decision. */
    ALREADY_SUBMITTED(409),
    /** The report was accepted. */
    ALREADY_ACCEPTED(409),
    /** The lock line has passed 已锁定. */
    LOCKED(409),
    /** The unit is exempt. */
    EXEMPTED(409),
    /** Nothing waits for a decision. */
    NOTHING_TO_DECIDE(409),
    /** It is neither locked nor exempt. */
    NOTHING_TO_REOPEN(409),
    /** Nothing was accepted that could be corrected. */
    NOTHING_TO_CORRECT(409),
    /** Which reports are owed is being decided. */
    PLANNING_UNDER_WAY(503);

    private final int status;

    ObligationProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
