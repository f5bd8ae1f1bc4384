package io.zonewatch.indicator.obligation;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.indicator.obligation.State.Step;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * How an obligation stands: its state, how late its round is, and the lines it is measured by. Immutable; each command gives
 * the next standing or refuses. What happens at the very moment of a line is still in time.
 *
 * @param state see {@link State}
 * @param lateness of the present round
 * @param round from 1; each return and each moved due time begins the next
 * @param openAt start of the day after the period ends
 * @param dueAt on-time line, null while a calendar is missing
 * @param lockAt lock line, null while a calendar is missing
 * @param calendarMissing the missing year, or null
 * @param termEndsAt end of a served notice's term, or null
 * @param returnedAt when the report was returned, from which the due time counts since; null before
 * @param submittedAt latest submission that stopped the clock, or null; a correction does not move it
 * @param acceptedAt acceptance of the revision that counts, or null
 * @param revision latest revision, or null
 * @param acceptedRevision the revision that counts, or null while none was accepted
 * @param correction the revision that corrects it and waits for a decision, or null
 * @param roundStartedAt when the round began
 * @param exemption why nothing is owed, or null
 * @param judged how late the report was when it first came, or when it was reopened because it never had; null before. No later round mends it.
 * @param reopenedUntil both lines of a round that began with a reopening, or null: no rule moves them
 */
