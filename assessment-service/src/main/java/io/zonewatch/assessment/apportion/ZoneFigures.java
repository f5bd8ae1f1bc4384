package io.zonewatch.assessment.apportion;

import io.zonewatch.reporting.DecimalString;
import io.zonewatch.reporting.UnitCode;
import io.zonewatch.reporting.formula.Reason;
import java.math.BigDecimal;

/**
 * A zone's figures in the base period.
 *
 * @param numerator the amount itself, or what stands above the line of a ratio; null with a reason
 * @param denominator what stands below the line; null for an amount and with a reason
 * @param reason why the zone has no base, or null
 */
record ZoneFigures(
        UnitCode unit,
        @DecimalString BigDecimal numerator,
        @DecimalString BigDecimal denominator,
        Reason.Cause reason) {

    static ZoneFigures without(UnitCode unit, Reason.Cause reason) {
        return new ZoneFigures(unit, null, null, reason);
    }

    boolean known() {
        return reason == null;
    }
}
