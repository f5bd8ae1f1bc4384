package io.zonewatch.registry.policy.finding;

import io.zonewatch.registry.Moment;
import io.zonewatch.registry.unit.Situation;
import io.zonewatch.registry.unit.UnitVersion;
import io.zonewatch.registry.unit.ZoneRegister;
import io.zonewatch.reporting.UnitCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What zones were until a moment, and what those were of which they are or were parks, directly or not. */
final class Lines {

    private final Map<UnitCode, NavigableMap<LocalDate, UnitVersion>> lines;

    private Lines(Map<UnitCode, NavigableMap<LocalDate, UnitVersion>> lines) {
        this.lines = lines;
    }

    /** Reads all of a level at once. */
    static Lines of(Collection<UnitCode> zones, ZoneRegister register, Moment moment) {
        Map<UnitCode, NavigableMap<LocalDate, UnitVersion>> lines = new HashMap<>();
        Set<UnitCode> level = Set.copyOf(zones);
        while (!level.isEmpty()) {
            lines.putAll(register.lines(level, moment));
            level = level.stream()
                    .flatMap(zone -> parents(lines.getOrDefault(zone, new TreeMap<>())).stream())
                    .filter(zone -> !lines.containsKey(zone))
                    .collect(Collectors.toSet());
        }
        return new Lines(lines);
    }

    /** What a zone was, by the days from which it held. */
    NavigableMap<LocalDate, UnitVersion> of(UnitCode zone) {
        return lines.getOrDefault(zone, new TreeMap<>());
    }

    /** What a zone was on a day. */
    Optional<Situation> on(UnitCode zone, LocalDate day) {
        return Optional.ofNullable(of(zone).floorEntry(day))
                .map(entry -> entry.getValue().situation());
    }

    /** The days on which a zone, or one above it, begins to be otherwise. */
    NavigableSet<LocalDate> turns(UnitCode zone) {
        NavigableSet<LocalDate> turns = new TreeSet<>();
        Set<UnitCode> seen = new HashSet<>();
        Set<UnitCode> level = Set.of(zone);
        while (!level.isEmpty()) {
            level.forEach(one -> turns.addAll(of(one).keySet()));
            seen.addAll(level);
            level = level.stream()
                    .flatMap(one -> parents(of(one)).stream())
                    .filter(one -> !seen.contains(one))
                    .collect(Collectors.toSet());
        }
        return turns;
    }

    /** Whether one of the two was, on a day, a park of the other, directly or not. */
    boolean belongTogether(UnitCode one, UnitCode other, LocalDate day) {
        return isAbove(one, other, day) || isAbove(other, one, day);
    }

    private boolean isAbove(UnitCode zone, UnitCode park, LocalDate day) {
        Set<UnitCode> seen = new HashSet<>();
        Optional<UnitCode> next = parent(park, day);
        while (next.isPresent() && seen.add(next.get())) {
            if (next.get().equals(zone)) {
                return true;
            }
            next = parent(next.get(), day);
        }
        return false;
    }

    private Optional<UnitCode> parent(UnitCode zone, LocalDate day) {
        return on(zone, day).map(is -> is.attributes().parent()).map(UnitCode::new);
    }

    private static Set<UnitCode> parents(NavigableMap<LocalDate, UnitVersion> line) {
        return line.values().stream()
                .flatMap(version -> Optional.ofNullable(version.attributes().parent()).stream())
                .map(UnitCode::new)
                .collect(Collectors.toSet());
    }
}
