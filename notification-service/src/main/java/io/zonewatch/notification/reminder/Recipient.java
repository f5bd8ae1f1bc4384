package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.ContactRole;
import java.util.Locale;

/**
 * Who is told. Kept with the reminder as it was when the reminder was planned, until the person is gone from the unit; then only
 * the role stays.
 *
 * @param name null once forgotten
 * @param email null once forgotten
 * @param locale {@code zh-CN} or {@code en}
 */
public record Recipient(ContactRole role, String name, String email, String locale) {

    /** What tells recipients of a step apart. */
    public String key() {
        return role + "/" + email.toLowerCase(Locale.ROOT);
    }

    /** The language to write in. */
    public Locale language() {
        return Locale.forLanguageTag(locale == null ? "zh-CN" : locale);
    }
}
