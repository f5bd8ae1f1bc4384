package io.zonewatch.registry.policy.rule;

import io.zonewatch.registry.unit.Evidence;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * An expansion 扩区 needs planning conformity, complete facilities, and investment intensity at the standard. What was shown for the
 * day from which it holds counts, by its command or by a later correction; each expansion is found until all of it is shown, also
 * when land was given up since.
 *
 * @param after the plan's date: earlier expansions are not judged
 * @param conditions what has to be shown
 */
record ExpansionConditions(
        @NotNull LocalDate after, @NotEmpty Set<@NotNull Condition> conditions) implements Kind {

    @Override
    public List<Found> judge(Zone zone) {
        return zone.enlargedAfter(after).stream()
                .filter(one -> conditions.stream().anyMatch(condition -> !isMet(condition, one)))
                .map(one -> Found.about(one.on().toString())
                        .with("expandedOn", one.on())
                        .with("fromHa", one.fromHa())
                        .with("toHa", one.toHa())
                        .with("unmet", unmet(one))
                        .with("notShown", notShown(one)))
                .toList();
    }

    private static boolean isMet(Condition condition, Enlargement enlargement) {
        Evidence.Item shown = condition.in(enlargement.evidence());
        return shown != null && shown.met();
    }

    private List<Condition> unmet(Enlargement enlargement) {
        return conditions.stream()
                .filter(one -> one.in(enlargement.evidence()) != null && !isMet(one, enlargement))
                .sorted()
                .toList();
    }

    private List<Condition> notShown(Enlargement enlargement) {
        return conditions.stream()
                .filter(one -> one.in(enlargement.evidence()) == null)
                .sorted()
                .toList();
    }
}
