package io.zonewatch.assessment.plan;

import io.zonewatch.reporting.DecimalString;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where a target has to be on a day.
 *
 * @param date the day
 * @param operator how value and figure are compared
 * @param value in the indicator's measuring unit; null only for an operator that has none
 * @param tolerance how much may be missing under {@link OperatorName#ABOUT}, else null; in the indicator's unit (percentage points for %)
 * @param assumptions names of the pack's assumptions it rests on
 */
public record Checkpoint(
        @NotNull LocalDate date,
        @NotNull OperatorName operator,
        @Digits(integer = 18, fraction = 10) @DecimalString BigDecimal value,
        @Digits(integer = 18, fraction = 10) @DecimalString BigDecimal tolerance,
        @Size(max = 20) List<@NotNull @Size(min = 1, max = 32) String> assumptions) {

    /** Keeps a copy of the assumptions. */
    public Checkpoint {
        assumptions = Lists.copyOrEmpty(assumptions);
    }

    /** The comparison. Only for a checkpoint of a stored plan, which {@link PlanRules} have let in. */
    public Operator rule() {
        return availableRule().orElseThrow(() -> new IllegalStateException("operator is not available: " + operator));
    }

    /** The comparison, or empty where the suite cannot make it yet. */
    Optional<Operator> availableRule() {
        return switch (operator) {
            case AT_LEAST -> Optional.of(new Operator.AtLeast(value));
            case AT_MOST -> Optional.of(new Operator.AtMost(value));
            case ABOUT -> Optional.of(new Operator.About(value, tolerance));
            case STEADY_GROWTH, COUNT_AT_LEAST, MILESTONE, UNSET -> Optional.empty();
        };
    }
}
