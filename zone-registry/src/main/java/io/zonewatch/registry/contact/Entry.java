package io.zonewatch.registry.contact;

import java.time.LocalDate;

/** An entry of a list: a person, or what is left of one who was erased. */
sealed interface Entry permits Contact, Entry.Erased {

    /** What the person is, or was, to the unit. */
    ContactRole role();

    /** The first day of the person in this role. */
    LocalDate validFrom();

    /** The first day on which no longer; null if there is none. */
    LocalDate validTo();

    /** The same with other days. */
    Entry during(LocalDate from, LocalDate to);

    /** Whether it applies on a day. */
    default boolean appliesOn(LocalDate day) {
        return !validFrom().isAfter(day) && !isOver(day);
    }

    /** Whether its days are past on a day. */
    default boolean isOver(LocalDate day) {
        return validTo() != null && !validTo().isAfter(day);
    }

    /** Whether the other is the same, on the days that follow. */
    default boolean isFollowedBy(Entry next) {
        return next.validFrom().equals(validTo()) && during(null, null).equals(next.during(null, null));
    }

    /** Somebody who was erased: that there was somebody stays, who it was does not. */
    record Erased(ContactRole role, LocalDate validFrom, LocalDate validTo) implements Entry {
        @Override
        public Erased during(LocalDate from, LocalDate to) {
            return new Erased(role, from, to);
        }
    }
}
