package io.zonewatch.assessment.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A target of a plan through the plan's published versions. What it is about (code, indicator, form or count, the unit it hangs on) is the same in all; a
 * period goes by the version that holds on its last day.
 *
 * @param plan the plan's code
 * @param versions of the plan, by number; their days never go back
 */
public record Placed(String plan, List<Version> versions) {

    /** Keeps a copy. */
    public Placed {
        versions = List.copyOf(versions);
    }

    /**
     * What a version of the plan says of the target.
     *
     * @param number of the version
     * @param validFrom day from which it holds; null for the first, which holds from the beginning
     * @param publishedAt business time
     * @param target null where the version does not have it
     */
    public record Version(int number, LocalDate validFrom, Instant publishedAt, Target target) {

        boolean holdsOn(LocalDate day) {
            return validFrom == null || !validFrom.isAfter(day);
        }

        /** The first is taken to have been known always: plans are posted after what they are about has begun. */
        boolean isKnownAt(Instant instant) {
            return validFrom == null || !publishedAt.isAfter(instant);
        }
    }

    /** What is the same in all versions, and what the latest one that has the target says besides. */
    public Target target() {
        return having().reduce((earlier, later) -> later).orElseThrow().target();
    }

    /** The target as it holds on a day; empty where the version that holds then does not have it. */
    public Optional<Target> on(LocalDate day) {
        return versionOn(day).map(Version::target);
    }

    /** The version of the plan that holds on a day. */
    public Optional<Version> versionOn(LocalDate day) {
        return versions.stream().filter(version -> version.holdsOn(day)).reduce((earlier, later) -> later);
    }

    /** The target as who looks at it on a day is shown it: as it holds then, or else as it held last, or will at first. */
    public Target seenOn(LocalDate day) {
        return on(day).or(() -> having().filter(version -> version.holdsOn(day))
                        .reduce((earlier, later) -> later)
                        .map(Version::target))
                .orElseGet(() -> having().findFirst().orElseThrow().target());
    }

    /** By the versions that had been published at an instant; a null one is now. */
    public Placed asKnownAt(Instant instant) {
        return instant == null
                ? this
                : new Placed(
                        plan,
                        versions.stream()
                                .filter(version -> version.isKnownAt(instant))
                                .toList());
    }

    /** The target as a version has it, which must have it. */
    public Target in(int number) {
        return having().filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow()
                .target();
    }

    /** Every target there is in the versions. */
    public Stream<Target> all() {
        return having().map(Version::target);
    }

    private Stream<Version> having() {
        return versions.stream().filter(version -> Objects.nonNull(version.target()));
    }
}
