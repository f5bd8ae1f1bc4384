package io.zonewatch.assessment.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A target plan 目标计划: the quantified part of a policy.
 *
 * @param code given once, never changed
 * @param names what people call it
 * @param targets at least one
 * @param assumptions what its targets rest on; a plan that was taken before plans told them has none
 */
public record Plan(
        @NotNull @Pattern(regexp = CODE) String code,
        @NotNull @Valid Names names,
        @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Target> targets,

        @Schema(nullable = true) @Size(max = 200) List<@NotNull @Valid Assumption> assumptions) {

    /** 2 to 32 letters, digits and hyphens, not starting with a hyphen. */
    public static final String CODE = "[A-Za-z0-9][A-Za-z0-9-]{1,31}";

    /** Keeps copies. */
    public Plan {
        targets = Lists.copy(targets);
        assumptions = Lists.copyOrEmpty(assumptions);
    }
}
