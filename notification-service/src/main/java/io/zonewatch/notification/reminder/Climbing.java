package io.zonewatch.notification.reminder;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.event.Freshness;
import io.zonewatch.chassis.event.Freshness.Fresh;
import io.zonewatch.notification.ladder.Ladder;
import io.zonewatch.notification.ladder.LadderChanged;
import io.zonewatch.notification.ladder.LadderStore;
import io.zonewatch.notification.ladder.Ladders;
import io.zonewatch.notification.obligation.Calendars;
import io.zonewatch.notification.obligation.Contacts;
import io.zonewatch.notification.obligation.Contacts.Contact;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.obligation.ObligationApplied;
import io.zonewatch.notification.obligation.ObligationTable;
import io.zonewatch.notification.preference.PreferenceStore;
import io.zonewatch.notification.preference.WorkingHours;
import io.zonewatch.notification.reminder.ReminderTable.Climber;
import io.zonewatch.reporting.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lets obligations climb their ladders, a batch in one transaction: locked, looked at with what was settled before, and
 * what is decided written down.
 */
@ApplicationScoped
class Climbing {

    static final int BATCH = 2_000;

    private final ObligationTable obligations;
    private final ReminderTable reminders;
    private final SettledTable steps;
    private final Acknowledgements acknowledgements;
    private final LadderStore ladders;
    private final Calendars calendars;
    private final Contacts contacts;
    private final PreferenceStore preferences;
    private final WorkingHours hours;
    private final ForgottenRecipients forgotten;
    private final Freshness freshness;
    private final BusinessClock clock;

    @Inject
    Climbing(
            ObligationTable obligations,
            ReminderTable reminders,
            SettledTable steps,
            Acknowledgements acknowledgements,
            LadderStore ladders,
            Calendars calendars,
            Contacts contacts,
            PreferenceStore preferences,
            WorkingHours hours,
            ForgottenRecipients forgotten,
            Freshness freshness,
            BusinessClock clock) {
        this.obligations = obligations;
        this.reminders = reminders;
        this.steps = steps;
        this.acknowledgements = acknowledgements;
        this.ladders = ladders;
        this.calendars = calendars;
        this.contacts = contacts;
        this.preferences = preferences;
        this.hours = hours;
        this.forgotten = forgotten;
        this.freshness = freshness;
        this.clock = clock;
    }

    /**
     * Looks at the ladders of the next obligations for which it is time.
     *
     * @param fresh the read models as they were found complete
     * @return how many obligations were looked at; none if a read model is being rebuilt
     */
    @Transactional
    int climb(Fresh fresh) {
        if (!freshness.hold(fresh)) {
            return 0;
        }
        forgotten.holdForPlanning();
        Instant now = clock.now();
        List<Obligation> batch = obligations.lockForLook(now, BATCH);
        if (batch.isEmpty()) {
            return 0;
        }
        look(batch, now);
        return batch.size();
    }

    private void look(List<Obligation> batch, Instant now) {
        Ladders known = ladders.all();
        WorkingCalendar calendar = calendars.current();
        Map<Climber, Settled> settled = steps.of(batch);
        Map<String, List<Contact>> people = contacts.of(Recipients.unitsOf(batch, known));
        Set<Climber> acknowledged = acknowledgements.of(batch);
        People everybody = new People(people, preferences.of(Recipients.subsOf(people)));
        Map<String, Optional<Instant>> next = new HashMap<>();
        List<Intent> intents = new ArrayList<>();
        List<SettledTable.Decided> decided = new ArrayList<>();
        for (Obligation obligation : batch) {
            List<Climb> climbs = Climb.of(obligation, known, calendar, acknowledged, hours, everybody);
            List<Climb.Look> looks = climbs.stream()
                    .map(climb -> {
                        Settled before = settled.getOrDefault(
                                new Climber(obligation.id(), climb.ladder().duty()), Settled.NOTHING);
                        Climb.Look look = climb.look(before, now);
                        look.outcomes().stream()
                                .flatMap(outcome -> intents(obligation, climb.ladder(), outcome))
                                .forEach(intents::add);
                        look.outcomes().stream()
                                .map(outcome -> new SettledTable.Decided(climb, outcome, before.knows(outcome.step())))
                                .forEach(decided::add);
                        return look;
                    })
                    .toList();
            next.put(
                    obligation.id(),
                    looks.stream().flatMap(look -> look.next().stream()).min(Comparator.naturalOrder()));
        }
        reminders.supersedeWaiting(
                intents.stream().filter(Intent::takesThePlaceOfOthers).toList());
        reminders.add(intents);
        steps.fill(decided);
        obligations.lookNext(next);
    }

    void climbAnotherLadder(@Observes LadderChanged changed) {
        obligations.lookAtForm(changed.form());
    }

    void stopWhereNoLongerAsked(@Observes ObligationApplied applied) {
        reminders.cancelWaiting(applied.obligation());
    }

    private static Stream<Intent> intents(Obligation obligation, Ladder ladder, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Supersede supersede -> Stream.of(Intent.tellNobody(obligation, ladder, supersede));
            case Outcome.Send send ->
                send.tellings().stream().map(telling -> Intent.tell(obligation, ladder, send, telling));
        };
    }
}
