package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.CatchUp;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.Ladder;
import io.zonewatch.notification.ladder.Ladders;
import io.zonewatch.notification.ladder.Step;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.obligation.Matters;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.obligation.ObligationState;
import io.zonewatch.notification.preference.WorkingHours;
import io.zonewatch.notification.reminder.ReminderTable.Climber;
import io.zonewatch.reporting.MissingCalendarYear;
import io.zonewatch.reporting.WorkingCalendar;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where an obligation stands on a ladder: a pure function of its state, the ladder, the calendar, the people and the time. So an
 * outage of any length is caught up by the next look, and looking twice decides nothing twice.
 *
 * @param obligation the obligation in its present state
 * @param ladder the ladder of its form, for one of the duties
 * @param calendar the working calendar as far as it is published
 * @param acknowledged whether somebody has acknowledged a reminder of the duty's present round that came after the due time
 * @param endOfWork on working days, Asia/Shanghai; news that can wait is told before it
 * @param people whom its steps might speak to
 */
record Climb(
        Obligation obligation,
        Ladder ladder,
        WorkingCalendar calendar,
        boolean acknowledged,
        LocalTime endOfWork,
        People people) {

    /**
     * The climbs of an obligation: one for each duty that has a round and a ladder.
     *
     * @param acknowledged the duties in whose present round something was acknowledged
     * @param people whom the steps might speak to
     */
    static List<Climb> of(
            Obligation obligation,
            Ladders ladders,
            WorkingCalendar calendar,
            Set<Climber> acknowledged,
            WorkingHours hours,
            People people) {
        return Arrays.stream(Duty.values())
                .filter(duty -> obligation.round(duty) > 0)
                .flatMap(duty -> ladders.find(obligation.form(), duty, obligation.dueAt(duty)).stream())
                .map(ladder -> new Climb(
                        obligation,
                        ladder,
                        calendar,
                        acknowledged.contains(new Climber(obligation.id(), ladder.duty())),
                        hours.until(),
                        people))
                .toList();
    }

    /**
     * A step and when it falls due.
     *
     * @param at null while the due time or a calendar year on the way is missing, and for a step that is counted from neither
     */
    record Planned(Step step, Instant at) {}

    /**
     * What a look found.
     *
     * @param outcomes of steps that had fallen due and were not settled
     * @param next when the next step falls due, if the present state lets it
     */
    record Look(List<Outcome> outcomes, Optional<Instant> next) {

        /** Nothing to decide, now or later. */
        static final Look NOTHING = new Look(List.of(), Optional.empty());
    }

    /** The same, as the obligation will stand at a later moment if nobody does anything. */
    Climb at(Instant moment) {
        return new Climb(obligation.at(moment), ladder, calendar, acknowledged, endOfWork, people);
    }

    /** All steps of the round, whatever the state, in the order in which they fall due; those without a time last. */
    List<Planned> plan() {
        return ladder.steps().stream()
                .map(step -> new Planned(step, fallsDue(step)))
                .sorted(Comparator.comparing(Planned::at, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /**
     * Looks at the ladder.
     *
     * <p>Of the steps that have fallen due the last one for each {@link Listener} of an {@link Audience} speaks (or the last ones, if several fall due
     * at the same moment); the earlier ones that were not settled in their time are superseded there, unless the ladder wants
     * {@link CatchUp#EVERY_STEP every step}. An escalation takes the place of no formal notice, for it serves none. A courtesy
     * is superseded in any case once the due time has passed, and where its moment lay before the return that began the round,
     * whose own notice says the term to the same listener. What was returned, and news, is said beside them;
     * news that is no alert waits for {@link NewsHours}. A step that yields to an acknowledgement neither speaks after one nor
     * takes another's place.
     *
     * <p>A step that is settled for some of those it speaks to and not for others is told to these, who are there now: {@link Addressing}.
     *
     * @param settled what was settled of the round's steps before
     */
    Look look(Settled settled, Instant now) {
        Duty duty = ladder.duty();
        if (!obligation.isOwed(duty)) {
            return Look.NOTHING;
        }
        List<Planned> known = plan().stream()
                .filter(planned -> planned.at() != null)
                .filter(planned -> planned.step().kind().beforeDue() || obligation.isOpen(duty))
                .toList();
        List<Planned> due =
                known.stream().filter(planned -> !planned.at().isAfter(now)).toList();
        Optional<Instant> next = Stream.concat(
                        known.stream().map(Planned::at).filter(at -> at.isAfter(now)),
                        ladder.steps().stream()
                                .filter(step -> !settled.isSettled(step) && waits(step, now))
                                .map(step -> heardFrom(step, now)))
                .min(Comparator.naturalOrder());
        Addressing addressing = new Addressing(this, settled, now);
        List<Outcome> outcomes = Stream.concat(
                        happened(addressing),
                        due.stream()
                                .filter(planned -> !settled.isSettled(planned.step()))
                                .flatMap(planned -> addressing.tell(planned, due).stream()))
                .toList();
        return new Look(outcomes, next);
    }

    /** What is said because something happened. */
    private Stream<Outcome> happened(Addressing addressing) {
        Instant now = addressing.now();
        return ladder.steps().stream()
                .filter(step -> step.kind().isNews()
                        || (step.kind() == StepKind.RETURNED && obligation.state() == ObligationState.RETURNED))
                .filter(step -> !addressing.settled().isSettled(step) && !waits(step, now))
                .flatMap(step ->
                        step.kind().isNews() && isOld(now) ? tooOld(step, addressing) : addressing.tell(step).stream());
    }

    /** What nobody was told; what somebody was, is left at that. */
    private Stream<Outcome> tooOld(Step step, Addressing addressing) {
        return addressing.settled().open(step).all()
                ? Stream.of(new Outcome.Supersede(step, obligation.dueAt(), Reason.TOO_OLD))
                : Stream.empty();
    }

    /** Whether news would be told now and can wait for its hours. */
    boolean waits(Step step, Instant now) {
        return step.kind() == StepKind.NEWS
                && !isOld(now)
                && heardFrom(step, now).isAfter(now);
    }

    /** From when on a step is heard that is ready now: what is no news, and what is an alert, at once. */
    Instant heardFrom(Step step, Instant now) {
        return step.kind() == StepKind.NEWS ? new NewsHours(ladder.time(), endOfWork, calendar).next(now) : now;
    }

    /** Whether what happened is no news any more: topics that are read for the first time, and new ladders, tell nothing older. */
    private boolean isOld(Instant now) {
        return Matters.isOld(obligation, now);
    }

    /** Whoever a step speaks to that is told then, those included who have switched it off. */
    List<Hearer> hearers(Step step, Instant moment) {
        return people.at(moment).of(obligation, ladder, step);
    }

    /** The roles a step speaks to that nobody has then whom it can tell; none where the time for it is over, for whoever comes. */
    Set<Seat> vacantSeats(Step step, Instant moment) {
        boolean isOver = Demand.against(obligation, ladder.duty(), obligation.round(ladder.duty()), step.kind(), moment)
                .isPresent();
        return isOver ? Set.of() : people.at(moment).vacantSeats(obligation, ladder, step);
    }

    /** Whether the acknowledgement leaves the step nothing to say. */
    boolean isStopped(Step step) {
        return acknowledged && step.yieldsToAcknowledgement();
    }

    /** Whoever a step would speak to on any day. */
    Stream<Recipient> everTold(Step step) {
        return people.at(Instant.EPOCH).ofAnyDay(obligation, ladder, step);
    }

    private Instant fallsDue(Step step) {
        Instant dueAt = obligation.dueAt(ladder.duty());
        if (dueAt == null || !step.kind().isCountedFromDue()) {
            return null;
        }
        try {
            return step.fallsDue(dueAt, ladder.time(), calendar);
        } catch (MissingCalendarYear missing) {
            return null;
        }
    }
}
