package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.notification.ladder.Ladder;
import io.zonewatch.notification.ladder.Step;
import io.zonewatch.notification.obligation.Contacts.Contact;
import io.zonewatch.notification.obligation.Obligation;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds who a step speaks to: the people with its roles at the unit that owes the report, the office at the ladder's office
 * unit, as they are on the day. One person under several roles is told once, under the first.
 *
 * @param people contacts by unit, on whichever days they apply
 * @param day the business day on which they are told
 */
record Recipients(Map<String, List<Contact>> people, LocalDate day) {

    /** The recipients, empty if nobody with an address is known. */
    List<Recipient> of(Obligation obligation, Ladder ladder, Step step) {
        Set<String> addresses = new HashSet<>();
        return step.recipients().stream()
                .flatMap(role -> withRole(unitOf(role, obligation, ladder), role).stream())
                .filter(contact -> contact.email() != null && !contact.email().isBlank())
                .filter(contact -> addresses.add(contact.email().toLowerCase(Locale.ROOT)))
                .map(contact -> new Recipient(contact.role(), contact.name(), contact.email(), contact.locale()))
                .toList();
    }

    private List<Contact> withRole(String unit, ContactRole role) {
        return people.getOrDefault(unit, List.of()).stream()
                .filter(contact -> contact.role() == role && contact.appliesOn(day))
                .toList();
    }

    private static String unitOf(ContactRole role, Obligation obligation, Ladder ladder) {
        return switch (role) {
            case OFFICE -> ladder.officeUnit().value();
            case STATISTICIAN, ZONE_LEADER, REVIEWER, OTHER -> obligation.unit();
        };
    }
}
