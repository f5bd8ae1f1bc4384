package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.Ladder;
import io.zonewatch.notification.ladder.Ladders;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.preference.WorkingHours;
import io.zonewatch.notification.reminder.Foresight.Foreseen;
import io.zonewatch.notification.reminder.ReminderTable.Climber;
import io.zonewatch.notification.silence.Holds;
import io.zonewatch.reporting.WorkingCalendar;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What is known at the moment of a question about reminders: all that the tick would go by. */
record Known(
        Ladders ladders,
        WorkingCalendar calendar,
        Map<Climber, Settled> settled,
        Map<Climber, Set<String>> unheard,
        Set<Climber> acknowledged,
        People people,
        WorkingHours hours,
        Holds holds,
        Instant now) {

    Stream<Climb> climbs(Obligation obligation) {
        return Climb.of(obligation, ladders, calendar, acknowledged, hours, people).stream();
    }

    /** Of a round that is over: nothing of it is acknowledged any more. */
    Climb climb(Obligation before, Ladder ladder) {
        return new Climb(before, ladder, calendar, false, hours.until(), people);
    }

    Settled settled(Climb climb) {
        return settled.getOrDefault(climber(climb), Settled.NOTHING);
    }

    /** Whether what is foreseen would be written down: that a step is told to nobody is written down once. */
    boolean adds(Climb climb, Foreseen foreseen) {
        return foreseen.outcome() instanceof Outcome.Send
                || !unheard.getOrDefault(climber(climb), Set.of())
                        .contains(foreseen.outcome().step().code());
    }

    private static Climber climber(Climb climb) {
        return new Climber(climb.obligation().id(), climb.ladder().duty());
    }

    /** What becomes of what the climb says. */
    Outlook outlook(Climb climb) {
        return new Outlook(climb, hours, holds, settled(climb), now);
    }
}
