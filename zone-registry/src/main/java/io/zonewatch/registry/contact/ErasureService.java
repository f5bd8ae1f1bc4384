package io.zonewatch.registry.contact;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.arc.All;
import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditErasure;
import io.zonewatch.chassis.audit.AuditErasure.Written;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.registry.PersonalTraces;
import io.zonewatch.registry.unit.VisibleUnits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Erases a person from a unit: from the list, from what waits to be sent and was sent, and from the audit trail of the list,
 * in one transaction. The topic gets the state without the person, or a tombstone, and forgets the rest by compaction.
 */
@ApplicationScoped
class ErasureService {

    private final VisibleUnits units;
    private final ContactRepository lists;
    private final ContactEvents events;
    private final AuditTrail audit;
    private final AuditErasure erasure;
    private final List<PersonalTraces> traces;
    private final ObjectReader contacts;

    @Inject
    ErasureService(
            VisibleUnits units,
            ContactRepository lists,
            ContactEvents events,
            AuditTrail audit,
            AuditErasure erasure,
            @All List<PersonalTraces> traces,
            ObjectMapper mapper) {
        this.units = units;
        this.lists = lists;
        this.events = events;
        this.audit = audit;
        this.erasure = erasure;
        this.traces = traces;
        this.contacts = mapper.readerFor(Contact.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** What the audit trail keeps of an erasure: how much, not whose. */
    private record Erased(int contacts, long records, long auditEntries) {}

    /**
     * Erases, from the list and from whatever else is kept of people. Once more finds nobody.
     *
     * @throws Problem not-found if the caller knows no such unit or nothing is known of the person there; erasure-invalid
     */
    @Transactional
    ErasureView erase(String unit, ErasureForm form) {
        form.requireOneWay();
        ContactList list = lists.lock(units.require(unit));
        List<Written> past = erasure.written(ContactService.SUBJECT, unit);
        Person person = Person.among(
                form, Stream.concat(list.contacts().stream(), past.stream().flatMap(this::people)));
        PersonalTraces.Erased elsewhere = PersonalTraces.Erased.sum(traces.stream()
                .map(trace -> trace.erase(person.named(list.unit())))
                .toList());
        if (person.unknown() && elsewhere.isNothing()) {
            throw Problem.of(ChassisProblem.NOT_FOUND);
        }
        if (person.isQuotedBy(form.reason())) {
            throw Problem.of(ContactProblem.ERASURE_INVALID).at("/reason", ContactProblem.REASON_NAMES_PERSON);
        }
        int removed = remove(list, person);
        long entries = erasure.erase(past.stream()
                .filter(written -> people(written).anyMatch(person::isTracedBy))
                .toList());
        audit.record(new AuditEntry(
                "contacts.person-erased",
                ContactService.SUBJECT,
                unit,
                list.unit(),
                null,
                new Erased(removed, elsewhere.records(), entries + elsewhere.auditEntries()),
                form.reason()));
        return new ErasureView(
                list.unit().value(), removed, elsewhere.records(), entries + elsewhere.auditEntries(), list.sequence());
    }

    private int remove(ContactList list, Person person) {
        List<Contact> before = list.contacts();
        List<Contact> others =
                before.stream().filter(contact -> !person.is(contact)).toList();
        if (others.size() < before.size()) {
            list.replace(others);
            events.replaced(list);
        }
        events.forgetEarlier(list.unit());
        return before.size() - others.size();
    }

    /** The people an audit entry holds, before and after. */
    private Stream<Contact> people(Written written) {
        return Stream.of("before", "after")
                .flatMap(side ->
                        StreamSupport.stream(written.payload().path(side).spliterator(), false))
                .filter(JsonNode::isObject)
                .map(this::contact);
    }

    private Contact contact(JsonNode node) {
        try {
            return contacts.readValue(node, Contact.class);
        } catch (IOException e) {
            throw new UncheckedIOException("a contact in the audit trail cannot be read", e);
        }
    }
}
