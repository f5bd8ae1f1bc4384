package io.zonewatch.registry.supervision;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.registry.Paper;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something the supervision group does on a day, and that concerns units: planned → held or cancelled.
 *
 * @param <H> what there is to tell once it was held
 */
public interface Act<H extends ActEnd> {

    /** Code of the unit it belongs to; whoever has authority over that unit leads it on. */
    String owner();

    /** Day for which it is, or was, planned. */
    LocalDate plannedFor();

    /** What the planning rests on. */
    Paper planned();

    /** Codes of the units that it concerns; whoever sees one of them sees the act. */
    List<String> concerns();

    /** How it ended; null while it is planned. */
    ActEnd end();

    /** That it was held, if it was. */
    Optional<H> held();

    /** Its state on a day. */
    default ActState on(LocalDate day) {
        return end() == null || end().paper().on().isAfter(day) ? ActState.PLANNED : end().as();
    }

    /** What was held by a day, if it was. */
    default Optional<H> heldBy(LocalDate day) {
        return held().filter(end -> on(day) == ActState.HELD);
    }

    /** What its cancellation rests on; null unless it was cancelled by a day. */
    default Paper cancelledBy(LocalDate day) {
        return on(day) == ActState.CANCELLED ? end().paper() : null;
    }

    /**
     * Makes sure that it has not ended yet.
     *
     * @throws Problem act-state
     */
    default void requirePlanned() {
        if (end() != null) {
            throw Problem.of(SupervisionProblem.ACT_STATE, end().as());
        }
    }

    /**
     * What was held, and is to be corrected.
     *
     * @throws Problem follow-up-state if it is still planned, or was cancelled
     */
    default H requireHeld() {
        return held().orElseThrow(() ->
                Problem.of(SupervisionProblem.FOLLOW_UP_STATE, end() == null ? ActState.PLANNED : end().as()));
    }
}
