package io.zonewatch.assessment.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * One target 目标: an indicator of a scope that is to go from a baseline through checkpoints.
 *
 * @param code unique within the plan
 * @param indicator code of the indicator in the catalogue; its measuring unit is that of all values here
 * @param names what people call it
 * @param scope whose indicator
 * @param form the reports that carry the figures; its periods are the target's periods
 * @param baseline where it starts
 * @param checkpoints where it has to be and when, ascending by date; the last one is the goal
 */
public record Target(
        @NotNull @Pattern(regexp = CODE) String code,
        @NotNull @Pattern(regexp = INDICATOR) String indicator,
        @NotNull @Valid Names names,
        @NotNull @Valid TargetScope scope,
        @NotNull @Pattern(regexp = Plan.CODE) String form,
        @NotNull @Valid Baseline baseline,
        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid Checkpoint> checkpoints) {

    /** Like a plan's code, with underscores, since a target is often named after its indicator. */
    public static final String CODE = "[A-Za-z0-9][A-Za-z0-9_-]{1,63}";

    /** An indicator's code. */
    public static final String INDICATOR = "[A-Z][A-Z0-9_]{1,63}";

    /** Keeps a copy of the checkpoints. */
    public Target {
        checkpoints = Lists.copy(checkpoints);
    }

    /** The checkpoint that counts on {@code day}: the first that is not yet past, or the last of all. */
    public Checkpoint checkpointOn(LocalDate day) {
        return checkpoints.stream()
                .filter(checkpoint -> !checkpoint.date().isBefore(day))
                .findFirst()
                .orElse(goal());
    }

    /** The last checkpoint. */
    public Checkpoint goal() {
        return checkpoints.getLast();
    }
}
