package io.zonewatch.assessment.plan;

import io.zonewatch.reporting.DecimalString;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When people are warned that a checkpoint is likely to be missed 预警线. The second level is the lower one, so that a probability that wobbles around the first
 * does not warn again and again.
 *
 * @param raiseAt probability of missing from which on there is a warning
 * @param clearAt probability at which, or below which, it is over; less than {@code raiseAt}
 * @param assumptions names of the pack's assumptions it rests on
 */
public record WarningLevels(
        @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 10) @DecimalString
        BigDecimal raiseAt,

        @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 10) @DecimalString
        BigDecimal clearAt,

        @Schema(nullable = true) @Size(max = 20) List<@NotNull @Pattern(regexp = Assumption.ID) String> assumptions) {

    /** Keeps a copy of the assumptions. */
    public WarningLevels {
        assumptions = Lists.copyOrEmpty(assumptions);
    }

    /**
     * Whether there is a warning at a probability of missing.
     *
     * @param before whether there was one until then
     * @param missing null where nothing can be expected, which changes nothing
     */
    public boolean warnAt(BigDecimal missing, boolean before) {
        if (missing == null) {
            return before;
        }
        return before ? missing.compareTo(clearAt) > 0 : missing.compareTo(raiseAt) >= 0;
    }
}
