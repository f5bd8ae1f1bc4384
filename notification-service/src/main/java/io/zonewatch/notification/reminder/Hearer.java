package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.ContactRole;
import io.zonewatch.notification.ladder.Step;
import io.zonewatch.notification.obligation.Contacts.Contact;
import io.zonewatch.notification.preference.Preferences;
import io.zonewatch.notification.preference.Way;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Somebody a step speaks to, and how that person wants to be told.
 *
 * @param contact as the registry tells the person, or null where it does not
 * @param sub the person as tokens name it, or null where that is not known
 * @param first whether the step speaks to nobody before; a system or a group is told once, along with the first
 */
record Hearer(Recipient recipient, Contact contact, String sub, Preferences preferences, boolean first) {

    /** Somebody of whom the registry need not be asked. */
    Hearer(Recipient recipient, String sub, Preferences preferences, boolean first) {
        this(recipient, null, sub, preferences, first);
    }

    /** Empty for somebody who cannot be told in any way. */
    static Optional<Hearer> of(Contact contact, Preferences preferences) {
        String locale = preferences.locale() == null ? contact.locale() : preferences.locale();
        return Recipient.of(contact, locale)
                .map(recipient -> new Hearer(recipient, contact, contact.sub(), preferences, false));
    }

    /** The systems and groups that a step speaks to, where no person is known. */
    static Hearer nobody(Step step) {
        return new Hearer(Recipient.nobody(step.recipients().getFirst()), null, Preferences.NONE, true);
    }

    /** The same, as the one who is told before all others. */
    Hearer asFirst() {
        return new Hearer(recipient, contact, sub, preferences, true);
    }

    /** The same, told from others with the same role and mailbox; empty where nothing tells them apart. */
    Optional<Hearer> apart() {
        return Optional.ofNullable(contact).map(recipient::apart).map(this::as);
    }

    /** The same, whose mailbox is told already; empty where there is nothing else. */
    Optional<Hearer> withoutMailbox() {
        return Optional.ofNullable(contact)
                .map(recipient::withoutMailbox)
                .filter(left -> !left.isNobody())
                .map(this::as);
    }

    private Hearer as(Recipient other) {
        return new Hearer(other, contact, sub, preferences, first);
    }

    /** Whether both are one person: by the account where both have one, else by name and address. */
    boolean isSamePersonAs(Hearer other) {
        if (sub != null && other.sub != null) {
            return sub.equals(other.sub);
        }
        return Objects.equals(recipient.name(), other.recipient.name())
                && recipient.person().equals(other.recipient.person());
    }

    /** By which channels a step reaches this person, those among them that are switched off. */
    List<Way> ways(Step step) {
        return preferences.ways(step, beyond()).stream()
                .filter(way -> first || way.channel().isPersonal())
                .toList();
    }

    /** What a step says to this person, and to systems and groups along with this person; by ways that are switched off, nothing. */
    Stream<Telling> tellings(Step step) {
        return ways(step).stream().map(way -> new Telling(this, way, way.switchedOff() ? Reason.SWITCHED_OFF : null));
    }

    /** Whether a step writes to this person's mailbox. */
    boolean isMailedBy(Step step) {
        return ways(step).stream().anyMatch(way -> way.channel() == ChannelCode.EMAIL && !way.switchedOff());
    }

    /** Whether a step speaks to this person, be it that it is switched off, and not only to a system or a group. */
    boolean isToldInPerson(Step step) {
        return ways(step).stream().anyMatch(way -> way.channel().isPersonal());
    }

    /** Whether a channel of a step can reach this person; one that has a mailbox to go by at least refuses, which is seen. */
    boolean canBeToldBy(Step step) {
        return recipient.email() != null || !ways(step).isEmpty();
    }

    /** Whether anything of a step reaches this person, and not only a system or a group. */
    boolean hears(Step step) {
        return preferences.ways(step, beyond()).stream()
                .anyMatch(way -> way.channel().isPersonal() && !way.switchedOff());
    }

    /**
     * The channels that do not reach this person. Whoever has a mailbox is told by all: one that has nothing to go by refuses, which is seen, and
     * what it was to tell leaves by its fallback. Of others only those are asked that can reach them; an address in a list is a mailbox and no more.
     */
    private Set<ChannelCode> beyond() {
        if (recipient.email() != null && recipient.role() != ContactRole.LIST) {
            return Set.of();
        }
        Set<ChannelCode> beyond = EnumSet.noneOf(ChannelCode.class);
        if (recipient.email() == null) {
            beyond.add(ChannelCode.EMAIL);
        }
        if (sub == null) {
            beyond.add(ChannelCode.INBOX);
        }
        if (contact == null || contact.phone() == null || contact.phone().isBlank()) {
            beyond.add(ChannelCode.SMS);
        }
        return beyond;
    }
}
