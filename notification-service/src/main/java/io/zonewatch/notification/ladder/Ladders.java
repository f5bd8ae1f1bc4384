package io.zonewatch.notification.ladder;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All versions of all ladders, and which of them holds for what is due at a time. */
public final class Ladders {

    private final Map<String, List<Ladder>> versions;

    private Ladders(Map<String, List<Ladder>> versions) {
        this.versions = versions;
    }

    /** Ladders out of all their versions, in any order. */
    public static Ladders of(Collection<Ladder> versions) {
        return new Ladders(versions.stream()
                .sorted(Comparator.comparing(Ladder::version).reversed())
                .collect(Collectors.groupingBy(Ladder::name)));
    }

    /**
     * The ladder that holds for a round: the highest version that is valid on the day the round is due, so that a new version
     * leaves climbs alone that are due before it.
     *
     * @param dueAt null while it is not known; then only a version that is always valid holds
     */
    public Optional<Ladder> find(String form, Duty duty, Instant dueAt) {
        return versions.getOrDefault(Ladder.nameOf(form, duty), List.of()).stream()
                .filter(ladder -> ladder.holdsFor(dueAt))
                .findFirst();
    }

    /** A version of a ladder, whatever it holds for. */
    public Optional<Ladder> version(String form, Duty duty, int version) {
        return versions.getOrDefault(Ladder.nameOf(form, duty), List.of()).stream()
                .filter(ladder -> ladder.version() == version)
                .findFirst();
    }

    /** Whether a step of any of the ladders serves formal notices in the words of a text. */
    public boolean serveNoticesBy(String text) {
        return versions.values().stream()
                .flatMap(List::stream)
                .flatMap(ladder -> ladder.steps().stream())
                .anyMatch(step -> step.kind() == StepKind.FORMAL_NOTICE && text.equals(step.text()));
    }

    /** The units at which any of the ladders looks for people, beside the one that owes the report. */
    public Stream<String> units() {
        return versions.values().stream().flatMap(List::stream).flatMap(Ladder::units);
    }

    /** Whether the ladder that holds for a round looks for people at a unit, beside the one that owes the report. */
    public boolean lookAt(String unit, String form, Duty duty, Instant dueAt) {
        return find(form, duty, dueAt).stream().flatMap(Ladder::units).anyMatch(unit::equals);
    }
}
