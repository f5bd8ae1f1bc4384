package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.Step;
import io.zonewatch.notification.obligation.Contacts.Contact;
import io.zonewatch.notification.preference.Preferences;
import io.zonewatch.notification.preference.Way;
import java.util.List;
import java.util.stream.Stream;

/**
 * Somebody a step speaks to, and how that person wants to be told.
 *
 * @param sub the person as tokens name it, or null where that is not known
 * @param first whether the step speaks to nobody before; a system or a group is told once, along with the first
 */
record Hearer(Recipient recipient, String sub, Preferences preferences, boolean first) {

    static Hearer of(Contact contact, Preferences preferences) {
        String locale = preferences.locale() == null ? contact.locale() : preferences.locale();
        return new Hearer(
                new Recipient(contact.role(), contact.name(), contact.email(), locale),
                contact.sub(),
                preferences,
                false);
    }

    /** The systems and groups that a step speaks to, where no person is known. */
    static Hearer nobody(Step step) {
        return new Hearer(Recipient.nobody(step.recipients().getFirst()), null, Preferences.NONE, true);
    }

    /** The same, as the one who is told before all others. */
    Hearer asFirst() {
        return new Hearer(recipient, sub, preferences, true);
    }

    /** By which channels a step reaches this person, those among them that are switched off. */
    List<Way> ways(Step step) {
        return preferences.ways(step).stream()
                .filter(way -> first || way.channel().isPersonal())
                .toList();
    }

    /** What a step says to this person, and to systems and groups along with this person; by ways that are switched off, nothing. */
    Stream<Telling> tellings(Step step) {
        return ways(step).stream().map(way -> new Telling(this, way, way.switchedOff() ? Reason.SWITCHED_OFF : null));
    }

    /** Whether anything of a step reaches this person, and not only a system or a group. */
    boolean hears(Step step) {
        return preferences.ways(step).stream().anyMatch(way -> way.channel().isPersonal() && !way.switchedOff());
    }
}
