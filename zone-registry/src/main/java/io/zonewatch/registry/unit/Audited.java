package io.zonewatch.registry.unit;

import java.util.List;
import java.util.Objects;

/** A change as the audit trail keeps it: one version before and after, or, of a correction of several, lists of them. */
final class Audited {

    private Audited() {}

    static Object before(List<Step> steps) {
        return oneOrMany(steps.stream()
                .map(Step::before)
                .filter(Objects::nonNull)
                .map(UnitState.Version::of)
                .toList());
    }

    static Object after(List<Step> steps) {
        return oneOrMany(
                steps.stream().map(Step::after).map(UnitState.Version::of).toList());
    }

    private static Object oneOrMany(List<UnitState.Version> versions) {
        return switch (versions.size()) {
            case 0 -> null;
            case 1 -> versions.getFirst();
            default -> versions;
        };
    }
}
