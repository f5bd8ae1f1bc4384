package io.zonewatch.notification.reminder;

import io.zonewatch.notification.obligation.Contacts.Contact;
import io.zonewatch.notification.preference.Preferences;
import io.zonewatch.reporting.ReportingZone;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Everybody a step might speak to.
 *
 * @param contacts by unit, on whichever days they apply
 * @param preferences what people have asked for, by their identity
 */
record People(Map<String, List<Contact>> contacts, Map<String, Preferences> preferences) {

    /** For questions that are about no recipients. */
    static final People NOBODY = new People(Map.of(), Map.of());

    /** Whether anybody has a mailbox, an account or a telephone of that address, on whichever day. */
    boolean have(String address) {
        return contacts.values().stream()
                .flatMap(List::stream)
                .flatMap(contact -> Arrays.asList(contact.email(), contact.sub(), contact.phone()).stream())
                .anyMatch(address::equalsIgnoreCase);
    }

    /** Those who are there at a moment of the business clock. */
    Recipients at(Instant moment) {
        return new Recipients(contacts, preferences, ReportingZone.dateOf(moment));
    }
}
