package io.zonewatch.assessment.handover;

import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.reporting.Frequency;
import io.zonewatch.reporting.Period;

/** Years in paths: what is none has nothing to be handed over. */
final class Years {

    private Years() {}

    static Period parse(String year) {
        try {
            Period period = Period.parse(year);
            if (period.frequency() == Frequency.ANNUAL) {
                return period;
            }
        } catch (IllegalArgumentException e) {
            throw Problem.of(ChassisProblem.NOT_FOUND);
        }
        throw Problem.of(ChassisProblem.NOT_FOUND);
    }
}
