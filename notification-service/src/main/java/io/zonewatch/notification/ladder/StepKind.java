package io.zonewatch.notification.ladder;

/** What a step of a ladder says to its recipients. */
public enum StepKind {
    /** The report is due soon; only before its due time. */
    COURTESY,
    /** The report is overdue. */
    OVERDUE,
    /** Formal dunning notice 催报通知书; its service starts a term. */
    FORMAL_NOTICE,
    /** The supervision office hears of it. */
    ESCALATION;

    /** Whether the step speaks before the due time; every other kind speaks after it. */
    public boolean beforeDue() {
        return this == COURTESY;
    }
}
