package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.Step;
import io.zonewatch.notification.reminder.Climb.Planned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Whom a step tells that is ready now: those of its seats that are open, and who sits there today.
 *
 * @param settled what was settled of the round's steps before
 */
record Addressing(Climb climb, Settled settled, Instant now) {

    /**
     * Tells of something that happened, or finds that there is nobody to tell.
     *
     * @return empty where nobody sits on the seats that are open; they stay so
     */
    Optional<Outcome> tell(Step step) {
        List<Hearer> hearers = climb.hearers(step, now);
        return hearers.isEmpty()
                ? toNobody(step, now, Optional.empty())
                : toSome(step, now, tellings(step, hearers, Telling::against));
    }

    /**
     * Tells a step that has fallen due to those for whom nothing overrules it.
     *
     * @param due all steps that have fallen due
     * @return empty where nobody sits on the seats that are open; they stay so
     */
    Optional<Outcome> tell(Planned planned, List<Planned> due) {
        Step step = planned.step();
        if (climb.isStopped(step)) {
            return settled.open(step).all()
                    ? Optional.of(new Outcome.Supersede(step, planned.at(), Reason.ACKNOWLEDGED))
                    : Optional.empty();
        }
        Overruling overruling = new Overruling(climb, planned, due, now);
        List<Hearer> hearers = climb.hearers(step, now);
        return hearers.isEmpty()
                ? toNobody(step, planned.at(), overruling.ofRoles())
                : toSome(step, planned.at(), tellings(step, hearers, telling -> overruling
                        .of(telling)
                        .orElse(telling.against())));
    }

    private Optional<Outcome> toNobody(Step step, Instant fellDue, Optional<Reason> overruled) {
        return settled.open(step).all()
                ? Optional.of(new Outcome.Supersede(step, fellDue, overruled.orElse(Reason.NO_RECIPIENT)))
                : Optional.empty();
    }

    private List<Telling> tellings(Step step, List<Hearer> hearers, Function<Telling, Reason> against) {
        return hearers.stream()
                .flatMap(hearer -> hearer.tellings(step))
                .filter(settled.open(step)::include)
                .map(telling -> new Telling(telling.hearer(), telling.way(), against.apply(telling)))
                .toList();
    }

    /**
     * What is overruled for everybody is written down once; what is for some, with those it would have told. Either speaks for the seats that somebody
     * has: the others stay open, unless there is nothing more to say to anybody.
     */
    private Optional<Outcome> toSome(Step step, Instant fellDue, List<Telling> tellings) {
        if (tellings.isEmpty()) {
            return Optional.empty();
        }
        boolean first = settled.open(step).all();
        boolean overruled = first && tellings.stream().allMatch(Telling::isOverruled);
        Reason against = tellings.getFirst().against();
        Set<Seat> vacant = first ? climb.vacantSeats(step, now) : Set.of();
        return Optional.of(
                overruled
                        ? new Outcome.Supersede(step, fellDue, against, vacant)
                        : new Outcome.Send(step, fellDue, tellings, vacant));
    }
}
