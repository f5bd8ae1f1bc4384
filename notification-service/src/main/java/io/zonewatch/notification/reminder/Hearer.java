package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.Step;
import io.zonewatch.notification.obligation.Contacts.Contact;
import io.zonewatch.notification.preference.Preferences;
import io.zonewatch.notification.preference.Way;
import java.util.List;

/**
 * Somebody a step speaks to, and how that person wants to be told.
 *
 * @param sub the person as tokens name it, or null where that is not known
 */
record Hearer(Recipient recipient, String sub, Preferences preferences) {

    static Hearer of(Contact contact, Preferences preferences) {
        String locale = preferences.locale() == null ? contact.locale() : preferences.locale();
        return new Hearer(
                new Recipient(contact.role(), contact.name(), contact.email(), locale), contact.sub(), preferences);
    }

    /** By which channels a step reaches this person, those among them that are switched off. */
    List<Way> ways(Step step) {
        return preferences.ways(step);
    }

    /** Whether anything of a step reaches this person. */
    boolean hears(Step step) {
        return ways(step).stream().anyMatch(way -> !way.switchedOff());
    }
}
