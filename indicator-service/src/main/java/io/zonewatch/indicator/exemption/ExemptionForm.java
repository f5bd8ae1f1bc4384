package io.zonewatch.indicator.exemption;

import io.zonewatch.indicator.Names;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An exemption, as it is asked for.
 *
 * @param unit who is released
 * @param form from which form
 * @param firstPeriod first period of the term
 * @param lastPeriod last period of the term, itself included
 * @param reason why
 * @param documentNumber of the paper that says so, or null
 */
record ExemptionForm(
        @NotNull UnitCode unit,

        @Schema(description = "Code of the form 报表代码", examples = "M-IND")
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{1,31}")
        String form,

        @NotNull Period firstPeriod,
        @NotNull Period lastPeriod,

        @Schema(description = "Why 原因") @NotNull @Size(min = 1, max = 2000) @Pattern(regexp = Names.WORDS)
        String reason,

        @Schema(description = "Of the paper that says so 文号", nullable = true) @Size(min = 1, max = 200)
        String documentNumber) {}
