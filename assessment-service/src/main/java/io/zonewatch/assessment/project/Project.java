package io.zonewatch.assessment.project;

import io.zonewatch.assessment.plan.Names;
import io.zonewatch.assessment.plan.Plan;
import io.zonewatch.reporting.DecimalString;
import io.zonewatch.reporting.UnitCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A key project as it stands on the list.
 *
 * @param plan code of the plan whose list it is on
 * @param code unique within the plan
 * @param unit the zone it is built in, or the department that builds it
 * @param investment planned in all, 万元
 * @param begin the day it begins
 * @param end the day by which it is to be completed
 * @param documentNumber 文号 of its approval, or null
 */
record Project(
        @NotNull @Pattern(regexp = Plan.CODE) String plan,
        @NotNull @Pattern(regexp = Plan.CODE) String code,
        @NotNull @Valid Names names,
        @NotNull UnitCode unit,

        @NotNull @DecimalMin("0.01") @Digits(integer = 12, fraction = 2) @DecimalString
        BigDecimal investment,

        @NotNull LocalDate begin,
        @NotNull LocalDate end,

        @Schema(nullable = true) @Size(min = 1, max = 200) String documentNumber) {

    /** Drops white space around the document number. */
    Project {
        documentNumber = documentNumber == null ? null : documentNumber.strip();
    }

    /** The name in lists and the audit trail. */
    String id() {
        return plan + "/" + code;
    }
}
