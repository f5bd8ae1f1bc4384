package io.zonewatch.notification.reminder;

import io.zonewatch.chassis.sql.StoredJson;
import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.notification.obligation.Contacts.Contact;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is told. Kept with the reminder as it was when the reminder was planned, until the person is gone from the unit; then only
 * the role stays. A system or a group that is told where nobody is known has no name and no address from the beginning.
 *
 * @param role for a system or a group, the first that its step speaks to
 * @param name null once forgotten, and for a system or a group
 * @param email null once forgotten, for a system or a group, and for who has no mailbox or none that is not told already
 * @param locale {@code zh-CN} or {@code en}
 * @param address what else tells the person apart where the mailbox does not: the account, or else the telephone number; null where the mailbox does
 */
public record Recipient(ContactRole role, String name, String email, String locale, String address) {

    /** The key of what is said to systems and groups where nobody is known; nobody who is forgotten has it. */
    public static final String NOBODY = "NOBODY/";

    /** As SQL: whether a reminder is to a person who is not forgotten. */
    public static final String IS_KNOWN = "coalesce(recipient->>'email', recipient->>'address') is not null";

    /** Somebody whom the mailbox tells apart. */
    public Recipient(ContactRole role, String name, String email, String locale) {
        this(role, name, email, locale, null);
    }

    /** A person of a unit, who can be told if there is a mailbox, an account or a telephone number. */
    public static Optional<Recipient> of(Contact contact, String locale) {
        Recipient recipient =
                new Recipient(contact.role(), contact.name(), given(contact.email()), locale).unlessMailed(contact);
        return recipient.isNobody() ? Optional.empty() : Optional.of(recipient);
    }

    /** As all that the ledger may know a person of a unit by. */
    static Stream<Recipient> all(Contact contact) {
        return of(contact, contact.locale()).stream()
                .flatMap(known -> Stream.of(known, known.apart(contact), known.withoutMailbox(contact)))
                .filter(known -> !known.isNobody());
    }

    private Recipient unlessMailed(Contact contact) {
        return email == null ? apart(contact) : this;
    }

    /** The same, told from others with the same role and mailbox. */
    public Recipient apart(Contact contact) {
        return new Recipient(role, name, email, locale, addressOf(contact));
    }

    /** The same, whose mailbox is told already. */
    Recipient withoutMailbox(Contact contact) {
        return new Recipient(role, name, null, locale, addressOf(contact));
    }

    private static String addressOf(Contact contact) {
        return given(contact.sub()) == null ? given(contact.phone()) : contact.sub();
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** What a step says to systems and groups where nobody is known. */
    static Recipient nobody(ContactRole role) {
        return new Recipient(role, null, null, null);
    }

    /** Whether it is no person: a system or a group is told. */
    boolean isNobody() {
        return email == null && address == null;
    }

    /** Whether it is that person of the unit. */
    public boolean is(Contact contact) {
        return role == contact.role()
                && !isNobody()
                && (email == null || email.equalsIgnoreCase(contact.email()))
                && (address == null || address.equalsIgnoreCase(contact.sub()) || address.equals(contact.phone()));
    }

    /** Whether a reminder's key is that of what was said to systems and groups where nobody was known. */
    static boolean isKeyOfNobody(String key) {
        return key.equals(NOBODY);
    }

    /** A recipient as it is kept with a reminder; null where nobody is. */
    static Recipient stored(String kept, StoredJson json) {
        return kept == null ? null : json.read(kept, Recipient.class);
    }

    /** What tells recipients of a step apart. */
    public String key() {
        return isNobody() ? NOBODY : role + "/" + person();
    }

    /** What tells the person of a key apart from others, whichever role it has. */
    static String personOf(String key) {
        return key.substring(key.indexOf('/') + 1);
    }

    /** What tells persons apart, whichever role they have, in small letters: the mailbox, what else does, or both; empty for a system or a group. */
    public String person() {
        return Stream.of(email, address)
                .filter(Objects::nonNull)
                .map(part -> part.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("#"));
    }

    /** The language to write in. */
    public Locale language() {
        return Locale.forLanguageTag(locale == null ? "zh-CN" : locale);
    }
}
