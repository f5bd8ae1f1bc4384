package io.zonewatch.notification.ladder;

import io.zonewatch.chassis.problem.Worded;
import java.util.Locale;

/** What a step of a ladder says to its recipients. */
public enum StepKind implements Worded {
    /** The report is due soon; only before its due time. */
    COURTESY,
    /** The report is overdue. */
    OVERDUE,
    /** Formal dunning notice 催报通知书; its service starts a term. */
    FORMAL_NOTICE,
    /** The supervision office hears of it. */
    ESCALATION,
    /** The report was returned 退回: said at once, once in the round that the return begins; counted from no due time. */
    RETURNED,
    /**
     * Something happened: said once, in the ladder's hours of a working day; a person may do without it. Only in ladders of news.
     */
    NEWS,
    /**
     * Something happened that has to be seen to before the next morning, or from which a term runs: said at once, once, and whoever is
     * told cannot do without it.
     */
    ALERT;

    @Override
    public String word() {
        return "step." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the step falls due by its offset; else by what happens to the report. */
    public boolean isCountedFromDue() {
        return switch (this) {
            case COURTESY, OVERDUE, FORMAL_NOTICE, ESCALATION -> true;
            case RETURNED, NEWS, ALERT -> false;
        };
    }

    /** Whether it tells of something that happened, and of no report. */
    public boolean isNews() {
        return this == NEWS || this == ALERT;
    }

    /** Whether the step presses for what is late. */
    public boolean presses() {
        return isCountedFromDue() && !beforeDue();
    }

    /** Whether its steps may be left out once a reminder was acknowledged: a formal notice is served, a return is news. */
    boolean yieldsToAcknowledgement() {
        return this == OVERDUE || this == ESCALATION;
    }

    /** As SQL: {@link #mayTakeThePlaceOf}, of the kinds in two columns. */
    public static String mayTakeThePlaceOf(String kind, String earlier) {
        return "(%1$s <> '%3$s' or %2$s = '%3$s')".formatted(earlier, kind, FORMAL_NOTICE);
    }

    /** Whether it may be said in the place of what an earlier step has not said yet: nothing but a formal notice serves what one was to serve. */
    public boolean mayTakeThePlaceOf(StepKind earlier) {
        return earlier != FORMAL_NOTICE || this == FORMAL_NOTICE;
    }

    /** Whether the step speaks before the due time; every other kind that is counted from it speaks after it. */
    public boolean beforeDue() {
        return this == COURTESY;
    }

    /**
     * Whether a person may do without it. What starts a term, tells of a return that has its own, or is said so that somebody
     * steps in must be delivered.
     */
    public boolean mayBeSwitchedOff() {
        return switch (this) {
            case COURTESY, OVERDUE, NEWS -> true;
            case FORMAL_NOTICE, ESCALATION, RETURNED, ALERT -> false;
        };
    }
}
