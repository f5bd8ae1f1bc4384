package io.zonewatch.assessment.observation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A designation or an innovation platform of a zone as registry tells it.
 *
 * @param id its identity; null where the registry does not tell it
 * @param kind which designation, or what the platform is
 * @param level of the authority: NATIONAL, PROVINCIAL, CITY
 * @param industry that a platform serves (GB/T 4754), null for a designation
 * @param isPublic whether a platform serves others than its host, null for a designation
 * @param wholeChain whether a platform serves its industry's whole chain, null for a designation
 * @param steps in their order: on a day the last one up to it says the state
 */
record Recognition(
        UUID id, String kind, String level, String industry, Boolean isPublic, Boolean wholeChain, List<Step> steps) {

    /** Keeps a copy of the steps. */
    Recognition {
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    /** A state and the day from which it counts. */
    record Step(String state, LocalDate on) {}

    void require(String event) {
        Require.members(event, kind, level);
        steps.forEach(step -> Require.members(event, step.state(), step.on()));
    }

    /** The same with other steps. */
    Recognition with(List<Step> others) {
        return new Recognition(id, kind, level, industry, isPublic, wholeChain, others);
    }

    /** The state on the day; empty before the first step. */
    Optional<String> stateOn(LocalDate day) {
        return steps.stream()
                .filter(step -> !step.on().isAfter(day))
                .map(Step::state)
                .reduce((_, later) -> later);
    }
}
