package io.zonewatch.registry.contact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Who applies on a day or later.
 *
 * @param lists by the day from which each holds
 */
record Outlook(NavigableMap<LocalDate, ListVersion> lists, LocalDate day) {

    /** The list that holds on the day, and those that begin later. */
    NavigableMap<LocalDate, ListVersion> lasting() {
        LocalDate present = lists.floorKey(day);
        return present == null ? lists : lists.tailMap(present, true);
    }

    /** Everybody with the days on which he applies, and once as long as nothing of him changes. */
    List<Entry> entries() {
        List<Entry> found = new ArrayList<>();
        lasting().forEach((from, list) -> list.entries().stream()
                .map(entry -> within(entry, from))
                .filter(entry -> !entry.isOver(day) && !entry.isOver(entry.validFrom()))
                .forEach(entry -> add(found, entry)));
        return found;
    }

    /** The entry within the days of its list; since when somebody has been there is told even if it was before a list. */
    private Entry within(Entry entry, LocalDate from) {
        LocalDate next = lists.higherKey(from);
        LocalDate first = from.isAfter(day) && from.isAfter(entry.validFrom()) ? from : entry.validFrom();
        LocalDate end = Stream.of(entry.validTo(), next)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return entry.during(first, end);
    }

    private static void add(List<Entry> found, Entry entry) {
        for (int i = 0; i < found.size(); i++) {
            Entry before = found.get(i);
            if (before.isFollowedBy(entry)) {
                found.set(i, before.during(before.validFrom(), entry.validTo()));
                return;
            }
        }
        found.add(entry);
    }
}
