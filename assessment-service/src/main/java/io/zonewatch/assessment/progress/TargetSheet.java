package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.observation.Coverage;
import io.zonewatch.assessment.plan.Baseline;
import io.zonewatch.assessment.plan.Checkpoint;
import io.zonewatch.assessment.plan.Names;
import io.zonewatch.reporting.DecimalString;
import io.zonewatch.reporting.Period;
import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a target was at the end of a period, as a caller may see it.
 *
 * @param unit measuring unit of all values
 * @param checkpoint the one that counts on the period's last day
 * @param counted the latest fully covered period up to then, or null
 * @param provisional a later period whose coverage is not full, or null
 * @param why there is neither, in the caller's language, or null
 * @param forecast what is to be expected at the checkpoint; null where that would rest on figures of later periods, or nothing lies ahead
 */
public record TargetSheet(
        String target,
        Names names,
        String unit,
        Baseline baseline,
        Checkpoint checkpoint,
        @Schema(nullable = true) Reading counted,
        @Schema(nullable = true) Reading provisional,
        @Schema(nullable = true) String why,
        @Schema(nullable = true) Expected forecast) {

    /**
     * An estimate of the checkpoint's value, see {@link Ahead}.
     *
     * @param missing the probability that the checkpoint is missed
     * @param why nothing can be expected, in the caller's language, or null
     */
    public record Expected(
            @DecimalString BigDecimal value,
            @DecimalString BigDecimal low,
            @DecimalString BigDecimal high,
            @DecimalString BigDecimal missing,
            @Schema(nullable = true) String why) {

        static Expected of(Ahead ahead) {
            return new Expected(
                    ahead.value(),
                    ahead.low(),
                    ahead.high(),
                    ahead.missing(),
                    ahead.reason() == null ? null : ahead.reason().text());
        }
    }

    /**
     * A value and what it means.
     *
     * @param status where the target stands
     * @param yearGrowth comparable growth over the year before in %, where growth is what is judged, else null
     * @param quarterGrowth the same of the quarter alone
     * @param why there is no value or no judgement, or no path value although the value is compared with one, in the caller's language, or null
     */
    public record Reading(
            Period period,
            @DecimalString BigDecimal value,
            @DecimalString BigDecimal pathValue,
            @DecimalString BigDecimal gap,
            @DecimalString BigDecimal yearGrowth,
            @DecimalString BigDecimal quarterGrowth,
            Status status,
            @Schema(nullable = true) String why,
            Coverage coverage) {

        static Reading of(PublishedPoint point) {
            return new Reading(
                    point.period(),
                    point.value(),
                    point.pathValue(),
                    point.gap(),
                    point.yearGrowth(),
                    point.quarterGrowth(),
                    point.status(),
                    Optional.ofNullable(point.reason())
                            .or(() -> Optional.ofNullable(point.yearGrowth() == null ? point.noPath() : null))
                            .map(PublishedPoint.Why::text)
                            .orElse(null),
                    point.coverage());
        }
    }
}
