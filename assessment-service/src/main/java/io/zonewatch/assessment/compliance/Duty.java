package io.zonewatch.assessment.compliance;

import io.zonewatch.chassis.event.UnreadableEvent;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A report that is owed, as far as punctuality needs it.
 *
 * @param state as the indicator-service names it
 * @param lateness of the present round; a return, a reopening and a moved date begin the next
 * @param judged how late the report was when it first came, or was reopened because it never had; null before, and in events of before it was told
 * @param dueAt on-time line of the present round, null while a calendar is missing
 * @param correction the revision that corrects an accepted report and waits for a decision, or null
 * @param passedTo the unit that reports it since the one that owed it was merged, or null
 */
record Duty(
        String id,
        UnitCode unit,
        String division,
        Period period,
        String state,
        String lateness,
        String judged,
        OffsetDateTime dueAt,
        Integer correction,
        UnitCode passedTo) {

    static final String TOPIC = "zonewatch.indicator.obligations.v1";
    static final String TYPE = "io.zonewatch.indicator.obligation.v1";

    private static final String SUBMITTED = "SUBMITTED";
    private static final Set<String> REPORTED = Set.of(SUBMITTED, "ACCEPTED");

    Duty checked() {
        if (Stream.of(id, unit, division, period, state, lateness).anyMatch(member -> member == null)) {
            throw new UnreadableEvent(TYPE + " lacks a compulsory member");
        }
        return this;
    }

    /** Who has to report it. */
    UnitCode owner() {
        return passedTo == null ? unit : passedTo;
    }

    boolean isExempt() {
        return "EXEMPT".equals(state);
    }

    /** Whether a report has come in that was not returned. */
    boolean isReported() {
        return REPORTED.contains(state);
    }

    /** Whether the report first came in time; no later round mends or spoils that. */
    boolean isOnTime() {
        return "ON_TIME".equals(judged == null ? lateness : judged);
    }

    /** Whether a report or a correction waits for a reviewer. */
    boolean isInReview() {
        return SUBMITTED.equals(state) || correction != null;
    }
}
