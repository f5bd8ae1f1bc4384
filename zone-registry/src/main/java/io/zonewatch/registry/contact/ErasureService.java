package io.zonewatch.registry.contact;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditErasure;
import io.zonewatch.chassis.audit.AuditErasure.Written;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.registry.unit.KnowledgeTime;
import io.zonewatch.registry.unit.VisibleUnits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Erases a person from a unit: from the lists, past ones too, from what waits to be sent and was sent, and from the audit trail
 * of the lists, in one transaction. The topic gets the state without the person, or a tombstone, and forgets the rest by compaction.
 */
@ApplicationScoped
class ErasureService {

    private final VisibleUnits units;
    private final ContactStore store;
    private final ContactEvents events;
    private final AuditTrail audit;
    private final AuditErasure erasure;
    private final BusinessClock clock;
    private final ObjectReader contacts;

    @Inject
    ErasureService(
            VisibleUnits units,
            ContactStore store,
            ContactEvents events,
            AuditTrail audit,
            AuditErasure erasure,
            BusinessClock clock,
            ObjectMapper mapper) {
        this.units = units;
        this.store = store;
        this.events = events;
        this.audit = audit;
        this.erasure = erasure;
        this.clock = clock;
        this.contacts = mapper.readerFor(Contact.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** What the audit trail keeps of an erasure: how much, not whose. */
    private record Erased(int contacts, long auditEntries) {}

    /**
     * Erases. Once more finds nobody. On past days and in what was known before, the entry keeps role and days, and loses who it
     * was: what was found on those days is still found.
     *
     * @throws Problem not-found if the caller knows no such unit or nothing is known of the person there; erasure-invalid
     */
    @Transactional
    ErasureView erase(String unit, ErasureForm form) {
        form.requireOneWay();
        ContactLine line = store.lock(units.require(unit));
        List<Written> past = erasure.written(ContactService.SUBJECT, unit);
        Person person =
                Person.among(form, Stream.concat(line.everybody(), past.stream().flatMap(this::people)));
        if (person.unknown()) {
            throw Problem.of(ChassisProblem.NOT_FOUND);
        }
        if (person.isQuotedBy(form.reason())) {
            throw Problem.of(ContactProblem.ERASURE_INVALID).at("/reason", ContactProblem.REASON_NAMES_PERSON);
        }
        LocalDate today = clock.today();
        int removed = (int) line.peopleFrom(today).stream().filter(person::is).count();
        ContactLine after = remove(line, person, today);
        long entries = erasure.erase(past.stream()
                .filter(written -> people(written).anyMatch(person::isTracedBy))
                .toList());
        audit.record(new AuditEntry(
                "contacts.person-erased",
                ContactService.SUBJECT,
                unit,
                line.unit(),
                null,
                new Erased(removed, entries),
                form.reason()));
        return new ErasureView(unit, removed, entries, after.sequence());
    }

    private ContactLine remove(ContactLine line, Person person, LocalDate today) {
        ContactLine after = line.without(person::is, today, KnowledgeTime.of(clock));
        store.append(line, after);
        Set<Contact> staying = Set.copyOf(after.peopleStaying(today));
        store.erase(line.unit(), contact -> person.isTracedBy(contact) && !staying.contains(contact));
        if (after.sequence() > line.sequence()) {
            events.replaced(after);
        }
        events.forgetEarlier(line.unit());
        return after;
    }

    /** The people an audit entry holds, before and after. */
    private Stream<Contact> people(Written written) {
        return Stream.of("before", "after")
                .flatMap(side -> entries(written.payload().path(side)))
                .filter(JsonNode::isObject)
                .map(this::contact);
    }

    /** Since lists have days, the people stand within what tells the day. */
    private static Stream<JsonNode> entries(JsonNode side) {
        JsonNode list = side.isArray() ? side : side.path("contacts");
        return StreamSupport.stream(list.spliterator(), false);
    }

    private Contact contact(JsonNode node) {
        try {
            return contacts.readValue(node, Contact.class);
        } catch (IOException e) {
            throw new UncheckedIOException("a contact in the audit trail cannot be read", e);
        }
    }
}
