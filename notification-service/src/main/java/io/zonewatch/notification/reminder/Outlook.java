package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.CatchUp;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.ladder.Step;
import io.zonewatch.notification.ladder.StepKind;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.preference.Way;
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
import java.util.Set;
import java.util.stream.Stream;

/**
 * When what a climb says to somebody would leave, by which channel, if nothing changes: asked of what the delivery goes by. A step is
 * decided when it falls due whatever keeps it; its reminders wait, and meet what waiting reminders meet: a later step that takes their
 * place, or the end of a courtesy's time.
 *
 * @param settled codes of the round's steps about which something was decided before
 * @param now the moment of the question
 * @param hearers who hears a step that is decided then
 */
record Outlook(Climb climb, WorkingHours hours, Holds holds, Set<String> settled, Instant now, Hearers hearers) {

    /** Finds who hears what. */
    @FunctionalInterface
    interface Hearers {

        List<Hearer> of(Foreseen decided);
    }

    /**
     * One message to one recipient.
     *
     * @param departure null if the way is switched off
     * @param reason why it does not leave, or null
     */
    record Leaving(Way way, Departure departure, Reason reason) {

        /** Whether it leaves. */
        boolean leaves() {
            return reason == null;
        }
    }

    /** What would become of a decided step for somebody. */
    Stream<Leaving> of(Foreseen said, Hearer hearer) {
        return hearer.ways(said.outcome().step()).stream().map(way -> leaving(said, hearer, way));
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

    private Leaving leaving(Foreseen said, Hearer hearer, Way way) {
        if (way.switchedOff()) {
            return new Leaving(way, null, Reason.SWITCHED_OFF);
        }
        Duty duty = climb.ladder().duty();
        Obligation obligation = climb.obligation();
        StepKind kind = said.outcome().step().kind();
        Line line = Line.of(
                obligation,
                duty,
                obligation.round(duty),
                kind,
                hearer.recipient().person(),
                way.channel());
        Departure departure = new Departures(new Timetable(hearer.preferences(), hours, climb.calendar()), holds)
                .departure(line, said.moment(), obligation.dueAt(duty));
        return new Leaving(
                way,
                departure,
                against(said, hearer.recipient(), departure.at()).orElse(null));
    }

    private Optional<Reason> against(Foreseen said, Recipient to, Instant leaves) {
        Duty duty = climb.ladder().duty();
        Obligation obligation = climb.obligation();
        return leaves.isAfter(said.moment()) && isReplaced(said, to, leaves)
                ? Optional.of(Reason.LATER_STEP)
                : Demand.against(
                        obligation,
                        duty,
                        obligation.round(duty),
                        said.outcome().step().kind(),
                        leaves);
    }

    private boolean isReplaced(Foreseen said, Recipient to, Instant leaves) {
        return climb.ladder().catchUp() == CatchUp.LAST_STEP
                && new Foresight(climb)
                        .until(leaves, settled, now).stream().anyMatch(other -> takesThePlace(other, said, to));
    }

    /** As {@link ReminderTable#supersedeWaiting}. */
    private boolean takesThePlace(Foreseen other, Foreseen said, Recipient to) {
        Step later = other.outcome().step();
        Step step = said.outcome().step();
        boolean speaksLater = other.outcome() instanceof Outcome.Send
                && later.kind().isCountedFromDue()
                && step.kind().isCountedFromDue()
                && other.outcome().fellDue().isAfter(said.outcome().fellDue());
        boolean noticeBesideEscalation = step.kind() == StepKind.FORMAL_NOTICE && later.kind() == StepKind.ESCALATION;
        Audience side = Audience.of(step, to);
        return speaksLater
                && !noticeBesideEscalation
                && hearers.of(other).stream()
                        .filter(hearer -> hearer.hears(later))
                        .anyMatch(
                                hearer -> Audience.of(later, hearer.recipient()).equals(side));
    }
}
