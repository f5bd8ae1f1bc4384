package io.zonewatch.registry.unit;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The versions of a unit that count now, by the day from which each holds; each until the next begins. */
final class Line {

    private final NavigableMap<LocalDate, UnitVersion> versions = new TreeMap<>();

    Line(List<UnitVersion> versions) {
        versions.forEach(this::put);
    }

    /** Lets a version count, instead of the one of the same day if there is one. */
    void put(UnitVersion version) {
        versions.put(version.validFrom(), version);
    }

    /** The version that holds on a day; empty before the first. */
    Optional<UnitVersion> on(LocalDate day) {
        return Optional.ofNullable(versions.floorEntry(day)).map(Map.Entry::getValue);
    }

    /** The version that holds on a day; before the first, the first. */
    UnitVersion onOrFirst(LocalDate day) {
        return on(day).orElseGet(() -> versions.firstEntry().getValue());
    }

    /** The version that holds last. */
    UnitVersion latest() {
        return versions.lastEntry().getValue();
    }

    /** The day on which the next version begins, if there is one. */
    Optional<LocalDate> endOf(UnitVersion version) {
        return Optional.ofNullable(versions.higherKey(version.validFrom()));
    }

    /** Whether a version begins on the day. */
    boolean beginsOn(LocalDate day) {
        return versions.containsKey(day);
    }

    /**
     * What holds on the days from one until before another (or for ever, if that is null), by the days on which it begins
     * within them. Before the first version, that is what holds.
     */
    NavigableMap<LocalDate, UnitVersion> between(LocalDate from, LocalDate to) {
        NavigableMap<LocalDate, UnitVersion> between = new TreeMap<>(versions.tailMap(from, false));
        between.put(from, onOrFirst(from));
        return to == null ? between : between.headMap(to, false);
    }

    /**
     * What a correction makes of what holds on those days, by the days on which it begins within them: only what it makes
     * otherwise, and what it lets begin before the first version.
     */
    NavigableMap<LocalDate, Situation> corrected(
            LocalDate from, LocalDate to, Function<Situation, Situation> correction) {
        NavigableMap<LocalDate, Situation> corrected = new TreeMap<>();
        between(from, to).forEach((day, version) -> {
            Situation right = correction.apply(version.situation());
            if (on(day).isEmpty() || !right.changedFrom(version.situation()).isEmpty()) {
                corrected.put(day, right);
            }
        });
        return corrected;
    }

    /** All of it, ascending. */
    NavigableMap<LocalDate, UnitVersion> versions() {
        return Collections.unmodifiableNavigableMap(versions);
    }
}
