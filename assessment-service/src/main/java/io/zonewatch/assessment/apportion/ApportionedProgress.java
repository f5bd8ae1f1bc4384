package io.zonewatch.assessment.apportion;

import io.zonewatch.assessment.plan.Checkpoint;
import io.zonewatch.assessment.plan.Names;
import io.zonewatch.assessment.progress.PublishedPoint;
import io.zonewatch.reporting.DecimalString;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the zones within the caller's reach are with their parts of a target, by what is known now.
 *
 * @param names of the target
 * @param version of the apportionment
 * @param unit measuring unit of all values
 * @param earliest of the periods that were looked through, at most 24, the latest there are; null if there was none
 */
record ApportionedProgress(
        String plan,
        String target,
        Names names,
        int version,
        String unit,
        @Schema(nullable = true) Period earliest,
        List<ZoneProgress> zones) {

    /**
     * A zone on its way from its base to its values.
     *
     * @param since the base period, at whose end the path starts
     * @param base its value then
     * @param checkpoints its values, compared as the target's are
     * @param progress on the latest fully covered period that can be compared with the base, or null
     * @param why there is none, in the caller's language, or null
     */
    record ZoneProgress(
            UnitCode unit,
            Period since,
            @DecimalString BigDecimal base,
            List<Checkpoint> checkpoints,
            @Schema(nullable = true) PublishedPoint progress,
            @Schema(nullable = true) String why) {}
}
