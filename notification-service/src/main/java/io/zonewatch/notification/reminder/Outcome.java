package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.Step;
import java.time.Instant;
import java.util.List;

/** What is decided about a step that has fallen due. */
sealed interface Outcome {

    /** The step. */
    Step step();

    /** When it fell due. */
    Instant fellDue();

    /**
     * Its recipients are told, or those of them about whom nothing was decided before.
     *
     * @param tellings at least one
     */
    record Send(Step step, Instant fellDue, List<Telling> tellings) implements Outcome {

        public Send {
            tellings = List.copyOf(tellings);
        }
    }

    /** Nobody is told, since it came too late, or nobody is known to whom it could speak. */
    record Supersede(Step step, Instant fellDue, Reason reason) implements Outcome {}
}
