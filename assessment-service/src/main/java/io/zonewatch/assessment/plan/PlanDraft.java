package io.zonewatch.assessment.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new version of a target plan, as it is sent: all of its targets, also those that stay as they are.
 *
 * @param validFrom day from which it holds; a period goes by the version that holds on its last day
 * @param documentNumber 文号 of the document that changes the plan
 * @param reason why
 * @param assumptions what its targets rest on, also what stays as it is; null for what the version before told, as far as it is still named
 */
record PlanDraft(
        @NotNull LocalDate validFrom,
        @NotNull @Size(min = 1, max = 200) String documentNumber,
        @NotNull @Size(min = 1, max = 2000) String reason,
        @NotNull @Valid Names names,
        @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Target> targets,

        @Schema(nullable = true) @Size(max = 200) List<@NotNull @Valid Assumption> assumptions) {

    /** Keeps copies, and drops white space around the texts. */
    PlanDraft {
        documentNumber = documentNumber == null ? null : documentNumber.strip();
        reason = reason == null ? null : reason.strip();
        targets = Lists.copy(targets);
        assumptions = Lists.copy(assumptions);
    }

    /** The same where it tells assumptions itself; else with those of the version before on which its targets still rest. */
    PlanDraft after(List<Assumption> before) {
        if (assumptions != null) {
            return this;
        }
        Set<String> named = targets.stream().flatMap(Target::restsOn).collect(Collectors.toSet());
        return new PlanDraft(validFrom, documentNumber, reason, names, targets, Assumption.among(before, named));
    }

    /** The plan as it would be. */
    Plan of(String code) {
        return new Plan(code, names, targets, assumptions);
    }
}
