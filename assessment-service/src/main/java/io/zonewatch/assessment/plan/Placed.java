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
 * @param target as it is seen from where it is looked at; what it is about is the same in all versions
 */
public record Placed(String plan, List<Version> versions, Target target) {

    /** Keeps a copy. */
    public Placed {
        versions = List.copyOf(versions);
    }

    /** As the latest version that has it says. */
    static Placed of(String plan, List<Version> versions) {
        return new Placed(plan, versions, latest(versions.stream()).orElseThrow());
    }

    /**
     * By the versions that were known there: the target as it holds on the day, or else as it held last, or will at first. Empty where no version known then has it.
     */
    Optional<Placed> seenFrom(Viewpoint view) {
        List<Version> known = versions.stream()
                .filter(version -> view.knownAt() == null || version.isKnownAt(view.knownAt()))
                .toList();
        return new Placed(plan, known, target)
                .on(view.day())
                .or(() -> latest(known.stream().filter(version -> version.holdsOn(view.day()))))
                .or(() -> having(known.stream()).findFirst().map(Version::target))
                .map(seen -> new Placed(plan, known, seen));
    }

    /**
     * What a version of the plan says of the target.
     *
     * @param number of the version
     * @param validFrom day from which it holds; null for the first, which holds from the beginning
     * @param documentNumber 文号 of the document it rests on; null for the first
     * @param publishedAt business time
     * @param target null where the version does not have it
     */
    public record Version(int number, LocalDate validFrom, String documentNumber, Instant publishedAt, Target target) {

        /** Whether it has begun by the day. */
        public boolean holdsOn(LocalDate day) {
            return validFrom == null || !validFrom.isAfter(day);
        }

        /** The first is taken to have been known always: plans are posted after what they are about has begun. */
        boolean isKnownAt(Instant instant) {
            return validFrom == null || !publishedAt.isAfter(instant);
        }
    }

    /** The target as it holds on a day; empty where the version that holds then does not have it. */
    public Optional<Target> on(LocalDate day) {
        return versionOn(day).map(Version::target);
    }

    /** The version of the plan that holds on a day. */
    public Optional<Version> versionOn(LocalDate day) {
        return versions.stream().filter(version -> version.holdsOn(day)).reduce((earlier, later) -> later);
    }

    /** The target as a version has it, which must have it. */
    public Target in(int number) {
        return having(versions.stream())
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow()
                .target();
    }

    /** Every target there is in the versions. */
    public Stream<Target> all() {
        return having(versions.stream()).map(Version::target);
    }

    private static Stream<Version> having(Stream<Version> versions) {
        return versions.filter(version -> Objects.nonNull(version.target()));
    }

    private static Optional<Target> latest(Stream<Version> versions) {
        return having(versions).map(Version::target).reduce((earlier, later) -> later);
    }
}
