package io.zonewatch.assessment.apportion;

import io.zonewatch.assessment.apportion.ApportionedProgress.ZoneProgress;
import io.zonewatch.assessment.plan.Names;
import io.zonewatch.assessment.progress.PublishedPoint;
import io.zonewatch.assessment.progress.Status;
import io.zonewatch.reporting.DecimalString;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import java.math.BigDecimal;

/**
 * A zone that is behind with its part of a target.
 *
 * @param names of the target
 * @param value null where it may not be told
 */
public record Behind(
        UnitCode unit,
        String target,
        Names names,
        Period period,
        @DecimalString BigDecimal value,
        @DecimalString BigDecimal pathValue,
        Status status) {

    static Behind of(ApportionedProgress all, ZoneProgress zone) {
        PublishedPoint point = zone.progress();
        return new Behind(
                zone.unit(),
                all.target(),
                all.names(),
                point.period(),
                point.value(),
                point.pathValue(),
                point.status());
    }
}
