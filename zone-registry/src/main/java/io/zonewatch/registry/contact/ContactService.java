package io.zonewatch.registry.contact;

import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Precondition;
import io.zonewatch.registry.unit.VisibleUnits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads and replaces the people of a unit. */
@ApplicationScoped
class ContactService {

    /** Kind of subject of the audit entries about the list of a unit. */
    static final String SUBJECT = "contacts";

    private final VisibleUnits units;
    private final ContactRepository lists;
    private final ContactEvents events;
    private final ContactReview review;
    private final AuditTrail audit;

    @Inject
    ContactService(
            VisibleUnits units, ContactRepository lists, ContactEvents events, ContactReview review, AuditTrail audit) {
        this.units = units;
        this.lists = lists;
        this.events = events;
        this.review = review;
        this.audit = audit;
    }

    /** What a replacement came to. */
    record Outcome(ContactsView contacts, boolean created) {}

    /**
     * The people of a unit.
     *
     * @throws Problem not-found if the caller knows no such unit
     */
    @Transactional
    ContactsView of(String unit) {
        return ContactsView.of(lists.of(units.require(unit)));
    }

    /**
     * Lets these be the people of a unit; the same people again change nothing. The first list needs no precondition. Whoever is
     * left out is off the list and the topic, but stays in the audit trail, which must tell who changed what; that too goes
     * only by {@link ErasureService}.
     *
     * @throws Problem not-found, precondition-required, precondition-failed, contacts-invalid,
     *     finding-needs-justification
     */
    @Transactional
    Outcome replace(String unit, String ifMatch, Contacts people) {
        List<Contact> contacts = people.contacts();
        requireDistinct(contacts);
        ContactList list = lists.lock(units.require(unit));
        if (list.holds(contacts)) {
            return new Outcome(ContactsView.of(list), false);
        }
        boolean first = list.sequence() == 0;
        if (!first || ifMatch != null) {
            Precondition.require(ifMatch, list.sequence());
        }
        List<Contact> before = list.contacts();
        requireNobodyQuoted(people.justification(), before, contacts);
        list.replace(contacts);
        review.review(new ContactReview.Change(
                list.unit(),
                hasStatistician(before),
                hasStatistician(contacts),
                list.sequence(),
                people.justification()));
        events.replaced(list);
        audit.record(new AuditEntry(
                "contacts.replaced", SUBJECT, unit, list.unit(), before, contacts, people.justification()));
        return new Outcome(ContactsView.of(list), first);
    }

    /** A justification stays for good, is read by everybody who sees the unit, and is reached by no erasure. */
    private static void requireNobodyQuoted(String justification, List<Contact> before, List<Contact> after) {
        if (justification != null
                && Stream.concat(before.stream(), after.stream())
                        .anyMatch(contact -> contact.isQuotedBy(justification))) {
            throw Problem.of(ContactProblem.CONTACTS_INVALID).at("/justification", ContactProblem.REASON_NAMES_PERSON);
        }
    }

    private static boolean hasStatistician(List<Contact> contacts) {
        return contacts.stream().anyMatch(contact -> contact.role() == ContactRole.STATISTICIAN);
    }

    private static void requireDistinct(List<Contact> contacts) {
        Problem problem = Problem.of(ContactProblem.CONTACTS_INVALID);
        Set<Contact.Identity> seen = new HashSet<>();
        for (int i = 0; i < contacts.size(); i++) {
            if (!seen.add(contacts.get(i).identity())) {
                problem.at("/contacts/" + i, ContactProblem.DUPLICATE_CONTACT);
            }
        }
        if (problem.hasPlaces()) {
            throw problem;
        }
    }
}
