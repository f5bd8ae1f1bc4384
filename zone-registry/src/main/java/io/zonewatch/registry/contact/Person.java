package io.zonewatch.registry.contact;

import io.zonewatch.registry.PersonalTraces;
import io.zonewatch.reporting.UnitCode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom an erasure concerns: who was named, and every entry, present or past, that was found by that.
 *
 * @param form how the person was named
 * @param found entries that are the person beyond doubt
 */
record Person(ErasureForm form, List<Contact> found) {

    /** Finds the person among entries. */
    static Person among(ErasureForm form, Stream<Contact> entries) {
        return new Person(form, entries.filter(form::names).distinct().toList());
    }

    /** Whether there is no trace of the person. */
    boolean unknown() {
        return found.isEmpty();
    }

    /**
     * Whether an entry of the present list is the person: in another role too. A mailbox, a telephone or a name alone does not
     * make it the same person, for mailboxes and telephones may be shared and there are namesakes.
     */
    boolean is(Contact contact) {
        return form.names(contact)
                || found.stream()
                        .anyMatch(own -> same(own.sub(), contact.sub())
                                || (same(own.name(), contact.name()) && isReachedLike(own, contact)));
    }

    /** Whether a past entry says anything of the person: each thing that is known of him counts; rather too much than too little. */
    boolean isTracedBy(Contact contact) {
        return is(contact)
                || found.stream().anyMatch(own -> same(own.name(), contact.name()) || isReachedLike(own, contact));
    }

    private static boolean isReachedLike(Contact own, Contact contact) {
        return same(own.email(), contact.email())
                || same(own.phone(), contact.phone())
                || own.chats().meet(contact.chats());
    }

    /** The person as other features know people: by names and accounts. */
    PersonalTraces.Named named(UnitCode unit) {
        return new PersonalTraces.Named(
                unit,
                told(form.name(), found.stream().map(Contact::name)),
                told(form.sub(), found.stream().map(Contact::sub)),
                !unknown(),
                form.reason());
    }

    private static Set<String> told(String named, Stream<String> found) {
        return Stream.concat(Stream.ofNullable(named), found.filter(Objects::nonNull))
                .collect(Collectors.toSet());
    }

    /** Whether a text quotes the person. */
    boolean isQuotedBy(String text) {
        String quoting = text.toLowerCase(Locale.ROOT);
        return found.stream().anyMatch(own -> own.isQuotedBy(text))
                || form.texts().stream()
                        .filter(Objects::nonNull)
                        .anyMatch(own -> quoting.contains(own.toLowerCase(Locale.ROOT)));
    }

    private static boolean same(String one, String other) {
        return one != null && one.equalsIgnoreCase(other);
    }
}
