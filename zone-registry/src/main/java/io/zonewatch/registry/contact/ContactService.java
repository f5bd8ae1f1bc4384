package io.zonewatch.registry.contact;

import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Expectation;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.unit.KnowledgeTime;
import io.zonewatch.registry.unit.Unit;
import io.zonewatch.registry.unit.VisibleUnits;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads and replaces the people of a unit. */
@ApplicationScoped
class ContactService {

    /** Kind of subject of the audit entries about the list of a unit. */
    static final String SUBJECT = "contacts";

    private final VisibleUnits units;
    private final ContactStore store;
    private final ContactEvents events;
    private final ContactReview review;
    private final PersonalData personal;
    private final AuditTrail audit;
    private final BusinessClock clock;

    @Inject
    ContactService(
            VisibleUnits units,
            ContactStore store,
            ContactEvents events,
            ContactReview review,
            PersonalData personal,
            AuditTrail audit,
            BusinessClock clock) {
        this.units = units;
        this.store = store;
        this.events = events;
        this.review = review;
        this.personal = personal;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a replacement came to. */
    record Outcome(ContactsView contacts, boolean created, boolean changed) {}

    /** A list in the audit trail. */
    private record Audited(LocalDate validFrom, List<? extends Entry> contacts) {}

    /**
     * The people of a unit at a moment, masked for those who need not know who they are.
     *
     * @throws Problem not-found if the caller knew no such unit then; today, if the caller knows none
     */
    @Transactional
    ContactsView of(String code, Moment moment) {
        boolean now = moment.equals(new Moment(clock.today(), Moment.EVERYTHING));
        UnitCode unit = now ? units.require(code) : units.at(code, moment).code();
        ContactsView view = ContactsView.of(store.of(unit), moment, personal.isOpen(unit));
        return now ? view : view.withoutLater();
    }

    /**
     * Lets these be the people of a unit from a day on, until the day of the list after that, if there is one; the same people
     * again change nothing. The first list needs no precondition. Whoever is left out is off the list and the topic, but stays in
     * the lists before and the audit trail, which must tell who changed what; that too goes with an erasure ({@link
     * ErasureService}). What an erasure left on a past day stays on it.
     *
     * <p>The unit is kept from other changes meanwhile: whether the last statistician may leave depends on what it is, and whether
     * it may become what needs one on who is there. To change days of the past takes authority over the unit on them.
     *
     * @throws Problem not-found, precondition-required, precondition-failed, contacts-invalid,
     *     finding-needs-justification
     */
    @Transactional
    Outcome replace(String code, Expectation expected, Contacts people) {
        ListRules.requireDistinct(people.contacts());
        LocalDate today = clock.today();
        LocalDate from = Objects.requireNonNullElse(people.validFrom(), today);
        Unit known = units.lock(code);
        UnitCode unit = known.code();
        ContactLine line = store.lock(unit);
        judge(expected, line);
        if (from.isBefore(today)) {
            units.requireDays(known, from, line.endOf(from).orElse(null));
        }
        List<Entry> before = line.on(from);
        List<Contact> contacts = ListRules.dated(people.contacts(), before, from);
        if (Contact.among(before.stream()).toList().equals(contacts)) {
            return outcome(line, from, false, false);
        }
        boolean first = line.sequence() == 0;
        if (!first || expected.ifMatch() != null) {
            expected.toReplace(line.sequence());
        }
        ListRules.requireReason(people, from, today);
        ListRules.requireDays(contacts, from);
        ListRules.requireNobodyQuoted(people, before, contacts);
        List<Entry> entries = ListRules.withErased(contacts, before);
        ContactLine after = line.with(List.of(line.next(from, entries, KnowledgeTime.of(clock))));
        review.review(new ContactReview.Change(
                unit, from, line.staffed(from), after.staffed(from), after.sequence(), people.justification()));
        store.append(line, after);
        events.replaced(after);
        audit.record(entry(unit, people, new Audited(from, before), new Audited(from, entries)));
        return outcome(after, from, first, true);
    }

    /** The list of nobody that there is before the first has an entity tag, too, so it may be named as seen; whoever means to create replaces it. */
    private static void judge(Expectation expected, ContactLine line) {
        if (line.sequence() > 0) {
            expected.judge(Optional.of(line.sequence()));
        }
    }

    private static AuditEntry entry(UnitCode unit, Contacts people, Audited before, Audited after) {
        String why = Stream.of(people.reason(), people.justification())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return new AuditEntry(
                "contacts.replaced", SUBJECT, unit.value(), unit, before, after, why.isEmpty() ? null : why);
    }

    /** The people of the list's first day. */
    private Outcome outcome(ContactLine line, LocalDate from, boolean created, boolean changed) {
        Moment moment = new Moment(from, Moment.EVERYTHING);
        return new Outcome(ContactsView.of(line, moment, personal.isOpen(line.unit())), created, changed);
    }
}
