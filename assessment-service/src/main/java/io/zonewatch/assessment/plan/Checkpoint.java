package io.zonewatch.assessment.plan;

import io.zonewatch.assessment.observation.Counted;
import io.zonewatch.reporting.DecimalString;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a target has to be on a day.
 *
 * @param date the day
 * @param operator how value and figure are compared
 * @param value in the indicator's measuring unit; null only for an operator that has none
 * @param tolerance how much may be missing under {@link OperatorName#ABOUT}, else null; in the indicator's unit (percentage points for %)
 * @param floor lowest comparable yearly growth under {@link OperatorName#STEADY_GROWTH}, else null; in %
 * @param quarterFloor lowest growth of a single quarter on the same one of the year before, likewise
 * @param reached how far what is counted must have come under {@link OperatorName#COUNT_AT_LEAST}, MILESTONE and UNSET; null for GRANTED
 * @param assumptions names of the pack's assumptions it rests on
 */
public record Checkpoint(
        @NotNull LocalDate date,
        @NotNull OperatorName operator,
        @Digits(integer = 18, fraction = 10) @DecimalString BigDecimal value,
        @Digits(integer = 18, fraction = 10) @DecimalString BigDecimal tolerance,
        @Digits(integer = 18, fraction = 10) @DecimalString BigDecimal floor,
        @Digits(integer = 18, fraction = 10) @DecimalString BigDecimal quarterFloor,

        @Schema(nullable = true) Counted.Reached reached,

        @Schema(nullable = true) @Size(max = 20) List<@NotNull @Pattern(regexp = Assumption.ID) String> assumptions) {

    /** Keeps a copy of the assumptions. */
    public Checkpoint {
        assumptions = Lists.copyOrEmpty(assumptions);
    }

    /** A checkpoint with a value. */
    public Checkpoint(
            LocalDate date, OperatorName operator, BigDecimal value, BigDecimal tolerance, List<String> assumptions) {
        this(date, operator, value, tolerance, null, null, null, assumptions);
    }

    /** The comparison with the value; empty for an operator that has none. */
    public Optional<Operator> rule() {
        return switch (operator) {
            case AT_LEAST, COUNT_AT_LEAST -> Optional.of(new Operator.AtLeast(value));
            case AT_MOST -> Optional.of(new Operator.AtMost(value));
            case ABOUT -> Optional.of(new Operator.About(value, tolerance));
            case STEADY_GROWTH, MILESTONE, UNSET -> Optional.empty();
        };
    }

    /** How far what is counted must have come. */
    public Counted.Reached reachedOrGranted() {
        return reached == null ? Counted.Reached.GRANTED : reached;
    }
}
