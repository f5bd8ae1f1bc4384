package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.notification.ladder.Ladder;
import io.zonewatch.notification.ladder.Ladders;
import io.zonewatch.notification.ladder.Step;
import io.zonewatch.notification.obligation.Contacts.Contact;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.preference.Preferences;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds who a step speaks to: the people with its roles where its {@link Audience} is, as they are on the day, and the addresses
 * it lists. One person under several roles is told once, under the first; what a step says to a system or a group it says once,
 * along with the first person. People are two, too, who share a mailbox, which is written to once. A step that speaks to nothing but systems and groups speaks to them also where no person is known.
 *
 * @param people contacts by unit, on whichever days they apply
 * @param preferences what people have asked for, by their identity
 * @param day the business day on which they are told
 */
record Recipients(Map<String, List<Contact>> people, Map<String, Preferences> preferences, LocalDate day) {

    /** The units whose people may be told of the obligations. */
    static Set<String> unitsOf(Collection<Obligation> obligations, Ladders ladders) {
        return Stream.concat(obligations.stream().map(Obligation::unit), ladders.units())
                .collect(Collectors.toSet());
    }

    /** The identities of all who may be told, as far as they are known. */
    static Set<String> subsOf(Map<String, List<Contact>> people) {
        return people.values().stream()
                .flatMap(List::stream)
                .map(Contact::sub)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The recipients, empty if nobody is known who has what a channel of the step goes by. */
    List<Hearer> of(Obligation obligation, Ladder ladder, Step step) {
        Gathered gathered = new Gathered(step);
        step.recipients().stream()
                .flatMap(role -> role == ContactRole.LIST ? listed(step) : found(obligation, ladder, step, role))
                .forEach(gathered::add);
        List<Hearer> found = gathered.all();
        if (found.isEmpty() && !step.speaksToPeople()) {
            return List.of(Hearer.nobody(step));
        }
        return IntStream.range(0, found.size())
                .mapToObj(i -> i == 0 ? found.get(i).asFirst() : found.get(i))
                .toList();
    }

    /** The roles of the step that nobody has whom it can tell; a step that tells nobody in person has none. */
    Set<Seat> vacantSeats(Obligation obligation, Ladder ladder, Step step) {
        return step.recipients().stream()
                .filter(role -> role != ContactRole.LIST && step.speaksToPeople())
                .filter(role -> found(obligation, ladder, step, role).noneMatch(hearer -> hearer.canBeToldBy(step)))
                .map(Seat::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whoever the step would speak to on any day. */
    Stream<Recipient> ofAnyDay(Obligation obligation, Ladder ladder, Step step) {
        return step.recipients().stream()
                .filter(role -> role != ContactRole.LIST)
                .flatMap(role -> withRole(obligation, ladder, step, role))
                .flatMap(Recipient::all);
    }

    private Stream<Hearer> found(Obligation obligation, Ladder ladder, Step step, ContactRole role) {
        return withRole(obligation, ladder, step, role)
                .filter(contact -> contact.appliesOn(day))
                .flatMap(contact -> Hearer.of(contact, preferencesOf(contact)).stream());
    }

    private Stream<Contact> withRole(Obligation obligation, Ladder ladder, Step step, ContactRole role) {
        String unit = Audience.of(step, role).unit(obligation, ladder);
        return people.getOrDefault(unit, List.of()).stream().filter(contact -> contact.role() == role);
    }

    private Preferences preferencesOf(Contact contact) {
        return contact.sub() == null ? Preferences.NONE : preferences.getOrDefault(contact.sub(), Preferences.NONE);
    }

    private static Stream<Hearer> listed(Step step) {
        return step.addresses().stream()
                .map(address -> new Recipient(ContactRole.LIST, address.name(), address.email(), address.locale()))
                .map(recipient -> new Hearer(recipient, null, Preferences.NONE, false));
    }
}
