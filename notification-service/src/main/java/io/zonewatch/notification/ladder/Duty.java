package io.zonewatch.notification.ladder;

/** What a ladder presses for. Each duty has a deadline and rounds of its own. */
public enum Duty {
    /** The unit's report, by the on-time line of the obligation's round. */
    REPORT,
    /** The reviewer's decision about a report that was submitted; each revision under review is a round. */
    REVIEW;

    /**
     * Whether a step of a ladder for it may have that code: the steps of a review begin with R and no others do, so that a code
     * names one step of an obligation.
     */
    boolean mayCall(String code) {
        return code.startsWith("R") == (this == REVIEW);
    }

    /** Whether its ladders may have such a step: only a report is returned, only about one a notice is served, and news has no reviewer. */
    boolean allows(StepKind kind) {
        return switch (kind) {
            case COURTESY, OVERDUE, ESCALATION -> true;
            case FORMAL_NOTICE, RETURNED, NEWS, ALERT -> this == REPORT;
        };
    }
}
