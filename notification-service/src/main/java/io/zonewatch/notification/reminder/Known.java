package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.Ladders;
import io.zonewatch.notification.obligation.Contacts.Contact;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.preference.Preferences;
import io.zonewatch.notification.preference.WorkingHours;
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
        Set<Climber> acknowledged,
        Map<String, List<Contact>> people,
        Map<String, Preferences> preferences,
        WorkingHours hours,
        Holds holds,
        Instant now) {

    Stream<Climb> climbs(Obligation obligation) {
        return Climb.of(obligation, ladders, calendar, acknowledged).stream();
    }

    Set<String> settled(Climb climb) {
        return settled.getOrDefault(
                new Climber(climb.obligation().id(), climb.ladder().duty()), Set.of());
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
