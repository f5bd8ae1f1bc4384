package io.zonewatch.registry.contact;

import io.zonewatch.chassis.problem.Problem;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a list of people has to keep to. Each throws contacts-invalid, naming the places. */
final class ListRules {

    private ListRules() {}

    /** Nobody stands twice in the same role. */
    static void requireDistinct(List<Contact> contacts) {
        Problem problem = Problem.of(ContactProblem.CONTACTS_INVALID);
        Set<Contact.Identity> seen = new HashSet<>();
        for (int i = 0; i < contacts.size(); i++) {
            if (!seen.add(contacts.get(i).identity())) {
                problem.at("/contacts/" + i, ContactProblem.DUPLICATE_CONTACT);
            }
        }
        throwIfAny(problem);
    }

    /** Nobody leaves before coming, or is gone before the list begins: such an entry would say nothing of anybody. */
    static void requireDays(List<Contact> contacts, LocalDate from) {
        Problem problem = Problem.of(ContactProblem.CONTACTS_INVALID);
        for (int i = 0; i < contacts.size(); i++) {
            checkDays(contacts.get(i), from, "/contacts/" + i, problem);
        }
        throwIfAny(problem);
    }

    /** The same for one of them, at a place. */
    static void checkDays(Contact contact, LocalDate from, String place, Problem problem) {
        LocalDate first = contact.validFrom().isAfter(from) ? contact.validFrom() : from;
        if (contact.isOver(first)) {
            problem.at(place + "/validTo", ContactProblem.ENDS_BEFORE_BEGIN, first);
        }
    }

    /** The past changes only by a correction, which says why. */
    static void requireReason(Contacts people, LocalDate from, LocalDate today) {
        if (from.isBefore(today) && people.reason() == null) {
            throw Problem.of(ContactProblem.CONTACTS_INVALID).at("/validFrom", ContactProblem.PAST_NEEDS_REASON, today);
        }
    }

    /** A justification stays for good, is read by everybody who sees the unit, and is reached by no erasure. */
    static void requireNobodyQuoted(Contacts people, List<Entry> before, List<Contact> after) {
        Problem problem = Problem.of(ContactProblem.CONTACTS_INVALID);
        quoted(people.justification(), "/justification", before, after, problem);
        quoted(people.reason(), "/reason", before, after, problem);
        throwIfAny(problem);
    }

    private static void quoted(String text, String place, List<Entry> before, List<Contact> after, Problem problem) {
        if (text != null
                && Stream.concat(Contact.among(before.stream()), after.stream())
                        .anyMatch(contact -> contact.isQuotedBy(text))) {
            problem.at(place, ContactProblem.REASON_NAMES_PERSON);
        }
    }

    /** Whoever does not say since when has been on the list since before, or begins with the list. */
    static List<Contact> dated(List<Contact> contacts, List<Entry> before, LocalDate from) {
        Map<Contact.Identity, LocalDate> known = Contact.among(before.stream())
                .collect(Collectors.toMap(Contact::identity, Contact::validFrom, (one, other) -> one, HashMap::new));
        return contacts.stream()
                .map(contact -> contact.during(
                        Objects.requireNonNullElseGet(
                                contact.validFrom(), () -> known.getOrDefault(contact.identity(), from)),
                        contact.validTo()))
                .toList();
    }

    /** Nobody can name who was erased, so that a correction says nothing of him: role and days stay, behind the people. */
    static List<Entry> withErased(List<Contact> contacts, List<Entry> before) {
        return Stream.concat(contacts.stream(), before.stream().filter(Entry.Erased.class::isInstance))
                .toList();
    }

    static void throwIfAny(Problem problem) {
        if (problem.hasPlaces()) {
            throw problem;
        }
    }
}
