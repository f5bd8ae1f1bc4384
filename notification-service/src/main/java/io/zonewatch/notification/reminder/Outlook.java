package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.Step;
import io.zonewatch.notification.preference.Departure;
import io.zonewatch.notification.preference.Timetable;
import io.zonewatch.notification.preference.Way;
import io.zonewatch.notification.preference.WorkingHours;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** When what a climb says to somebody would leave, by which channel, if nothing changes: asked of what the delivery goes by. */
record Outlook(Climb climb, WorkingHours hours) {

    /**
     * One message to one recipient.
     *
     * @param departure null if it does not leave
     * @param reason why it does not leave, or null
     */
    record Leaving(Way way, Departure departure, Reason reason) {}

    /** What would become of a step for somebody, decided at a moment. */
    Stream<Leaving> of(Step step, Hearer hearer, Instant decided) {
        return hearer.ways(step).stream().map(way -> leaving(step, hearer, way, decided));
    }

    /** The first that leaves, if any does. */
    Optional<Departure> first(Step step, Hearer hearer, Instant decided) {
        return of(step, hearer, decided)
                .filter(leaving -> leaving.reason() == null)
                .map(Leaving::departure)
                .min(Comparator.comparing(Departure::at));
    }

    private Leaving leaving(Step step, Hearer hearer, Way way, Instant decided) {
        if (way.switchedOff()) {
            return new Leaving(way, null, Reason.SWITCHED_OFF);
        }
        Duty duty = climb.ladder().duty();
        Departure departure = new Timetable(hearer.preferences(), hours, climb.calendar())
                .departure(
                        step.kind(), way.channel(), decided, climb.obligation().dueAt(duty));
        return Demand.against(climb.obligation(), duty, climb.obligation().round(duty), step.kind(), departure.at())
                .map(reason -> new Leaving(way, null, reason))
                .orElseGet(() -> new Leaving(way, departure, null));
    }
}
