package io.zonewatch.notification.reminder;

import io.zonewatch.notification.ladder.Step;
import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.notification.reminder.Foresight.Foreseen;
import io.zonewatch.notification.reminder.LeftAlone.Retried;
import io.zonewatch.notification.waiting.Departure;
import io.zonewatch.notification.waiting.Departures;
import io.zonewatch.notification.waiting.Timetable;
import io.zonewatch.reporting.ReportingZone;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was decided about obligations and waits: when each message leaves, and why it has not yet.
 *
 * @param waiting by obligation
 * @param retried what is tried again, by number
 * @param whole whether names and addresses of people are shown unmasked
 */
record Unsent(Known known, Map<String, List<StillWaiting>> waiting, Map<Long, Retried> retried, boolean whole) {

    /** The steps of an obligation of which anything waits, in the order in which they were decided. */
    Stream<Preview> of(Obligation obligation) {
        return waiting.getOrDefault(obligation.id(), List.of()).stream()
                .collect(Collectors.groupingBy(StillWaiting::about, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ofStep -> shown(obligation, ofStep));
    }

    private Preview shown(Obligation obligation, List<StillWaiting> ofStep) {
        StillWaiting first = ofStep.getFirst();
        Recorded.About about = first.about();
        List<Preview.Leaving> ways =
                ofStep.stream().map(one -> shown(obligation, one)).toList();
        return new Preview(
                about.obligation(),
                about.duty(),
                about.round(),
                about.step(),
                first.kind(),
                ReportingZone.offsetOf(first.fellDue()),
                ReportingZone.offsetOf(first.decidedAt()),
                true,
                ofStep.stream()
                        .filter(StillWaiting::toPerson)
                        .map(this::told)
                        .distinct()
                        .toList(),
                ways.stream()
                        .filter(way -> way.reason() == null)
                        .map(Preview.Leaving::channel)
                        .distinct()
                        .toList(),
                ways,
                null,
                first.ladderVersion(),
                ReportingZone.offsetOf(obligation.dueAt(about.duty())),
                null);
    }

    private Preview.Leaving shown(Obligation obligation, StillWaiting one) {
        Departure free = one.departure(obligation, departures(one), known.now());
        Optional<Retried> met = Optional.ofNullable(retried.get(one.id()));
        Instant next = met.map(again -> known.now().plus(again.pause())).orElse(Instant.MIN);
        boolean held = free.isAfter(known.now()) && !next.isAfter(free.at());
        Instant leaves = next.isAfter(free.at()) ? next : free.at();
        Reason reason = against(obligation, one, leaves).orElse(null);
        return new Preview.Leaving(
                one.toPerson() ? told(one) : null,
                one.channel(),
                reason == null ? ReportingZone.offsetOf(leaves) : null,
                reason == null && held ? free.hold() : null,
                held ? HeldView.of(free) : null,
                reason,
                held ? Why.HELD : met.filter(Retried::isLeftAlone).isPresent() ? Why.LEFT_ALONE : Why.WAITING);
    }

    private Departures departures(StillWaiting one) {
        return new Departures(
                new Timetable(one.hearer().preferences(), known.hours(), known.calendar()), known.holds());
    }

    /** What keeps it from leaving by then, as far as a step that its ladder still has can be overtaken. */
    private Optional<Reason> against(Obligation obligation, StillWaiting one, Instant leaves) {
        if (one.against() != null) {
            return Optional.of(one.against());
        }
        Recorded.About about = one.about();
        return known.climbs(obligation)
                .filter(climb -> climb.ladder().duty() == about.duty())
                .flatMap(climb -> step(climb, about.step())
                        .map(step -> new Foreseen(
                                known.now(), new Outcome.Send(step, one.fellDue(), List.of(one.telling()))))
                        .map(said -> known.outlook(climb).against(said, one.telling(), leaves)))
                .findFirst()
                .orElseGet(
                        () -> Demand.against(obligation.at(leaves), about.duty(), about.round(), one.kind(), leaves));
    }

    private static Stream<Step> step(Climb climb, String code) {
        return climb.ladder().steps().stream().filter(step -> step.code().equals(code));
    }

    private ReminderView.Told told(StillWaiting one) {
        return ReminderView.Told.of(one.hearer().recipient(), whole);
    }
}
