package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.waiting.Departure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a climb will come to, and why it has not spoken: asked of the very looks that the tick takes. */
record Foresight(Climb climb) {

    /** An outcome and the look that decides it. */
    record Foreseen(Instant moment, Outcome outcome) {}

    /**
     * Why a step has not spoken, with the reason where it is one a reminder can have.
     *
     * @param held until when it waits, for what is written down; else null
     * @param since when that came about which leaves it nothing to say, as far as it was told; else null
     */
    record Standing(Why why, Reason reason, Departure held, Instant since) {

        static Standing of(Why why) {
            return new Standing(why, null);
        }

        Standing(Why why, Reason reason) {
            this(why, reason, null, null);
        }

        Standing(Why why, Reason reason, Departure held) {
            this(why, reason, held, null);
        }
    }

    /**
     * What the looks from now on decide if nobody does anything: the first catches up, each further one comes when a step falls due, or the
     * clock opens the report.
     *
     * @param settled what was settled of the round's steps before
     */
    List<Foreseen> until(Instant until, Settled settled, Instant now) {
        Settled decided = settled;
        List<Foreseen> foreseen = new ArrayList<>();
        Optional<Instant> next = Optional.of(now);
        while (next.isPresent() && !next.get().isAfter(until)) {
            Instant moment = next.get();
            Climb.Look look = climb.at(moment).look(decided, moment);
            for (Outcome outcome : look.outcomes()) {
                foreseen.add(new Foreseen(moment, outcome));
                decided = decided.and(outcome);
            }
            next = Stream.concat(look.next().stream(), opensAfter(moment).stream())
                    .min(Comparator.naturalOrder());
        }
        return foreseen;
    }

    private Optional<Instant> opensAfter(Instant moment) {
        return climb.obligation().opensAt().filter(at -> at.isAfter(moment));
    }

    /** How a planned step stands now with some of its recipients. */
    Standing standing(Climb.Planned planned, Settled settled, Instant now, Predicate<Recipient> asked) {
        Obligation obligation = climb.obligation();
        Duty duty = climb.ladder().duty();
        if (!obligation.isOwed(duty)) {
            Why why = planned.step().kind().isNews() ? Why.OVER : Why.NOT_OWED;
            return new Standing(why, Demand.over(obligation, duty, obligation.round(duty)));
        }
        boolean counted = planned.step().kind().isCountedFromDue();
        if (counted && planned.at() == null) {
            return Standing.of(Why.NO_TIME);
        }
        if (climb.isStopped(planned.step()) && !settled.isSettled(planned.step())) {
            return new Standing(Why.SUPERSEDED, Reason.ACKNOWLEDGED);
        }
        if (counted && planned.at().isAfter(now)) {
            return Standing.of(Why.NOT_YET);
        }
        if (settled.isSettled(planned.step())) {
            return Standing.of(Why.SETTLED_BEFORE);
        }
        if (climb.waits(planned.step(), now)) {
            return Standing.of(Why.HELD);
        }
        return climb.look(settled, now).outcomes().stream()
                .filter(outcome -> outcome.step().equals(planned.step()))
                .findFirst()
                .map(outcome -> switch (outcome) {
                    case Outcome.Send send ->
                        standing(send.tellings().stream()
                                .filter(telling -> asked.test(telling.hearer().recipient()))
                                .toList());
                    case Outcome.Supersede supersede ->
                        new Standing(Why.superseded(supersede.reason()), supersede.reason());
                })
                .orElse(Standing.of(
                        settled.knows(planned.step())
                                        && !settled.open(planned.step()).all()
                                ? Why.SETTLED_BEFORE
                                : counted ? Why.NOT_OPEN : Why.NOT_RETURNED));
    }

    private static Standing standing(List<Telling> asked) {
        if (asked.isEmpty()) {
            return Standing.of(Why.SETTLED_BEFORE);
        }
        Reason against = asked.getFirst().against();
        return asked.stream().anyMatch(Telling::speaks)
                ? Standing.of(Why.ABOUT_TO_BE_TOLD)
                : new Standing(Why.superseded(against), against);
    }
}
