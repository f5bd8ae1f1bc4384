package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.Ladders;
import io.zonewatch.notification.obligation.Contacts.Contact;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.preference.Preferences;
import io.zonewatch.notification.preference.WorkingHours;
import io.zonewatch.notification.reminder.Foresight.Foreseen;
import io.zonewatch.notification.reminder.ReminderTable.Climber;
import io.zonewatch.notification.silence.Holds;
import io.zonewatch.reporting.ReportingZone;
import io.zonewatch.reporting.WorkingCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What is known at the moment of a question about reminders: all that the tick would go by. */
record Known(
        Ladders ladders,
        WorkingCalendar calendar,
        Map<Climber, Set<String>> settled,
        Map<Climber, Set<String>> unheard,
        Set<Climber> acknowledged,
        Map<String, List<Contact>> people,
        Map<String, Preferences> preferences,
        WorkingHours hours,
        Holds holds,
        Instant now) {

    Stream<Climb> climbs(Obligation obligation) {
        return Climb.of(obligation, ladders, calendar, acknowledged, hours).stream();
    }

    Set<String> settled(Climb climb) {
        return settled.getOrDefault(climber(climb), Set.of());
    }

    /** Whether what is foreseen would be written down: that a step is told to nobody is written down once. */
    boolean adds(Climb climb, Foreseen foreseen) {
        return !unheard.getOrDefault(climber(climb), Set.of())
                        .contains(foreseen.outcome().step().code())
                || !hearers(climb, foreseen).isEmpty();
    }

    /** Who hears what is foreseen, those who have switched it off included. */
    List<Hearer> hearers(Climb climb, Foreseen foreseen) {
        return switch (foreseen.outcome()) {
            case Outcome.Send send -> recipients(foreseen.moment()).of(climb.obligation(), climb.ladder(), send.step());
            case Outcome.Supersede supersede -> List.of();
        };
    }

    private static Climber climber(Climb climb) {
        return new Climber(climb.obligation().id(), climb.ladder().duty());
    }

    /** What becomes of what the climb says. */
    Outlook outlook(Climb climb) {
        return new Outlook(climb, hours, holds, settled(climb), now, other -> recipients(other.moment())
                .of(climb.obligation(), climb.ladder(), other.outcome().step()));
    }

    Recipients recipients(Instant moment) {
        return new Recipients(people, preferences, ReportingZone.dateOf(moment));
    }
}
