package io.zonewatch.registry.contact;

import io.zonewatch.registry.Moment;
import io.zonewatch.reporting.ReportingZone;
import io.zonewatch.reporting.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All lists that were ever set of a unit's people. A list holds from its day until the next begins; of several of one day the
 * last that was recorded counts. Within a list a person can come later and leave earlier.
 *
 * @param sequence how often the people were set: the version of the entity tag
 * @param versions in the order in which they were recorded
 */
record ContactLine(UnitCode unit, long sequence, List<ListVersion> versions) {

    ContactLine {
        versions = versions.stream()
                .sorted(Comparator.comparingLong(ListVersion::sequence))
                .toList();
    }

    /** The line with what its next sequence sets; the same line, if that is nothing. */
    ContactLine with(List<ListVersion> more) {
        return more.isEmpty()
                ? this
                : new ContactLine(
                        unit,
                        sequence + 1,
                        Stream.concat(versions.stream(), more.stream()).toList());
    }

    /** A list of the next sequence; knowledge time never goes back, whatever the clocks of replicas say. */
    ListVersion next(LocalDate from, List<? extends Entry> entries, Instant now) {
        Instant recordedAt =
                versions.isEmpty() || now.isAfter(versions.getLast().recordedAt())
                        ? now
                        : versions.getLast().recordedAt();
        return new ListVersion(from, sequence + 1, recordedAt, List.copyOf(entries));
    }

    /** What was set since the line was another. */
    List<ListVersion> since(ContactLine before) {
        return versions.stream()
                .filter(version -> version.sequence() > before.sequence)
                .toList();
    }

    /** How often the people had been set, as known at an instant. */
    long sequence(Instant known) {
        return versions.stream()
                .filter(version -> !version.recordedAt().isAfter(known))
                .mapToLong(ListVersion::sequence)
                .max()
                .orElse(0);
    }

    /** The lists as known at an instant, by the day from which each holds. */
    private NavigableMap<LocalDate, ListVersion> known(Instant known) {
        NavigableMap<LocalDate, ListVersion> line = new TreeMap<>();
        versions.stream()
                .filter(version -> !version.recordedAt().isAfter(known))
                .forEach(version -> line.put(version.validFrom(), version));
        return line;
    }

    /** Who is on the list that holds on a day, as known at an instant, except those whose days are over. */
    List<Entry> on(Moment moment) {
        return Optional.ofNullable(known(moment.known()).floorEntry(moment.day())).stream()
                .flatMap(list -> list.getValue().entries().stream())
                .filter(entry -> !entry.isOver(moment.day()))
                .toList();
    }

    /** The same as known now. */
    List<Entry> on(LocalDate day) {
        return on(new Moment(day, Moment.EVERYTHING));
    }

    /** The day on which the list after that of a day begins, as known now. */
    Optional<LocalDate> endOf(LocalDate day) {
        return Optional.ofNullable(known(Moment.EVERYTHING).higherKey(day));
    }

    /** Who applies on a day or later, as known at an instant. */
    List<Entry> from(Moment moment) {
        return new Outlook(known(moment.known()), moment.day()).entries();
    }

    /** The people who apply on a day or later, as known now. */
    List<Contact> peopleFrom(LocalDate day) {
        return Contact.among(from(new Moment(day, Moment.EVERYTHING)).stream()).toList();
    }

    /** The people of the list that holds on a day, and of those that begin later, as they stand there. */
    List<Contact> peopleStaying(LocalDate day) {
        return lasting(day).values().stream()
                .flatMap(list -> list.people().stream())
                .toList();
    }

    /** Everybody on any of the lists. */
    Stream<Contact> everybody() {
        return versions.stream().flatMap(version -> version.people().stream());
    }

    /** Who was on the topic when the people were set last. */
    List<Contact> published() {
        return versions.isEmpty()
                ? List.of()
                : peopleFrom(ReportingZone.dateOf(versions.getLast().recordedAt()));
    }

    /**
     * The line on which some people are not any more from a day on. Where they are only on the topic, whose last state may be of
     * a day on which they applied, the list of the day is set once more, so that there is a state without them.
     */
    ContactLine without(Predicate<Contact> meant, LocalDate day, Instant now) {
        List<ListVersion> others = new ArrayList<>();
        lasting(day).values().stream()
                .filter(list -> list.people().stream().anyMatch(meant))
                .forEach(list -> others.add(next(later(list.validFrom(), day), list.without(meant), now)));
        if (others.isEmpty() && published().stream().anyMatch(meant)) {
            others.add(next(day, on(day), now));
        }
        return with(others);
    }

    private NavigableMap<LocalDate, ListVersion> lasting(LocalDate day) {
        return new Outlook(known(Moment.EVERYTHING), day).lasting();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** On which days from one on there is a statistician, as known now; of the days before, nothing is said. */
    StaffedDays staffed(LocalDate from) {
        return from(new Moment(from, Moment.EVERYTHING)).stream()
                .filter(entry -> entry.role() == ContactRole.STATISTICIAN)
                .map(entry -> StaffedDays.of(entry.validFrom(), entry.validTo()))
                .reduce(StaffedDays.NONE, StaffedDays::and);
    }
}
