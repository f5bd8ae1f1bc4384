package io.zonewatch.notification.reminder;

import io.zonewatch.chassis.event.Freshness;
import io.zonewatch.chassis.event.Freshness.Fresh;
import io.zonewatch.notification.obligation.Contacts;
import io.zonewatch.notification.obligation.PeopleChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Forgets the people who are no longer among a unit's: what waits for them is withdrawn, and of what was sent to them only
 * the role stays, so that it can still be proved that somebody in that role was told, when, and by which channel.
 *
 * <p>It compares with the people as they finally are, never with the events on the way there, so a rebuild that comes by an old
 * tombstone withdraws nothing.
 */
@ApplicationScoped
class Forgetting {

    private final PeopleChanged changed;
    private final Contacts contacts;
    private final ForgottenRecipients reminders;
    private final Freshness freshness;

    @Inject
    Forgetting(PeopleChanged changed, Contacts contacts, ForgottenRecipients reminders, Freshness freshness) {
        this.changed = changed;
        this.contacts = contacts;
        this.reminders = reminders;
        this.freshness = freshness;
    }

    /** Whether there is anybody to look for. */
    boolean due() {
        return changed.any();
    }

    /**
     * Looks through what was decided about the next unit whose people changed. While a delivery holds a reminder to somebody who
     * is gone, the unit stays marked and is looked through again.
     *
     * @param fresh the read models as they were found complete
     * @param after unit that was looked through last, empty at first
     * @return the unit; empty if there is none or a read model is being rebuilt
     */
    @Transactional
    Optional<String> forgetNext(Fresh fresh, String after) {
        if (!freshness.hold(fresh)) {
            return Optional.empty();
        }
        reminders.awaitPlanning();
        Optional<String> next = changed.lockNext(after);
        next.ifPresent(unit -> {
            if (reminders.forgetAllBut(unit, present(unit))) {
                changed.unmark(unit);
            }
        });
        return next;
    }

    private List<Recipient> present(String unit) {
        return Stream.ofNullable(contacts.of(List.of(unit)).get(unit))
                .flatMap(List::stream)
                .filter(contact -> contact.email() != null)
                .map(contact -> new Recipient(contact.role(), contact.name(), contact.email(), contact.locale()))
                .toList();
    }
}
