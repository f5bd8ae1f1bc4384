package io.zonewatch.assessment.plan;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which version of a plan something was judged by.
 *
 * @param validFrom day from which it holds; null for the first
 * @param documentNumber 文号 of the document it rests on; null for the first
 */
public record PlanBasis(
        int version,
        @Schema(nullable = true) LocalDate validFrom,
        @Schema(nullable = true) String documentNumber) {

    /** That version. */
    public static PlanBasis of(PlanVersion plan) {
        return new PlanBasis(plan.version(), plan.validFrom(), plan.documentNumber());
    }
}
