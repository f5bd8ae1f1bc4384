package io.zonewatch.notification.obligation;

import io.zonewatch.chassis.event.IncomingEvent;
import io.zonewatch.chassis.event.Projection;
import io.zonewatch.chassis.event.UnreadableEvent;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import io.zonewatch.notification.ladder.ContactRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The people of the units, kept from the registry; a tombstone erases a unit's people. Every change marks the unit. */
@ApplicationScoped
public class Contacts implements Projection {

    static final String TOPIC = "zonewatch.registry.contacts.v1";

    private final StateStore<OfUnit> contacts;
    private final PeopleTurns turns;
    private final PeopleChanged changed;

    @Inject
    Contacts(Jdbc jdbc, StoredJson json, PeopleTurns turns, PeopleChanged changed) {
        this.contacts = new StateStore<>(jdbc, json, OfUnit.class, "unit_contacts", "unit");
        this.turns = turns;
        this.changed = changed;
    }

    /**
     * A person of a unit.
     *
     * @param email address, or null if there is none to write to
     * @param locale {@code zh-CN} or {@code en}
     * @param phone telephone number, {@code +} and digits, or null
     * @param sub the person as tokens name it, where it is known, else null
     * @param validFrom first day in this role, or null if it was always so: registries of before tell no days
     * @param validTo first day on which no longer, or null
     */
    public record Contact(
            ContactRole role,
            String name,
            String email,
            String locale,
            String phone,
            String sub,
            LocalDate validFrom,
            LocalDate validTo) {

        /** Whether this person is to be spoken to on a day. */
        public boolean appliesOn(LocalDate day) {
            return (validFrom == null || !validFrom.isAfter(day)) && !isOver(day);
        }

        /** Whether this person is gone on a day. */
        public boolean isOver(LocalDate day) {
            return validTo != null && !validTo.isAfter(day);
        }
    }

    /** The people of a unit, in the order the registry gives; those who come later are among them, each with the days. */
    public record OfUnit(String unit, List<Contact> contacts) {}

    /** The people of each of the units, on whichever days they apply; a unit without any is absent. */
    public Map<String, List<Contact>> of(Collection<String> units) {
        return contacts.of(units.toArray(String[]::new)).stream()
                .collect(Collectors.toMap(OfUnit::unit, OfUnit::contacts));
    }

    /** The people of each unit at which somebody has the account, on whichever days they apply. */
    public List<OfUnit> withAccount(String sub) {
        return contacts.having(Map.of("contacts", List.of(Map.of("sub", sub))));
    }

    @Override
    public String name() {
        return "contacts";
    }

    @Override
    public List<String> topics() {
        return List.of(TOPIC);
    }

    @Override
    public Set<String> types() {
        return Set.of("io.zonewatch.registry.contacts.v1");
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public void apply(IncomingEvent event) {
        OfUnit ofUnit = event.as(OfUnit.class);
        if (ofUnit.unit() == null
                || ofUnit.contacts() == null
                || ofUnit.contacts().contains(null)) {
            throw new UnreadableEvent("contacts lack a compulsory member");
        }
        if (contacts.putIfNewer(ofUnit.unit(), event.sequence(), ofUnit)) {
            turns.await(ofUnit.unit(), ofUnit.contacts());
            changed.mark(ofUnit.unit());
        }
    }

    @Override
    public void tombstone(String topic, String key) {
        contacts.remove(key);
        changed.mark(key);
    }

    @Override
    public void clear() {
        changed.markAll();
        contacts.clear();
    }
}
