package io.zonewatch.registry.recognition;

import java.util.Optional;

/** What is recognised, as the feature keeps it: given at the beginning, never changed. */
public interface Recognisable {

    /** Kind of recognition, of those the feature knows. */
    Enum<?> kind();

    /** Level of the authority that recognises. */
    Level level();

    /** What tells several recognitions of one kind and level in one zone apart; empty if there can only be one. */
    String distinction();

    /** The industry that it serves, GB/T 4754; empty where it serves none in particular. */
    default Optional<String> serves() {
        return Optional.empty();
    }

    /** Whether both cannot be sought or held by one zone on the same day. */
    default boolean excludes(Recognisable other) {
        return kind() == other.kind()
                && level() == other.level()
                && distinction().equals(other.distinction());
    }
}
