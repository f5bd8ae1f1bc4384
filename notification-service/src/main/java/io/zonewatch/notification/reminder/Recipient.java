package io.zonewatch.notification.reminder;

import io.zonewatch.chassis.sql.StoredJson;
import io.zonewatch.notification.ladder.ContactRole;
import java.util.Locale;

/**
 * Who is told. Kept with the reminder as it was when the reminder was planned, until the person is gone from the unit; then only
 * the role stays. A system or a group that is told where nobody is known has no name and no address from the beginning.
 *
 * @param role for a system or a group, the first that its step speaks to
 * @param name null once forgotten, and for a system or a group
 * @param email null once forgotten, and for a system or a group
 * @param locale {@code zh-CN} or {@code en}
 */
public record Recipient(ContactRole role, String name, String email, String locale) {

    /** The key of what is said to systems and groups where nobody is known; nobody who is forgotten has it. */
    public static final String NOBODY = "NOBODY/";

    /** What a step says to systems and groups where nobody is known. */
    static Recipient nobody(ContactRole role) {
        return new Recipient(role, null, null, null);
    }

    /** Whether it is no person: a system or a group is told. */
    boolean isNobody() {
        return email == null;
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
        return isNobody() ? NOBODY : role + "/" + email.toLowerCase(Locale.ROOT);
    }

    /** What tells persons apart, whichever role they have. */
    String person() {
        return personOf(key());
    }

    /** What tells the person of a key apart from others, whichever role it has. */
    static String personOf(String key) {
        return key.substring(key.indexOf('/') + 1);
    }

    /** The language to write in. */
    public Locale language() {
        return Locale.forLanguageTag(locale == null ? "zh-CN" : locale);
    }
}
