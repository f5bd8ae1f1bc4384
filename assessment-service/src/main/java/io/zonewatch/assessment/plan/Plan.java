package io.zonewatch.assessment.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A target plan 目标计划: the quantified part of a policy.
 *
 * @param code given once, never changed
 * @param names what people call it
 * @param targets at least one
 */
public record Plan(
        @NotNull @Pattern(regexp = CODE) String code,
        @NotNull @Valid Names names,
        @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Target> targets) {

    /** 2 to 32 letters, digits and hyphens, not starting with a hyphen. */
    public static final String CODE = "[A-Za-z0-9][A-Za-z0-9-]{1,31}";

    /** Keeps a copy of the targets. */
    public Plan {
        targets = Lists.copy(targets);
    }
}
