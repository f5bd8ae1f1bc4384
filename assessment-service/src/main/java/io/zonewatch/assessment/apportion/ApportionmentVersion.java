package io.zonewatch.assessment.apportion;

import io.zonewatch.reporting.Period;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a target was apportioned: when, by whom and why.
 *
 * @param version from 1
 * @param decidedAt business time
 * @param decidedBy the person; null where only the audit trail tells
 * @param documentNumber 文号 of the document it was decided by, or null
 * @param reason why, or null
 * @param planVersion the version of the plan whose checkpoints it spreads
 * @param base period of the zones' bases
 */
record ApportionmentVersion(
        int version,
        OffsetDateTime decidedAt,
        @Schema(nullable = true) String decidedBy,
        @Schema(nullable = true) String documentNumber,
        @Schema(nullable = true) String reason,
        int planVersion,
        ApportionmentMethod method,
        Period base,
        int decimals) {

    static ApportionmentVersion of(ApportionmentTable.Kept kept) {
        ApportionmentOrder order = kept.decision().order();
        return new ApportionmentVersion(
                kept.version(),
                kept.decidedAt(),
                kept.decidedBy(),
                kept.documentNumber(),
                kept.reason(),
                kept.planVersion(),
                order.method(),
                order.base(),
                order.decimals());
    }
}
