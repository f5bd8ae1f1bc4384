package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whom a step tells that is ready now: those of its seats that are open, and who sits there today.
 *
 * @param settled what was settled of the round's steps before
 */
record Addressing(Climb climb, Settled settled, Instant now) {

    /**
     * Tells a step, or finds that there is nobody to tell.
     *
     * @return empty where nobody sits on the seats that are open; they stay so
     */
    Optional<Outcome> tell(Step step, Instant fellDue) {
        List<Hearer> hearers = climb.hearers(step, now);
        Seats open = settled.open(step);
        if (hearers.isEmpty()) {
            return open.all()
                    ? Optional.of(new Outcome.Supersede(step, fellDue, Reason.NO_RECIPIENT))
                    : Optional.empty();
        }
        List<Telling> tellings = hearers.stream()
                .flatMap(hearer -> hearer.tellings(step))
                .filter(open::include)
                .toList();
        return tellings.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Send(step, fellDue, tellings));
    }
}
