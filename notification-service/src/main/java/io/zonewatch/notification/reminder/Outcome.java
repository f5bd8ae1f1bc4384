package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.Step;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What is decided about a step that has fallen due. */
sealed interface Outcome {

    /** The step. */
    Step step();

    /** When it fell due. */
    Instant fellDue();

    /** The roles that it speaks to and nobody has: whoever has one later is still to be told. */
    Set<Seat> vacant();

    /**
     * Its recipients are told, or those of them about whom nothing was decided before.
     *
     * @param tellings at least one
     */
    record Send(Step step, Instant fellDue, List<Telling> tellings, Set<Seat> vacant) implements Outcome {

        public Send {
            tellings = List.copyOf(tellings);
        }

        Send(Step step, Instant fellDue, List<Telling> tellings) {
            this(step, fellDue, tellings, Set.of());
        }
    }

    /** Nobody is told, since it came too late, or nobody is known to whom it could speak. */
    record Supersede(Step step, Instant fellDue, Reason reason, Set<Seat> vacant) implements Outcome {

        Supersede(Step step, Instant fellDue, Reason reason) {
            this(step, fellDue, reason, Set.of());
        }
    }
}
