package io.zonewatch.indicator.obligation;

import io.zonewatch.chassis.problem.Problem;

/**
 * Where an obligation is in its life. This table is the only way from one state to another; what it does not list is refused.
 *
 * <pre>
 *              OPEN     SUBMIT      ACCEPT     RETURN     LOCK     EXEMPT   REOPEN      CORRECT, ACCEPT_CORRECTION, RETURN_CORRECTION
 * SCHEDULED    OPEN     ·           ·          ·          ·        EXEMPT   ·           ·
 * OPEN         ·        SUBMITTED   ·          ·          CLOSED   EXEMPT   ·           ·
 * SUBMITTED    ·        ·           ACCEPTED   RETURNED   ·        ·        ·           ·
 * RETURNED     ·        SUBMITTED   ·          ·          CLOSED   EXEMPT   ·           ·
 * ACCEPTED     ·        ·           ·          ·          ·        ·        ·           ACCEPTED
 * EXEMPT       ·        ·           ·          ·          ·        ·        SCHEDULED   ·
 * CLOSED       ·        ·           ·          ·          ·        ·        SCHEDULED   ·
 * </pre>
 *
 * <p>What was taken from the unit while its report waited, by an exemption or because the unit ended, does not reach the report: a decision is
 * still due. Accepted, it counts; returned, it is owed no more, so RETURNED becomes EXEMPT with the return ({@link GivingBack}), unless it was
 * reopened after the exemption was granted.
 *
 * <p>What is reopened is scheduled anew; where the period has ended, time opens it at once. A correction never takes back that a
 * report was accepted: whether one waits is said beside the state.
 */
public enum State {
    /** 待开放: the period has not ended. */
    SCHEDULED,
    /** 待报送: the period has ended and nothing was reported. */
    OPEN,
    /** 待审核: a report waits for a decision; only a submit stops the clock. */
    SUBMITTED,
    /** 已通过: accepted by another person. */
    ACCEPTED,
    /** 已退回: returned with reasons; a new round runs. */
    RETURNED,
    /** 免报: released from reporting. */
    EXEMPT,
    /** 已锁定: the lock line passed with nothing waiting or accepted. */
    CLOSED;

    /** What can happen to an obligation. */
    public enum Step {
        /** The period has ended. */
        OPEN,
        /** The unit reports. */
        SUBMIT,
        /** A reviewer accepts. */
        ACCEPT,
        /** A reviewer returns with reasons. */
        RETURN,
        /** The lock line passes. */
        LOCK,
        /** The unit is released from reporting. */
        EXEMPT,
        /** What was locked or exempt is owed again, until a day that is set. */
        REOPEN,
        /** The unit corrects what was accepted. */
        CORRECT,
        /** A reviewer accepts the correction. */
        ACCEPT_CORRECTION,
        /** A reviewer returns the correction; what was accepted before still counts. */
        RETURN_CORRECTION
    }

    /**
     * The state after a step.
     *
     * @throws Problem a conflict that says why, if the table has no such step
     */
    State after(Step step) {
        return switch (step) {
            case OPEN -> after(this == SCHEDULED, OPEN);
            case SUBMIT -> after(awaitsReport(), SUBMITTED);
            case ACCEPT -> after(this == SUBMITTED, ACCEPTED);
            case RETURN -> after(this == SUBMITTED, RETURNED);
            case LOCK -> after(awaitsReport(), CLOSED);
            case EXEMPT -> after(canBeExempted(), EXEMPT);
            case REOPEN -> reopened();
            case CORRECT, ACCEPT_CORRECTION, RETURN_CORRECTION -> corrected();
        };
    }

    /** Whether a report can be submitted, and the clock runs against the unit. */
    public boolean awaitsReport() {
        return this == OPEN || this == RETURNED;
    }

    /** Whether the unit can still be released: nothing waits for a decision, was accepted or is locked. */
    private boolean canBeExempted() {
        return this == SCHEDULED || awaitsReport();
    }

    private State reopened() {
        if (this != CLOSED && this != EXEMPT) {
            throw Problem.of(ObligationProblem.NOTHING_TO_REOPEN);
        }
        return SCHEDULED;
    }

    /** Whether nothing will change any more by time or by a change of rules. */
    public boolean finished() {
        return this == ACCEPTED || this == EXEMPT || this == CLOSED;
    }

    private State corrected() {
        if (this == OPEN || this == RETURNED) {
            throw Problem.of(ObligationProblem.NOTHING_TO_CORRECT);
        }
        return after(this == ACCEPTED, ACCEPTED);
    }

    private State after(boolean possible, State next) {
        if (!possible) {
            throw Problem.of(refusal());
        }
        return next;
    }

    private ObligationProblem refusal() {
        return switch (this) {
            case SCHEDULED -> ObligationProblem.NOT_OPEN;
            case SUBMITTED -> ObligationProblem.ALREADY_SUBMITTED;
            case ACCEPTED -> ObligationProblem.ALREADY_ACCEPTED;
            case EXEMPT -> ObligationProblem.EXEMPTED;
            case CLOSED -> ObligationProblem.LOCKED;
            case OPEN, RETURNED -> ObligationProblem.NOTHING_TO_DECIDE;
        };
    }
}
