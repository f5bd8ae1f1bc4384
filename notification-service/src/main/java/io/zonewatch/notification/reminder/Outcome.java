package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.Step;
import java.time.Instant;

/** What is decided about a step that has fallen due. */
sealed interface Outcome {

    /** The step. */
    Step step();

    /** When it fell due. */
    Instant fellDue();

    /** Its recipients are told. */
    record Send(Step step, Instant fellDue) implements Outcome {}

    /** Nobody is told, since it came too late. */
    record Supersede(Step step, Instant fellDue, Reason reason) implements Outcome {}
}
