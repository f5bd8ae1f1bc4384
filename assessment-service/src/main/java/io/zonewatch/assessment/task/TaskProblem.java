package io.zonewatch.assessment.task;

import io.zonewatch.chassis.problem.ProblemCode;
import java.util.Locale;

/** What can be wrong with a work plan, or stand against a step. */
enum TaskProblem implements ProblemCode {
    /** The plan has a work plan. */
    WORK_PLAN_EXISTS(409),
    /** The work plan breaks a rule; the places say which. */
    WORK_PLAN_INVALID(422),
    /** The plan does not exist for this caller. */
    UNKNOWN_PLAN(422),
    /** The code stands more than once. */
    DUPLICATE_TASK(422),
    /** A unit stands more than once. */
    DUPLICATE_UNIT(422),
    /** The unit does not exist for this caller. */
    UNKNOWN_RESPONSIBLE(422),
    /** No task of the work plan has this code. */
    UNKNOWN_DEPENDENCY(422),
    /** The task would wait for itself. */
    CIRCULAR_DEPENDENCY(422),
    /** The day is not within the task's year. */
    DUE_OUTSIDE_YEAR(422),
    /** The task is finished or given up, so it stays as it was. */
    TASK_OVER(422),
    /** A task of this code was given up by an earlier version. */
    GIVEN_UP_BEFORE(422),
    /** The task's state does not allow the step. */
    WRONG_STATE(409),
    /** Tasks that have to be finished before are not. */
    DEPENDENCIES_OPEN(409),
    /** Who finished it may not confirm it. */
    FOUR_EYES(403),
    /** The step is for who reaches the division of the leading unit. */
    NOT_SUPERVISED(403),
    /** It can be put off to a later day only. */
    NOT_LATER(422);

    private final int status;

    TaskProblem(int status) {
        this.status = status;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
