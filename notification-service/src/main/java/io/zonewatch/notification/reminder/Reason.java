package io.zonewatch.notification.reminder;

import io.zonewatch.notification.obligation.ObligationState;

/** Why a reminder was not sent. */
public enum Reason {
    /** The report was submitted. */
    SUBMITTED(ReminderState.CANCELLED),
    /** The report was submitted and accepted. */
    ACCEPTED(ReminderState.CANCELLED),
    /** The unit was exempted. */
    EXEMPT(ReminderState.CANCELLED),
    /** The lock line passed. */
    CLOSED(ReminderState.CANCELLED),
    /** The obligation went into another round, with a due time of its own. */
    NEW_ROUND(ReminderState.CANCELLED),
    /** Another unit reports it: the one that owed it was merged, and its people are pressed no longer. */
    PASSED_ON(ReminderState.CANCELLED),
    /** The reviewer has decided. */
    REVIEWED(ReminderState.CANCELLED),
    /** The recipient is no longer among the people of the unit. */
    RECIPIENT_ERASED(ReminderState.CANCELLED),
    /** The recipient has switched this kind off. */
    SWITCHED_OFF(ReminderState.CANCELLED),
    /** A later step of the round had fallen due. */
    LATER_STEP(ReminderState.SUPERSEDED),
    /** Its moment lay before the return that began the round, whose own notice says the term. */
    BEFORE_RETURN(ReminderState.SUPERSEDED),
    /** The due time had passed, so nobody can be told that it is near. */
    DUE_PASSED(ReminderState.SUPERSEDED),
    /** A reminder of the round was acknowledged, and the ladder leaves the step out then. */
    ACKNOWLEDGED(ReminderState.SUPERSEDED),
    /** It happened too long ago to be told. */
    TOO_OLD(ReminderState.SUPERSEDED),
    /** Nobody with that role is known whom a channel of the step can reach; looked for again when contacts change. */
    NO_RECIPIENT(ReminderState.FAILED),
    /** The recipient's side refused it for good. */
    REFUSED(ReminderState.FAILED),
    /** It was tried until the time for it was over, or as often as it may be where nobody says whether it was taken. */
    GAVE_UP(ReminderState.FAILED),
    /** The recipient's side had taken it, and it came back. */
    BOUNCED(ReminderState.FAILED);

    private final ReminderState state;

    Reason(ReminderState state) {
        this.state = state;
    }

    /** The state a reminder is in for this reason. */
    public ReminderState state() {
        return state;
    }

    /** Why nobody is reminded of an obligation in this state; only for states in which nothing is owed. */
    static Reason of(ObligationState state) {
        return switch (state) {
            case SUBMITTED -> SUBMITTED;
            case ACCEPTED -> ACCEPTED;
            case EXEMPT -> EXEMPT;
            case CLOSED -> CLOSED;
            case SCHEDULED, OPEN, RETURNED -> throw new IllegalArgumentException("owed in " + state);
        };
    }
}
