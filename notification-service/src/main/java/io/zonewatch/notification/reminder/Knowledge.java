package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.LadderStore;
import io.zonewatch.notification.ladder.Ladders;
import io.zonewatch.notification.obligation.Calendars;
import io.zonewatch.notification.obligation.Contacts;
import io.zonewatch.notification.obligation.Contacts.Contact;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.preference.PreferenceStore;
import io.zonewatch.notification.preference.WorkingHours;
import io.zonewatch.notification.silence.HoldStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Gathers what is known about obligations that are asked for. */
@ApplicationScoped
class Knowledge {

    private final SettledTable steps;
    private final Acknowledgements acknowledgements;
    private final LadderStore ladders;
    private final Calendars calendars;
    private final Contacts contacts;
    private final PreferenceStore preferences;
    private final WorkingHours hours;
    private final HoldStore holds;

    @Inject
    Knowledge(
            SettledTable steps,
            Acknowledgements acknowledgements,
            LadderStore ladders,
            Calendars calendars,
            Contacts contacts,
            PreferenceStore preferences,
            WorkingHours hours,
            HoldStore holds) {
        this.steps = steps;
        this.acknowledgements = acknowledgements;
        this.ladders = ladders;
        this.calendars = calendars;
        this.contacts = contacts;
        this.preferences = preferences;
        this.hours = hours;
        this.holds = holds;
    }

    /** What is known about the obligations, in the transaction that read them. */
    Known of(List<Obligation> asked, Instant now) {
        return of(asked, asked, now);
    }

    /**
     * The same, where people are asked about too to whom other states than the present ones spoke.
     *
     * @param states of the obligations, whose people are known then
     */
    Known of(List<Obligation> asked, List<Obligation> states, Instant now) {
        Ladders all = ladders.all();
        Map<String, List<Contact>> people = contacts.of(Recipients.unitsOf(states, all));
        return new Known(
                all,
                calendars.current(),
                steps.of(asked),
                steps.unheard(asked),
                acknowledgements.of(asked),
                new People(people, preferences.of(Recipients.subsOf(people))),
                hours,
                holds.of(asked.stream().map(Obligation::id).toList()),
                now);
    }
}
