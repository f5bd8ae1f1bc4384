package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.observation.Coverage;
import io.zonewatch.reporting.Period;
import java.math.BigDecimal;

/** What counts for a target: its progress on the latest fully covered period, with figures as they are published. */
public record Standing(
        String plan,
        String target,
        Period period,
        Status status,
        BigDecimal value,
        BigDecimal pathValue,
        BigDecimal gap,
        Coverage coverage) {

    static Standing of(String plan, String target, Point point) {
        Shown shown = Shown.of(point);
        return new Standing(
                plan,
                target,
                point.period(),
                point.status(),
                shown.value(),
                shown.pathValue(),
                shown.gap(),
                point.coverage());
    }
}
