package io.zonewatch.reporting;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** When something falls due, or that nobody can say yet. */
public sealed interface Due {

    /** The instant, when it is known. */
    Optional<Instant> instant();

    /**
     * It falls due at {@code at}; what arrives at that very instant is on time.
     *
     * @param at the instant
     */
    record At(Instant at) implements Due {

        /** Needs the instant. */
        public At {
            Objects.requireNonNull(at, "at");
        }

        @Override
        public Optional<Instant> instant() {
            return Optional.of(at);
        }
    }

    /**
     * The working calendar of {@code year} is needed and has not been published; the obligation exists with no due time and the mark CALENDAR_MISSING.
     *
     * @param year the year to be published
     */
    record CalendarMissing(int year) implements Due {

        @Override
        public Optional<Instant> instant() {
            return Optional.empty();
        }
    }
}
