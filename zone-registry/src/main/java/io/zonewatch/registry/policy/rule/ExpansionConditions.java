package io.zonewatch.registry.policy.rule;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * An expansion 扩区 needs planning conformity, complete facilities, and investment intensity at the standard. What was shown in its
 * command counts; more approved land by any other change has shown nothing.
 *
 * @param after the plan's date: earlier expansions are not judged
 * @param conditions what has to be shown
 */
record ExpansionConditions(
        @NotNull LocalDate after, @NotEmpty Set<@NotNull Condition> conditions) implements Kind {

    @Override
    public List<Found> judge(Zone zone) {
        return zone
                .enlargedAfter(after)
                .filter(last -> conditions.stream()
                        .anyMatch(one -> one.in(last.evidence()) == null
                                || !one.in(last.evidence()).met()))
                .map(last -> Found.about(last.on().toString())
                        .with("expandedOn", last.on())
                        .with("fromHa", last.fromHa())
                        .with("toHa", zone.is().approvedAreaHa())
                        .with("unmet", unmet(last))
                        .with("notShown", notShown(last)))
                .stream()
                .toList();
    }

    private List<Condition> unmet(Enlargement last) {
        return conditions.stream()
                .filter(one -> one.in(last.evidence()) != null
                        && !one.in(last.evidence()).met())
                .sorted()
                .toList();
    }

    private List<Condition> notShown(Enlargement last) {
        return conditions.stream()
                .filter(one -> one.in(last.evidence()) == null)
                .sorted()
                .toList();
    }
}
