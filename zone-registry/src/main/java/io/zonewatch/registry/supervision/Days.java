package io.zonewatch.registry.supervision;

import io.zonewatch.chassis.problem.Problem;
import java.time.LocalDate;

/** What must hold of the days of what was done. */
public final class Days {

    private Days() {}

    /**
     * What is told as done was done by today, and not before what it follows.
     *
     * @param earlier day of what it follows, or null
     * @throws Problem supervision-invalid
     */
    public static void requireDone(LocalDate on, LocalDate earlier, LocalDate today) {
        Problem problem = Problem.of(SupervisionProblem.SUPERVISION_INVALID);
        if (on.isAfter(today)) {
            problem.at("/on", SupervisionFault.STILL_TO_COME, today);
        }
        if (earlier != null && on.isBefore(earlier)) {
            problem.at("/on", SupervisionFault.BEFORE_EARLIER_STEP, earlier);
        }
        if (problem.hasPlaces()) {
            throw problem;
        }
    }
}