@Embeddable
public record Standing(
        @Enumerated(EnumType.STRING) State state,
        @Enumerated(EnumType.STRING) Lateness lateness,
        int round,
        Instant openAt,
        Instant dueAt,
        Instant lockAt,
        Integer calendarMissing,
        Instant termEndsAt,
        Instant returnedAt,
        Instant submittedAt,
        Instant acceptedAt,
        Integer revision,
        Integer acceptedRevision,
        Integer correction,
        Instant roundStartedAt,
        @Enumerated(EnumType.STRING) Exemption exemption,
        @Enumerated(EnumType.STRING) Lateness judged,
        Instant reopenedUntil) {

    /** As it is generated. */
    static Standing scheduled(Instant openAt, Schedule schedule, Instant now) {
        return first(State.SCHEDULED, openAt, schedule, now, null);
    }

    /** As it is generated where nothing is owed. */
    static Standing exempt(Instant openAt, Schedule schedule, Instant now, Exemption exemption) {
        return first(State.EXEMPT, openAt, schedule, now, exemption);
    }

    private static Standing first(State state, Instant openAt, Schedule schedule, Instant now, Exemption exemption) {
        return new Standing(
                state,
                Lateness.ON_TIME,
                1,
                openAt,
                schedule.dueAt(),
                schedule.lockAt(),
                schedule.calendarMissing(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                now,
                exemption,
                null,
                null);
    }

    /**
     * What time alone has done by now: opened it, made it late, ended a notice's term, locked it. What would have made it
     * later still after the lock line does not count, so that it makes no difference how often one looks.
     */
    Standing advanced(Instant now) {
        return Passage.of(this, now);
    }

    /** Its lines. */
    Schedule lines() {
        return new Schedule(dueAt, lockAt, calendarMissing);
    }

    /** The moment at which time alone will change it next, or null. */
    Instant nextDue() {
        return Passage.next(this);
    }

    /** The unit reports: the clock stops, and the lateness the round has now remains. */
    Standing submitted(Instant now) {
        Change next = new Change(advanced(now));
        next.take(Step.SUBMIT);
        next.submittedAt = now;
        next.revision = nextRevision();
        next.judge();
        return next.done();
    }

    /** Whether a report or a correction waits for a reviewer. */
    boolean awaitsDecision() {
        return state == State.SUBMITTED || correction != null;
    }

    /** The number of the revision that would come next. */
    public int nextRevision() {
        return revision == null ? 1 : revision + 1;
    }

    /** The unit corrects what was accepted, which counts until the correction is accepted too. */
    Standing corrected(Instant now) {
        Change next = new Change(advanced(now));
        next.take(Step.CORRECT);
        if (correction != null) {
            throw Problem.of(ObligationProblem.ALREADY_SUBMITTED);
        }
        next.revision = nextRevision();
        next.correction = next.revision;
        return next.done();
    }

    /** A reviewer accepts a report, or its correction. */
    Standing accepted(Instant now) {
        Change next = new Change(advanced(now));
        next.take(correction == null ? Step.ACCEPT : Step.ACCEPT_CORRECTION);
        next.acceptedAt = now;
        next.acceptedRevision = revision;
        next.correction = null;
        return next.done();
    }

    /** A reviewer returns a report, or its correction; then nothing is owed, and no round begins. */
    Standing returned(Instant now, Schedule schedule) {
        if (correction == null) {
            return reportReturned(now, schedule);
        }
        Change next = new Change(advanced(now));
        next.take(Step.RETURN_CORRECTION);
        next.correction = null;
        return next.done();
    }

    /**
     * A reviewer returns: a new round with a due time of its own. The lock line leaves at least that time, for a return after
     * it would otherwise take back what was reported in time.
     */
    private Standing reportReturned(Instant now, Schedule schedule) {
        Change next = new Change(advanced(now));
        next.take(Step.RETURN);
        next.returnedAt = now;
        next.reopenedUntil = null;
        next.lines(schedule);
        next.newRound(now);
        return next.done();
    }

    /** Nothing is owed any more, and nothing is late. */
    Standing exempted(Instant now, Exemption why) {
        Change next = new Change(advanced(now));
        next.take(Step.EXEMPT);
        next.exemption = why;
        next.lateness = Lateness.ON_TIME;
        next.termEndsAt = null;
        return next.done();
    }

    /** What it was exempt for does not hold for this period any more: it is owed again, by lines that leave time enough. */
    Standing reinstated(Instant now, Schedule schedule) {
        Change next = new Change(advanced(now));
        next.take(Step.REOPEN);
        next.exemption = null;
        next.returnedAt = null;
        next.reopenedUntil = null;
        next.lines(schedule);
        next.newRound(now);
        return next.done().advanced(now);
    }

    /** What was locked or exempt is taken until a moment: on-time line and lock line are one. */
    Standing reopened(Instant now, Instant until) {
        Change next = new Change(advanced(now));
        next.take(Step.REOPEN);
        next.exemption = null;
        next.returnedAt = null;
        next.reopenedUntil = until;
        if (next.lateness != Lateness.ON_TIME) {
            next.judge();
        }
        next.lines(new Schedule(until, until, null));
        next.newRound(now);
        return next.done().advanced(now);
    }

    /** A notice was served in a round: it counts while that round is overdue and the report has not come. */
    Standing noticed(int noticedRound, Instant term, Instant now) {
        Change next = new Change(advanced(now));
        if (noticedRound != round || !next.state.awaitsReport() || next.lateness != Lateness.OVERDUE) {
            return next.done();
        }
        next.lateness = Lateness.NOTICED;
        next.termEndsAt = term;
        return next.done().advanced(now);
    }

    /** Whether a notice was served of which it was not known yet when its term ends, and that still matters. */
    boolean lacksTerm() {
        return lateness == Lateness.NOTICED && termEndsAt == null && !state.finished();
    }

    /** The end of a served notice's term became known: it counts as if it had been known from the beginning. */
    Standing termFilledIn(Instant term, Instant now) {
        return new NewLines(this).term(term, now);
    }

    /**
     * The lines follow from the rules anew. A due time that was not known is filled in, in the same round; one that moved
     * begins a new round. The due time by which a submitted report was judged stays; what is finished stays as it is.
     */
    Standing rescheduled(Schedule schedule, Instant now) {
        return new NewLines(this).schedule(schedule, now);
    }
}
