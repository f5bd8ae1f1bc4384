package io.zonewatch.assessment.plan;

import io.zonewatch.reporting.DecimalString;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * When people are warned that a checkpoint is likely to be missed 预警线. The second level is the lower one, so that a probability that wobbles around the first
 * does not warn again and again.
 *
 * @param raiseAt probability of missing from which on there is a warning
 * @param clearAt probability at which, or below which, it is over; less than {@code raiseAt}
 */
public record WarningLevels(
        @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 10) @DecimalString
        BigDecimal raiseAt,

        @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 10) @DecimalString
        BigDecimal clearAt) {}
