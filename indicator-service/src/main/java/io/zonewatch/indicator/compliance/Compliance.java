package io.zonewatch.indicator.compliance;

import io.zonewatch.indicator.Names;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How well was reported, and how soon it was reviewed. What counts is owed: not exempt, and its on-time line has passed (in an earlier round, if it was reopened) or it was reported. So
 * no share exceeds 100 per cent, and what is not due yet spoils none.
 *
 * @param key the unit, form, period or division; TOTAL where nothing is told apart
 * @param names of the unit at that moment, or null
 * @param owed how many reports
 * @param exempt how many beside them were released
 * @param reported of those owed: whose latest revision was not returned, or an earlier one accepted
 * @param accepted of those owed: accepted by another person
 * @param onTime of those owed: first submitted by the on-time line; what was missed and reopened is late
 * @param late of those owed: first submitted after it
 * @param missing of those owed: never submitted
 * @param submissions revisions submitted
 * @param returns revisions returned
 * @param completeness reported ÷ owed, per cent
 * @param onTimeRate on time ÷ owed, per cent
 * @param meanHours mean of first submission − on-time line, in hours; negative is early; what was missed and reopened is late by the line that was missed
 * @param returnsPerSubmission returns ÷ submissions
 * @param decisions revisions decided
 * @param lateDecisions of those decided: after the reviewer's line
 * @param overdueReviews how many reports and corrections wait for a decision beyond the reviewer's line
 * @param meanDaysToDecision mean of decision − submission, in days
 */
record Compliance(
        String key,
        @Schema(nullable = true) Names names,
        long owed,
        long exempt,
        long reported,
        long accepted,
        long onTime,
        long late,
        long missing,
        long submissions,
        long returns,

        @Schema(description = "Per cent, one decimal; null where nothing is owed 完整率", nullable = true)
        String completeness,

        @Schema(description = "Per cent, one decimal; null where nothing is owed 及时率", nullable = true)
        String onTimeRate,

        @Schema(
                description = "Hours, one decimal; negative is early; null where nothing was submitted 平均提前或滞后小时",
                nullable = true)
        String meanHours,

        @Schema(description = "Two decimals; null where nothing was submitted 平均退回次数", nullable = true)
        String returnsPerSubmission,

        @Schema(description = "Revisions decided 已审核版次数") long decisions,

        @Schema(description = "Of those, after the reviewer's line 其中逾期审核")
        long lateDecisions,

        @Schema(description = "What waits for a decision beyond the reviewer's line 逾期未审核")
        long overdueReviews,

        @Schema(description = "Calendar days, one decimal; null where nothing was decided 平均审核天数", nullable = true)
        String meanDaysToDecision) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A share in per cent, to one decimal, half up; null of nothing. */
    static String percent(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    /** A ratio to two decimals, half up; null of nothing. */
    static String ratio(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
