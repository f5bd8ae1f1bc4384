package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.CatchUp;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.Step;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.preference.WorkingHours;
import io.zonewatch.notification.reminder.Foresight.Foreseen;
import io.zonewatch.notification.silence.Holds;
import io.zonewatch.notification.silence.Line;
import io.zonewatch.notification.waiting.Departure;
import io.zonewatch.notification.waiting.Departures;
import io.zonewatch.notification.waiting.Timetable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When what a climb says to somebody would leave, by which channel, if nothing changes: asked of what the delivery goes by. A step is
 * decided when it falls due whatever keeps it; its reminders wait, and meet what waiting reminders meet: a later step that takes their
 * place, or the end of a courtesy's time.
 *
 * @param settled what was settled of the round's steps before
 * @param now the moment of the question
 */
record Outlook(Climb climb, WorkingHours hours, Holds holds, Settled settled, Instant now) {

    /**
     * One message to one recipient.
     *
     * @param departure null if nothing is said there
     * @param reason why it does not leave, or null
     */
    record Leaving(Telling telling, Departure departure, Reason reason) {

        /** Whether it leaves. */
        boolean leaves() {
            return reason == null;
        }
    }

    /** What would become of what is decided for somebody. */
    Stream<Leaving> of(Foreseen said) {
        return switch (said.outcome()) {
            case Outcome.Send send -> send.tellings().stream().map(telling -> leaving(said, telling));
            case Outcome.Supersede supersede -> Stream.empty();
        };
    }

    /** The first of several that leaves, if any does. */
    static Optional<Departure> first(List<Leaving> several) {
        return several.stream()
                .filter(Leaving::leaves)
                .map(Leaving::departure)
                .min(Comparator.comparing(Departure::at));
    }

    /** The first of several departures where a snooze or a silence keeps all of them back; else empty. */
    static Optional<Departure> keptBack(List<Leaving> several) {
        List<Departure> departures = several.stream()
                .map(Leaving::departure)
                .filter(Objects::nonNull)
                .toList();
        return departures.stream().allMatch(departure -> departure.held() != null)
                ? departures.stream().min(Comparator.comparing(Departure::at))
                : Optional.empty();
    }

    private Leaving leaving(Foreseen said, Telling telling) {
        if (!telling.speaks()) {
            return new Leaving(telling, null, telling.against());
        }
        Hearer hearer = telling.hearer();
        Duty duty = climb.ladder().duty();
        Obligation obligation = climb.obligation();
        StepKind kind = said.outcome().step().kind();
        Line line = Line.of(
                obligation,
                duty,
                obligation.round(duty),
                kind,
                hearer.recipient().person(),
                telling.way().channel());
        Departure departure = new Departures(new Timetable(hearer.preferences(), hours, climb.calendar()), holds)
                .departure(line, said.moment(), obligation.dueAt(duty));
        return new Leaving(
                telling, departure, against(said, telling, departure.at()).orElse(null));
    }

    /** What keeps from leaving at a moment what is said to somebody. */
    Optional<Reason> against(Foreseen said, Telling telling, Instant leaves) {
        Duty duty = climb.ladder().duty();
        Obligation obligation = climb.obligation();
        return leaves.isAfter(said.moment()) && isReplaced(said, telling, leaves)
                ? Optional.of(Reason.LATER_STEP)
                : Demand.against(
                        obligation.at(leaves),
                        duty,
                        obligation.round(duty),
                        said.outcome().step().kind(),
                        leaves);
    }

    private boolean isReplaced(Foreseen said, Telling telling, Instant leaves) {
        return climb.ladder().catchUp() == CatchUp.LAST_STEP
                && new Foresight(climb)
                        .until(leaves, settled, now).stream().anyMatch(other -> takesThePlace(other, said, telling));
    }

    /** As {@link ReminderTable#supersedeWaiting}. */
    private boolean takesThePlace(Foreseen other, Foreseen said, Telling telling) {
        Step later = other.outcome().step();
        Step step = said.outcome().step();
        boolean speaksLater = later.kind().isCountedFromDue()
                && step.kind().isCountedFromDue()
                && later.kind().mayTakeThePlaceOf(step.kind())
                && other.outcome().fellDue().isAfter(said.outcome().fellDue());
        Audience side = Audience.of(step, telling.hearer().recipient());
        return speaksLater
                && other.outcome() instanceof Outcome.Send send
                && send.tellings().stream()
                        .filter(one -> one.takesThePlaceOf(telling))
                        .anyMatch(one ->
                                Audience.of(later, one.hearer().recipient()).equals(side));
    }
}
