package io.zonewatch.registry.contact;

import io.zonewatch.chassis.event.Outbox;
import io.zonewatch.chassis.event.OutgoingEvent;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Publishes the people of a unit on the restricted topic; where nobody is left, a tombstone erases them. */
@ApplicationScoped
class ContactEvents {

    private static final String TOPIC = "zonewatch.registry.contacts.v1";
    private static final String TYPE = "io.zonewatch.registry.contacts.v1";

    private final Outbox outbox;

    @Inject
    ContactEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    private record State(String unit, List<Contact> contacts) {}

    /** Forgets what was sent or waits of the unit's lists before the last. */
    void forgetEarlier(UnitCode unit) {
        outbox.forgetEarlier(TOPIC, unit.value());
    }

    void replaced(ContactList list) {
        String unit = list.unit().value();
        if (list.contacts().isEmpty()) {
            outbox.tombstone(TOPIC, unit, unit);
        } else {
            outbox.append(new OutgoingEvent(
                    TOPIC, unit, unit, TYPE, unit, list.sequence(), new State(unit, list.contacts())));
        }
    }
}
