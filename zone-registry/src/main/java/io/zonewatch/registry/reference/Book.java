package io.zonewatch.registry.reference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All editions of a catalogue, and which codes hold on a day.
 *
 * <p>The latest edition whose day has come decides; before the first, the first does, since nothing older is kept. Between
 * two lists of divisions it is known of some changes on which day they were made: those hold from exactly that day. Of
 * others it is known only that the later list has them: until its day, both the old and the new code are taken. A
 * classification of industries is replaced as a whole.
 */
final class Book {

    private final Catalogue catalogue;
    private final NavigableMap<LocalDate, NavigableMap<String, Entry>> byDay = new TreeMap<>();
    private final Map<String, NavigableMap<String, Entry>> byVersion = new LinkedHashMap<>();

    /** A book of these editions with their entries. */
    Book(Catalogue catalogue, List<Edition> editions, List<Entry> entries) {
        this.catalogue = catalogue;
        editions.stream().sorted(Comparator.comparing(Edition::day)).forEach(edition -> {
            NavigableMap<String, Entry> codes = new TreeMap<>();
            entries.stream()
                    .filter(entry -> entry.version().equals(edition.version()))
                    .forEach(entry -> codes.put(entry.code(), entry));
            byDay.put(edition.day(), codes);
            byVersion.put(edition.version(), codes);
        });
    }

    /** What a code means on a day; empty if it does not hold then. */
    Optional<Entry> find(String code, LocalDate day) {
        Entry present = decides(day).get(code);
        return Optional.ofNullable(present != null ? present : yetToCome(day).get(code))
                .filter(entry -> entry.holdsOn(day));
    }

    /** What a code means in a version; empty if that version does not have it. */
    Optional<Entry> find(String code, String version) {
        return Optional.ofNullable(
                byVersion.getOrDefault(version, new TreeMap<>()).get(code));
    }

    /** All codes that hold on a day, ascending. */
    List<Entry> on(LocalDate day) {
        TreeSet<String> codes = new TreeSet<>(decides(day).keySet());
        codes.addAll(yetToCome(day).keySet());
        return codes.stream()
                .map(code -> find(code, day))
                .flatMap(Optional::stream)
                .toList();
    }

    /** All codes of a version, ascending; none if there is no such version. */
    List<Entry> of(String version) {
        return List.copyOf(byVersion.getOrDefault(version, new TreeMap<>()).values());
    }

    /** What a code means in any version, the newest first. */
    Stream<Entry> everywhere(String code) {
        return byDay.descendingMap().values().stream()
                .map(codes -> codes.get(code))
                .filter(Objects::nonNull);
    }

    private NavigableMap<String, Entry> decides(LocalDate day) {
        var edition = byDay.floorEntry(day);
        return edition == null ? byDay.firstEntry().getValue() : edition.getValue();
    }

    /**
     * The next edition, where it is reached change by change: from the day after the one before. Before the first edition
     * there is nothing to change.
     */
    private NavigableMap<String, Entry> yetToCome(LocalDate day) {
        return switch (catalogue) {
            case DIVISIONS -> {
                boolean between = byDay.floorKey(day) != null && !byDay.containsKey(day);
                var next = between ? byDay.higherEntry(day) : null;
                yield next == null ? new TreeMap<>() : next.getValue();
            }
            case INDUSTRIES -> new TreeMap<>();
        };
    }
}
