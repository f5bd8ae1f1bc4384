package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.observation.Coverage;
import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.reporting.DecimalString;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import io.zonewatch.reporting.formula.Note;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Progress at the end of a period, as it is shown. Every figure is rounded on its own from the kept one: value, path and gap to the indicator's decimals, growth
 * to at least two, ratios to four; so a gap may differ from the difference of the rounded figures by one in the last place.
 */
record PublishedPoint(
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
        OffsetDateTime computedAt) {

    private static final int RATIO_DECIMALS = 4;
    private static final int GROWTH_DECIMALS = 2;

    /** Why there is no judgement, with those of the units that the caller reaches and a text in the caller's language. */
    record Why(Reason.Code code, @Schema(nullable = true) String indicator, List<UnitCode> units, String text) {}

    /** The point as whoever has the reach may see it. */
    static PublishedPoint of(Point point, Reach reach, Messages messages) {
        int growth = Math.max(GROWTH_DECIMALS, point.decimals());
        return new PublishedPoint(
                point.period(),
                rounded(point.value(), point.decimals()),
                point.reason() == null ? null : why(point.reason(), reach, messages),
                rounded(point.pathValue(), point.decimals()),
                rounded(point.gap(), point.decimals()),
                rounded(point.completion(), RATIO_DECIMALS),
                point.growth(),
                rounded(point.requiredPerYear(), growth),
                rounded(point.observedPerYear(), growth),
                rounded(point.ratio(), RATIO_DECIMALS),
                point.status(),
                point.provisional(),
                reach.within(point.coverage()),
                point.notes(),
                point.computedAt());
    }

    /** Rounds half up; a figure that has no room for the decimals keeps its own. */
    static BigDecimal rounded(BigDecimal kept, int decimals) {
        if (kept == null || kept.scale() <= decimals) {
            return kept;
        }
        return kept.setScale(decimals, RoundingMode.HALF_UP);
    }

    private static Why why(Reason reason, Reach reach, Messages messages) {
        String key = "reason." + reason.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Why(reason.code(), reason.indicator(), reach.within(reason.units()), messages.text(key));
    }
}
