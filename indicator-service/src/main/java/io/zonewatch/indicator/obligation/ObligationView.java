package io.zonewatch.indicator.obligation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zonewatch.indicator.Moments;
import io.zonewatch.indicator.Names;
import io.zonewatch.reporting.Frequency;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An obligation as answers and events show it.
 *
 * @param id unit, form and period
 * @param unit who owes it
 * @param unitNames what that is called today; null where the registry has not told, and in events
 * @param division of the unit at the period's end
 * @param form what is owed
 * @param formVersion by which version
 * @param formNames its names
 * @param frequency how often it is owed
 * @param period for which period
 * @param state see {@link State}
 * @param lateness of the present round
 * @param judged how late the report was when it first came, or was reopened because it never had; null before
 * @param round from 1
 * @param openAt from when it can be reported
 * @param dueAt on-time line, or null while a calendar is missing
 * @param lockAt lock line, or null while a calendar is missing
 * @param calendarMissing the missing year, or null
 * @param submittedAt latest submission that stopped the clock, or null
 * @param acceptedAt acceptance of the revision that counts, or null
 * @param revision latest revision, or null
 * @param acceptedRevision the revision that counts, or null
 * @param correction the revision that corrects it and waits for a decision, or null
 * @param exemption why nothing is owed, or null
 * @param reopenedUntil until when it is taken after a reopening, or null
 * @param passedTo who reports it since the unit was merged, or null
 * @param reviewDueAt by when the reviewer decides what waits for a decision; null where nothing waits or no line binds
 * @param reviewOverdue whether that line has passed; null in events, which the clock does not change
 */
public record ObligationView(
        String id,
        UnitCode unit,

        @Schema(description = "What it is called; left out where the registry has not told 单位名称")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Names unitNames,

        String division,
        String form,
        int formVersion,
        Names formNames,
        Frequency frequency,
        Period period,
        State state,
        Lateness lateness,

        @Schema(
                description =
                        "How late the report was when it first came, or was reopened because it never had 首次报送时的时效",
                nullable = true)
        Lateness judged,

        int round,
        OffsetDateTime openAt,
        @Schema(nullable = true) OffsetDateTime dueAt,
        @Schema(nullable = true) OffsetDateTime lockAt,
        @Schema(nullable = true) Integer calendarMissing,
        @Schema(nullable = true) OffsetDateTime submittedAt,
        @Schema(nullable = true) OffsetDateTime acceptedAt,
        @Schema(nullable = true) Integer revision,
        @Schema(nullable = true) Integer acceptedRevision,
        @Schema(nullable = true) Integer correction,

        @Schema(description = "Why nothing is owed 免报原因", nullable = true)
        Exemption exemption,

        @Schema(description = "Until when it is taken after a reopening 重新开放截止时间", nullable = true)
        OffsetDateTime reopenedUntil,

        @Schema(
                description = "The unit that reports it since the one that owed it was merged 合并后的承接单位",
                nullable = true)
        UnitCode passedTo,

        @Schema(description = "By when the reviewer decides what waits for a decision 审核期限", nullable = true)
        OffsetDateTime reviewDueAt,

        @Schema(description = "Whether the review is overdue 是否逾期未审核") @JsonInclude(JsonInclude.Include.NON_NULL)
        Boolean reviewOverdue) {

    static ObligationView of(Obligation obligation, Names formNames) {
        Standing standing = obligation.standing();
        return new ObligationView(
                obligation.id(),
                obligation.unit(),
                null,
                obligation.division(),
                obligation.form(),
                obligation.formVersion(),
                formNames,
                obligation.frequency(),
                obligation.period(),
                standing.state(),
                standing.lateness(),
                standing.judged(),
                standing.round(),
                Moments.offset(standing.openAt()),
                Moments.offset(standing.dueAt()),
                Moments.offset(standing.lockAt()),
                standing.calendarMissing(),
                Moments.offset(standing.submittedAt()),
                Moments.offset(standing.acceptedAt()),
                standing.revision(),
                standing.acceptedRevision(),
                standing.correction(),
                standing.exemption(),
                Moments.offset(standing.reopenedUntil()),
                obligation.passedTo(),
                Moments.offset(obligation.reviewDueAt()),
                null);
    }

    /** Whether a reviewer's line has passed by now; at its very moment a decision is in time. */
    public static boolean isReviewOverdue(OffsetDateTime reviewDueAt, Instant now) {
        return reviewDueAt != null && now.isAfter(reviewDueAt.toInstant());
    }
}
