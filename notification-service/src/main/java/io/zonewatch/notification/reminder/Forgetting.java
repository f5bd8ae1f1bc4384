package io.zonewatch.notification.reminder;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.event.Freshness;
import io.zonewatch.chassis.event.Freshness.Fresh;
import io.zonewatch.notification.obligation.Contacts;
import io.zonewatch.notification.obligation.PeopleChanged;
import io.zonewatch.notification.obligation.PeopleTurns;
import io.zonewatch.reporting.ReportingZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Forgets the people who are no longer among a unit's, or whose days are over: what waits for them is withdrawn, and of what was sent to them only
 * the role stays, so that it can still be proved that somebody in that role was told, when, and by which channel.
 *
 * <p>It compares with the people as they finally are, never with the events on the way there, so a rebuild that comes by an old
 * tombstone withdraws nothing.
 */
@ApplicationScoped
class Forgetting {

    private final PeopleChanged changed;
    private final PeopleTurns turns;
    private final Contacts contacts;
    private final ForgottenRecipients reminders;
    private final VacantSeats vacant;
    private final Freshness freshness;
    private final BusinessClock clock;

    @Inject
    Forgetting(
            PeopleChanged changed,
            PeopleTurns turns,
            Contacts contacts,
            ForgottenRecipients reminders,
            VacantSeats vacant,
            Freshness freshness,
            BusinessClock clock) {
        this.changed = changed;
        this.turns = turns;
        this.contacts = contacts;
        this.reminders = reminders;
        this.vacant = vacant;
        this.freshness = freshness;
        this.clock = clock;
    }

    /** When there is anybody to look for: at once if people changed, else on the next day on which somebody comes or is gone. */
    Optional<Instant> nextDue() {
        return changed.any()
                ? Optional.of(Instant.EPOCH)
                : turns.next().map(day -> ReportingZone.instantOf(day, LocalTime.MIDNIGHT));
    }

    /** Takes notice of the days that have come. */
    @Transactional
    void passDays() {
        turns.pass(clock.today());
    }

    /** Forgets roles that nobody had, where nobody is told any more; it is now that somebody may have come that they are looked for. */
    @Transactional
    void forgetVacant(Fresh fresh) {
        if (freshness.hold(fresh)) {
            vacant.clear();
        }
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

    /** Who is there today, or comes later. */
    private List<Recipient> present(String unit) {
        LocalDate today = clock.today();
        return Stream.ofNullable(contacts.of(List.of(unit)).get(unit))
                .flatMap(List::stream)
                .filter(contact -> !contact.isOver(today))
                .flatMap(Recipient::all)
                .toList();
    }
}
