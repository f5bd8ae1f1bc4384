package io.zonewatch.assessment.plan;

import io.zonewatch.reporting.DecimalString;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a target starts 基期: B at t0.
 *
 * @param value B, in the indicator's measuring unit; null only where no checkpoint has a value to be compared with
 * @param date t0, the day for which the value holds
 * @param assumptions names of the pack's assumptions it rests on
 */
public record Baseline(
        @Digits(integer = 18, fraction = 10) @DecimalString BigDecimal value,
        @NotNull LocalDate date,

        @Schema(nullable = true) @Size(max = 20) List<@NotNull @Pattern(regexp = Assumption.ID) String> assumptions) {

    /** Keeps a copy of the assumptions. */
    public Baseline {
        assumptions = Lists.copyOrEmpty(assumptions);
    }
}
