package io.zonewatch.assessment.apportion;

import io.zonewatch.assessment.plan.Names;
import io.zonewatch.reporting.DecimalString;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import io.zonewatch.reporting.formula.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An apportionment as a caller sees it: of the zones, those within reach. Where exactly one zone is out of it, everything from which that one's figures could
 * be worked out is left out. A zone that does not reach the target is told its own row, with its values, and nothing of the whole.
 *
 * @param names of the target
 * @param version from 1
 * @param decidedAt business time
 * @param planVersion the version of the plan whose checkpoints it spreads
 * @param documentNumber 文号 of the document it was decided by, or null
 * @param reason why, or null
 * @param decimals with which values are given out
 * @param base where all zones together stand
 * @param sums the zones' values together against the city's, for each checkpoint; empty for who does not reach the target
 * @param meaning what "together" means for this indicator, in words
 * @param findings what a reader must know; none of them is an error
 * @param withheld whether something is left out
 */
record Apportionment(
        String plan,
        String target,
        Names names,
        String indicator,
        int version,
        OffsetDateTime decidedAt,
        int planVersion,
        @Schema(nullable = true) String documentNumber,
        @Schema(nullable = true) String reason,
        ApportionmentMethod method,
        int decimals,
        BaseOfAll base,
        List<ZonePart> zones,
        List<SumAt> sums,
        String meaning,
        List<ApportionmentFinding> findings,
        boolean withheld) {

    /** All zones with a base together. */
    record BaseOfAll(
            Period period,
            String unit,
            @DecimalString BigDecimal value,
            @DecimalString BigDecimal numerator,
            @DecimalString BigDecimal denominator) {}

    /**
     * A zone.
     *
     * @param base its value in the base period
     * @param share its part of the base's numerator, 0 to 1
     * @param weight with which its values count, see {@code meaning}
     * @param reason why it has no values, or null
     */
    record ZonePart(
            UnitCode unit,
            @DecimalString BigDecimal base,
            @DecimalString BigDecimal numerator,
            @DecimalString BigDecimal denominator,
            @DecimalString BigDecimal share,
            @DecimalString BigDecimal weight,
            @Schema(nullable = true) NoPart reason,
            List<PartAt> values) {}

    /** Why a zone has no values. */
    record NoPart(Reason.Cause code, String text) {}

    /** A zone's target value at a checkpoint. */
    record PartAt(LocalDate date, @DecimalString BigDecimal value) {}

    /**
     * The zones' values together.
     *
     * @param city the checkpoint's value
     * @param perYear what each zone has to move a year, only for EQUAL_EFFORT: percentage points for a share, else per cent
     * @param difference sum − city
     */
    record SumAt(
            LocalDate date,
            @DecimalString BigDecimal city,
            @DecimalString BigDecimal perYear,
            @DecimalString BigDecimal sum,
            @DecimalString BigDecimal difference) {}

    /**
     * Something to be known.
     *
     * @param unit the zone it is about, null for all together
     */
    record ApportionmentFinding(
            FindingCode code, @Schema(nullable = true) UnitCode unit, LocalDate date, String text) {

        /** Kinds of findings. */
        enum FindingCode {
            /** The values together are not the city's. */
            DIFFERS_FROM_CITY,
            /** A share above 100 %. */
            ABOVE_HUNDRED,
            /** A value below zero. */
            BELOW_ZERO,
            /** The plan has other checkpoints since the day: the target has to be apportioned anew. */
            PLAN_CHANGED
        }
    }
}
