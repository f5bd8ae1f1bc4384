package io.zonewatch.registry.supervision;

import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A step in the life of an act.
 *
 * @param action its name in the audit trail, such as {@code held}
 * @param reason why it was taken
 * @param change what becomes of the act; the same act if the step says nothing new
 * @param named codes of units that the step names, by the place at which they are named
 * @param fact what others learn of it
 */
public record ActStep<T extends Act<?>>(
        String action,
        String reason,
        UnaryOperator<T> change,
        Function<T, Map<String, String>> named,
        Function<Kept<T>, Fact> fact) {

    /** A step that names no units. */
    public static <T extends Act<?>> ActStep<T> of(
            String action, String reason, UnaryOperator<T> change, Function<Kept<T>, Fact> fact) {
        return new ActStep<>(action, reason, change, act -> Map.of(), fact);
    }
}
