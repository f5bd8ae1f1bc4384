package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.observation.Coverage;
import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.reporting.DecimalString;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import io.zonewatch.reporting.formula.Note;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Progress at the end of a period, as a caller sees it. Figures are rounded from the kept ones: value and path to the indicator's decimals, paces to six
 * significant digits and at least two decimals, so that R follows from them, other growth to at least two, ratios to four; the gap is the difference of the rounded value and path. Where the value would tell the figure of a single unit out of the caller's
 * reach, all that shows it is left out and the reason is WITHHELD.
 */
public record PublishedPoint(
        Period period,
        @DecimalString BigDecimal value,
        @Schema(nullable = true) Why reason,
        @DecimalString BigDecimal pathValue,
        @DecimalString BigDecimal gap,
        @DecimalString BigDecimal completion,
        @Schema(nullable = true) Growth growth,
        @DecimalString BigDecimal requiredPerYear,
        @DecimalString BigDecimal observedPerYear,
        @DecimalString BigDecimal ratio,
        Status status,
        boolean provisional,
        Coverage coverage,
        List<Note> notes,
        OffsetDateTime computedAt,
        @DecimalString BigDecimal yearGrowth,
        @DecimalString BigDecimal quarterGrowth,
        @Schema(nullable = true) Why noPath) {

    private static final int RATIO_DECIMALS = 4;
    private static final int GROWTH_DECIMALS = 2;

    /** Why there is no value or no judgement, with those of the units that the caller reaches and a text in the caller's language. */
    public record Why(
            Reason.Code code, @Schema(nullable = true) String indicator, List<UnitCode> units, String text) {}

    /** The point as whoever has the reach may see it. */
    static PublishedPoint of(Point kept, Reach reach, Messages messages) {
        Point point = kept.exposesOneTo(reach) ? kept.withheld() : kept;
        Shown shown = Shown.of(point);
        int growth = Math.max(GROWTH_DECIMALS, point.decimals());
        return new PublishedPoint(
                point.period(),
                shown.value(),
                point.reason() == null ? null : why(point.reason(), reach, messages),
                shown.pathValue(),
                shown.gap(),
                Shown.rounded(point.completion(), RATIO_DECIMALS),
                point.growth(),
                Shown.pace(point.requiredPerYear(), growth),
                Shown.pace(point.observedPerYear(), growth),
                Shown.rounded(point.ratio(), RATIO_DECIMALS),
                point.status(),
                point.provisional(),
                reach.within(point.coverage()),
                point.notes(),
                point.computedAt(),
                Shown.rounded(point.yearGrowth(), GROWTH_DECIMALS),
                Shown.rounded(point.quarterGrowth(), GROWTH_DECIMALS),
                point.noPath() == null ? null : why(point.noPath(), reach, messages));
    }

    /** A reason in words, with the units of it within reach. */
    static Why why(Reason reason, Reach reach, Messages messages) {
        return new Why(
                reason.code(),
                reason.indicator(),
                reach.within(reason.units()),
                messages.text(reason.code().textKey()));
    }
}
