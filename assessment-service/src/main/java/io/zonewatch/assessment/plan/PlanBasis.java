package io.zonewatch.assessment.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
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

    /** Whether it is the first, which holds from the beginning. */
    @JsonIgnore
    public boolean isFirst() {
        return validFrom == null;
    }

    /** That version. */
    public static PlanBasis of(PlanVersion plan) {
        return new PlanBasis(plan.version(), plan.validFrom(), plan.documentNumber());
    }

    /** That version. */
    public static PlanBasis of(Placed.Version version) {
        return new PlanBasis(version.number(), version.validFrom(), version.documentNumber());
    }
}
