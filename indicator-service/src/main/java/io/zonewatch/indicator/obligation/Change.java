package io.zonewatch.indicator.obligation;

import io.zonewatch.indicator.obligation.State.Step;
import java.time.Instant;

/** A standing on its way to the next; it never leaves {@link Standing}. */
final class Change {

    private final Standing before;
    State state;
    Lateness lateness;
    Instant lockAt;
    Integer calendarMissing;
    Instant termEndsAt;
    Instant returnedAt;
    Instant submittedAt;
    Instant acceptedAt;
    Integer revision;
    Exemption exemption;
    Instant reopenedUntil;
    Integer acceptedRevision;
    Integer correction;
    private Lateness judged;
    private int round;
    private Instant dueAt;
    private Instant roundStartedAt;

    Change(Standing before) {
        this.before = before;
        this.state = before.state();
        this.lateness = before.lateness();
        this.round = before.round();
        this.dueAt = before.dueAt();
        this.lockAt = before.lockAt();
        this.calendarMissing = before.calendarMissing();
        this.termEndsAt = before.termEndsAt();
        this.returnedAt = before.returnedAt();
        this.submittedAt = before.submittedAt();
        this.acceptedAt = before.acceptedAt();
        this.revision = before.revision();
        this.acceptedRevision = before.acceptedRevision();
        this.correction = before.correction();
        this.roundStartedAt = before.roundStartedAt();
        this.exemption = before.exemption();
        this.judged = before.judged();
        this.reopenedUntil = before.reopenedUntil();
    }

    void take(Step step) {
        state = state.after(step);
    }

    void lines(Schedule schedule) {
        dueAt = schedule.dueAt();
        lockAt = schedule.lockAt();
        calendarMissing = schedule.calendarMissing();
    }

    /** A new round is on time until its own line passes; notices of the round before do not count in it. */
    void newRound(Instant now) {
        round++;
        lateness = Lateness.ON_TIME;
        termEndsAt = null;
        roundStartedAt = now;
    }

    /** The unit is judged by the round as it stands now, unless it was judged before. */
    void judge() {
        if (judged == null) {
            judged = lateness;
        }
    }

    Standing done() {
        return new Standing(
                state,
                lateness,
                round,
                before.openAt(),
                dueAt,
                lockAt,
                calendarMissing,
                termEndsAt,
                returnedAt,
                submittedAt,
                acceptedAt,
                revision,
                acceptedRevision,
                correction,
                roundStartedAt,
                exemption,
                judged,
                reopenedUntil);
    }
}
