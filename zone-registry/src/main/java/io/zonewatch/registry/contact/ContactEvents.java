package io.zonewatch.registry.contact;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.event.Outbox;
import io.zonewatch.chassis.event.OutgoingEvent;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Publishes the people of a unit on the restricted topic, from today on: those who come later are among them with their days,
 * so that nothing need be published when a day passes. Where nobody is left, a tombstone erases them.
 */
@ApplicationScoped
class ContactEvents {

    private static final String TOPIC = "zonewatch.registry.contacts.v1";
    private static final String TYPE = "io.zonewatch.registry.contacts.v1";

    private final Outbox outbox;
    private final BusinessClock clock;

    @Inject
    ContactEvents(Outbox outbox, BusinessClock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    private record State(String unit, List<Contact> contacts) {}

    /** Forgets what was sent or waits of the unit's lists before the last. */
    void forgetEarlier(UnitCode unit) {
        outbox.forgetEarlier(TOPIC, unit.value());
    }

    void replaced(ContactLine line) {
        String unit = line.unit().value();
        List<Contact> people = line.peopleFrom(clock.today());
        if (people.isEmpty()) {
            outbox.tombstone(TOPIC, unit, unit);
        } else {
            outbox.append(new OutgoingEvent(TOPIC, unit, unit, TYPE, unit, line.sequence(), new State(unit, people)));
        }
    }
}
