package io.zonewatch.registry.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * A unit's list of people as it was set once.
 *
 * @param validFrom the day from which it holds, until the next list begins
 * @param sequence the count that recorded it
 * @param recordedAt moment of business time at which it was recorded
 */
record ListVersion(LocalDate validFrom, long sequence, Instant recordedAt, List<Entry> entries) {

    ListVersion {
        entries = List.copyOf(entries);
    }

    /** Its people; whoever was erased is none. */
    List<Contact> people() {
        return Contact.among(entries.stream()).toList();
    }

    /** Its entries, without the people that are meant. */
    List<Entry> without(Predicate<Contact> meant) {
        return entries.stream()
                .filter(entry -> !(entry instanceof Contact contact && meant.test(contact)))
                .toList();
    }
}
