package io.zonewatch.assessment.plan;

import io.zonewatch.chassis.problem.ProblemCode;
import java.util.Locale;

/** What can be wrong with a plan as a whole, or with one place in it. */
enum PlanProblem implements ProblemCode {
    /** A plan of that code exists. */
    PLAN_EXISTS(409),
    /** The plan breaks a rule; the places say which. */
    PLAN_INVALID(422),
    /** The member means nothing under the checkpoint's operator. */
    OPERATOR_UNFIT(422),
    /** The scope gives less or more than its kind needs. */
    SCOPE_UNFIT(422),
    /** What is counted and what is reported are mixed up. */
    SOURCE_UNFIT(422),
    /** A warning would be over at a level at which it is raised. */
    LEVELS_UNFIT(422),
    /** The code stands more than once. */
    DUPLICATE_TARGET(422),
    /** The id of an assumption stands more than once. */
    DUPLICATE_ASSUMPTION(422),
    /** No target rests on the assumption. */
    UNUSED_ASSUMPTION(422),
    /** A checkpoint lies on or before the baseline's day or the checkpoint before it. */
    CHECKPOINT_NOT_LATER(422),
    /** The tolerance is missing where it is needed, given where it means nothing, or negative. */
    TOLERANCE_UNFIT(422),
    /** The unit does not exist for this caller. */
    UNKNOWN_UNIT(422),
    /** The version is in force already. */
    ALREADY_PUBLISHED(409),
    /** A later version was published before it. */
    OVERTAKEN(422),
    /** The version would hold in a month that has ended, which nobody asked for. */
    PAST_CHANGE(422),
    /** The version would begin before the latest one that is published. */
    BEFORE_LATEST(422),
    /** The target of that code is about something else. */
    ANOTHER_TARGET(422);

    private final int status;

    PlanProblem(int status) {
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
