package io.zonewatch.indicator.exemption;

import io.zonewatch.indicator.Names;
import io.zonewatch.reporting.Period;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The end of an exemption, as it is asked for.
 *
 * @param lastPeriod last period that stays exempt, or null if none does
 * @param reason why
 */
record EndForm(
        @Schema(description = "Last period that stays exempt, null if none does 免报终止期别", nullable = true)
        Period lastPeriod,

        @Schema(description = "Why 原因") @NotNull @Size(min = 1, max = 2000) @Pattern(regexp = Names.WORDS)
        String reason) {}
