package io.zonewatch.notification.reminder;

import io.zonewatch.notification.obligation.Obligation;
import io.zonewatch.reporting.ReportingZone;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * What was decided about a step of an obligation in one of its rounds.
 *
 * @param obligation in its present state
 * @param first what was decided first of what counts
 * @param ways to whom and by which channel it was decided to tell it; empty if it was decided that nobody is told
 */
record RecordedStep(Obligation obligation, Recorded first, List<Recorded> ways) {

    /** Somebody who is found later counts before that nobody was known. */
    static RecordedStep of(Obligation obligation, List<Recorded> decided) {
        List<Recorded> ways = decided.stream().filter(Recorded::isWay).toList();
        return new RecordedStep(obligation, ways.isEmpty() ? decided.getFirst() : ways.getFirst(), ways);
    }

    /**
     * As it would have been foreseen.
     *
     * @param whole whether names and addresses of people are shown unmasked
     */
    Preview shown(boolean whole) {
        Recorded.About about = first.about();
        return new Preview(
                about.obligation(),
                about.duty(),
                about.round(),
                about.step(),
                first.kind(),
                ReportingZone.offsetOf(first.fellDue()),
                ReportingZone.offsetOf(first.decidedAt()),
                false,
                told(whole),
                ways.stream()
                        .filter(way -> way.reason() == null)
                        .map(Recorded::channel)
                        .distinct()
                        .toList(),
                ways.stream().map(way -> shown(way, whole)).toList(),
                reason(),
                first.ladderVersion(),
                ReportingZone.offsetOf(dueAt()),
                null);
    }

    /** Each person once; of those who were forgotten only the roles are left to be told apart. */
    private List<ReminderView.Told> told(boolean whole) {
        return ways.stream()
                .filter(Predicate.not(Recorded::isSwitchedOff))
                .filter(Recorded::isToPerson)
                .map(Recorded::recipient)
                .distinct()
                .map(recipient -> ReminderView.Told.of(recipient, whole))
                .toList();
    }

    private static Preview.Leaving shown(Recorded way, boolean whole) {
        return new Preview.Leaving(
                way.channel().isPersonal() ? ReminderView.Told.of(way.recipient(), whole) : null,
                way.channel(),
                ReportingZone.offsetOf(way.leftAt()),
                way.hold(),
                null,
                way.reason(),
                null);
    }

    private Reason reason() {
        return ways.stream().allMatch(Recorded::isSwitchedOff) ? first.reason() : null;
    }

    private Instant dueAt() {
        boolean isPresentRound =
                obligation.round(first.about().duty()) == first.about().round();
        return first.dueAt() == null && isPresentRound
                ? obligation.dueAt(first.about().duty())
                : first.dueAt();
    }
}
