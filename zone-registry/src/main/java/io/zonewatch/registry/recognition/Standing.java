package io.zonewatch.registry.recognition;

import java.util.Optional;

/**
 * Where a recognition is in its life, and where it can go from there: planned → applied → granted or refused; granted →
 * revoked or expired. What is refused, revoked or expired stays so: another attempt is another recognition. A recognition may
 * begin as granted, where nothing is on record of its application.
 */
sealed interface Standing {

    /** Where the step leads, if it can be taken from here. */
    Optional<Standing> then(State next);

    /** The standing that a chain of states leads to, if every one of them can follow the one before. */
    static Optional<Standing> after(Iterable<State> states) {
        Optional<Standing> standing = Optional.of(new None());
        for (State state : states) {
            standing = standing.flatMap(before -> before.then(state));
        }
        return standing;
    }

    /** Nothing was recorded, or all of it was a mistake. */
    record None() implements Standing {
        @Override
        public Optional<Standing> then(State next) {
            return switch (next) {
                case PLANNED -> Optional.of(new Planned());
                case APPLIED -> Optional.of(new Applied());
                case GRANTED -> Optional.of(new Granted());
                case REFUSED, REVOKED, EXPIRED -> Optional.empty();
            };
        }
    }

    /** The zone intends to apply. */
    record Planned() implements Standing {
        @Override
        public Optional<Standing> then(State next) {
            return switch (next) {
                case APPLIED -> Optional.of(new Applied());
                case PLANNED, GRANTED, REFUSED, REVOKED, EXPIRED -> Optional.empty();
            };
        }
    }

    /** The authority has to decide. */
    record Applied() implements Standing {
        @Override
        public Optional<Standing> then(State next) {
            return switch (next) {
                case GRANTED -> Optional.of(new Granted());
                case REFUSED -> Optional.of(new Ended());
                case PLANNED, APPLIED, REVOKED, EXPIRED -> Optional.empty();
            };
        }
    }

    /** The zone may call itself so. */
    record Granted() implements Standing {
        @Override
        public Optional<Standing> then(State next) {
            return switch (next) {
                case REVOKED, EXPIRED -> Optional.of(new Ended());
                case PLANNED, APPLIED, GRANTED, REFUSED -> Optional.empty();
            };
        }
    }

    /** Refused, revoked or expired: nothing follows. */
    record Ended() implements Standing {
        @Override
        public Optional<Standing> then(State next) {
            return Optional.empty();
        }
    }
}
