package io.zonewatch.assessment.plan;

import io.zonewatch.reporting.DecimalString;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Where a target starts 基期: B at t0.
 *
 * @param value B, in the indicator's measuring unit
 * @param date t0, the day for which the value holds
 * @param assumptions names of the pack's assumptions it rests on
 */
public record Baseline(
        @NotNull @Digits(integer = 18, fraction = 10) @DecimalString
        BigDecimal value,

        @NotNull LocalDate date,
        @Size(max = 20) List<@NotNull @Size(min = 1, max = 32) String> assumptions) {

    /** Keeps a copy of the assumptions. */
    public Baseline {
        assumptions = Lists.copyOrEmpty(assumptions);
    }
}
