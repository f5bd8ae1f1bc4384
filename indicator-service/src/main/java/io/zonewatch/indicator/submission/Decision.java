package io.zonewatch.indicator.submission;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a reviewer said about a revision.
 *
 * @param kind accepted or returned
 * @param decidedAt when
 * @param decidedBy by whom: the token's sub
 * @param remark a word to the unit, or null
 * @param reasons of a return, by cell; empty for an acceptance
 * @param reviewDueAt by when it was to be made, or null where no line bound the reviewer
 */
@Schema(name = "Decision")
public record Decision(
        Kind kind,
        OffsetDateTime decidedAt,
        String decidedBy,
        @Schema(nullable = true) String remark,
        List<ReturnReason> reasons,
        @Schema(nullable = true) OffsetDateTime reviewDueAt) {

    /** The kinds of decision. */
    public enum Kind {
        /** 通过. */
        ACCEPTED,
        /** 退回. */
        RETURNED
    }
}
